"""Issuing 300 documents against making them: `python benchmarks/issue.py [DOCUMENTS]`.

In one run, on the same data, whole commands with everything that they start: `cchc-docs batch` and
`cchc-docs batch --issue` (numbers, form of every document, register, hashes), then `render` and
`issue` of as many data files. Each twice, the faster counts.

Measured on 2 processors, 300 documents: `batch` 12.0 s, `--issue` 17.4 s, 1.45 times; `render` 2.4
s (letters of six lines), `issue` 6.6 s, 2.76 times, of which the check of the form is the most.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from communes import COMMON, write_workbook

DAY = "26/1/2026"
LETTER = """\
loai: van-ban
ten_loai: Thông báo
co_quan: {ten: Sở Nội vụ, ten_ngan: Sở, ky_hieu: SNV, dia_danh: Khánh Hòa}
trich_yeu: Kết luận giao ban tuần %d
noi_nhan: [Các phòng, đơn vị]
luu: {noi_luu: VT}
ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn A}
noi_dung: |
  Sở Nội vụ thông báo kết luận giao ban tuần %d như sau.

  1. Văn phòng niêm yết bộ thủ tục hành chính mới, xong trước ngày 30/3/2026.

  2. Các phòng, đơn vị trả lời phản ánh, kiến nghị trong 03 ngày làm việc.
"""


def timed(folder: Path, *arguments: str) -> float:
    """Seconds of a command that ends well."""
    command = [sys.executable, "-m", "cchc_docs", *arguments]
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stdout[-2000:] + done.stderr[-3000:])
    return time.perf_counter() - begun


def best(base: Path, *arguments: str, opening: tuple[str, ...]) -> float:
    """The faster of two runs, each in a fresh copy of the folder with its own register."""
    seconds = []
    for _turn in range(2):
        with tempfile.TemporaryDirectory() as copy:
            folder = Path(copy) / "vp"
            shutil.copytree(base, folder)
            timed(folder, "register", "open", *opening, "--year", "2026", "--last", "0")
            seconds.append(timed(folder, *arguments))
    return min(seconds)


def main(documents: int) -> None:
    """Print seconds and ratios."""
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        (base / "cchc.toml").write_text("", "utf-8")
        write_workbook(base / "diem.xlsx", documents, explained=1)
        common = COMMON.replace("chuc_vu: Thứ trưởng}", "chuc_vu: Thứ trưởng, ho_ten: Lê Văn A}")
        (base / "chung.yml").write_text(common, "utf-8")
        (base / "tuan").mkdir()
        for week in range(documents):
            (base / f"tuan/{week:03}.yml").write_text(LETTER % (week, week), "utf-8")
        whole = ("--agency", "Bộ Nội vụ")
        batch = ("batch", "diem.xlsx", "-o", "ra")
        made = best(base, *batch, opening=whole)
        issued = best(base, *batch, "--issue", "--date", DAY, opening=whole)
        print(f"batch {made:.1f} s, batch --issue {issued:.1f} s: {issued / made:.2f}")
        own = ("--agency", "Sở Nội vụ")
        made = best(base, "render", "tuan", "-o", "ra", opening=own)
        issued = best(base, "issue", "tuan", "-o", "ra", "--date", DAY, opening=own)
        print(f"render {made:.1f} s, issue {issued:.1f} s: {issued / made:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
