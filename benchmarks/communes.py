"""The whole country: 3,321 communes, a score sheet of 60 rows each, a letter to each.

`python benchmarks/communes.py` makes the workbook (seeded; one sheet, 199,260 rows), runs
`cchc-docs batch` with the check of the form on every letter, and prints minutes, the memory of all
its processes together, what was said of the letters, and what openxml-audit says of 100 of them.
`--communes 300` makes fewer.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import xlsxwriter

ROOT = Path(__file__).parent.parent
COMMUNES, ROWS, PROVINCES, SAMPLE = 3_321, 60, 34, 100
HEAD = (
    "Khối", "Đơn vị", "Mã tiêu chí", "Tiêu chí", "Điểm tối đa", "Điểm thẩm định", "Nguyên nhân",
    "Giải pháp", "Thời hạn",
)  # fmt: skip
_WORDS = """
rà soát sửa đổi bổ sung quy trình nội bộ giải quyết thủ tục hành chính theo cơ chế một cửa
liên thông kịp thời công khai minh bạch trên Cổng dịch vụ công tỉnh tổ chức tập huấn bồi dưỡng
nghiệp vụ cho cán bộ công chức viên chức phụ trách tham mưu ban hành kế hoạch kiểm tra đôn đốc
thực hiện nhiệm vụ được giao bảo đảm chất lượng thời hạn đúng quy định nâng cao tỷ lệ hồ sơ
trực tuyến toàn trình thanh toán số hóa kết quả lưu trữ điện tử khảo sát mức độ hài lòng người
dân doanh nghiệp tiếp nhận phản ánh kiến nghị khắc phục tồn tại hạn chế báo cáo định kỳ
""".split()  # noqa: SIM905 – read as text, it stays a sentence
COMMON = """\
loai: cong-van-khac-phuc
co_quan:
  {ten: Bộ Nội vụ, ten_ngan: Bộ, ky_hieu: BNV, dia_danh: Hà Nội, cap: bộ}
don_vi_soan_thao: CCHC
trich_yeu: khắc phục hạn chế, nâng cao Chỉ số cải cách hành chính năm 2026
noi_nhan: [UBND các tỉnh, thành phố]
luu: {noi_luu: [VT, CCHC]}
ky: {quyen_han: KT. Bộ trưởng, chuc_vu: Thứ trưởng}
chi_so:
  nam: 2025
  bo_chi_so: cấp xã
  cong_bo_tai: {loai: Quyết định, so: 112/QĐ-BNV, ngay: 20/01/2026, cua: Bộ Nội vụ}
"""


def sentence(chance: random.Random, words: int) -> str:
    """Words as a plan has them, in no two sentences alike."""
    return " ".join(chance.sample(_WORDS, k=words))


def write_workbook(file: Path, communes: int, explained: float = 0.8) -> None:
    """Three points in four at the maximum; of the lost ones that share has reason and remedy."""
    chance = random.Random(2025)  # noqa: S311 – words and points, not secrets
    criteria = [
        (
            f"{row // 8 + 1}.{row % 8 + 1}",
            f"{sentence(chance, 14).capitalize()}",
            chance.choice((1, 1.5, 2)),
        )
        for row in range(ROWS)
    ]
    book = xlsxwriter.Workbook(str(file), {"constant_memory": True})
    sheet = book.add_worksheet("Chấm điểm")
    sheet.write_row(0, 0, HEAD)
    line = 1
    for number in range(communes):
        name = f"UBND xã {sentence(chance, 2).title()} {number // PROVINCES + 1}"
        for code, criterion, most in criteria:
            got = most if chance.random() < 0.75 else most * chance.choice((0, 0.25, 0.5, 0.75))
            row = [
                f"Các xã, phường tỉnh {number % PROVINCES + 1}",
                name,
                code,
                criterion,
                most,
                got,
            ]
            if got < most and chance.random() < explained:
                row += [f"{sentence(chance, 9)} {number}", sentence(chance, 16), "30/6/2026"]
            sheet.write_row(line, 0, row)
            line += 1
    book.close()


class Memory(threading.Thread):
    """Watches the resident memory of a process and of those that it started."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0

    def run(self) -> None:
        """Until the process is gone."""
        while Path(f"/proc/{self.pid}").exists():
            self.peak = max(self.peak, sum(map(_resident, [self.pid, *_children(self.pid)])))
            time.sleep(0.2)


def _children(pid: int) -> list[int]:
    try:
        own = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [child for one in map(int, own) for child in (one, *_children(one))]


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def batch(folder: Path, *more: str) -> None:
    """Run the command, and say how long it took and how much memory it held."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "cchc_docs", "batch", "diem.xlsx", "-o", "out", *more]
    begun = time.perf_counter()
    with (folder / "messages.txt").open("w") as messages:
        process = subprocess.Popen(
            command, cwd=folder, stderr=messages, env=environment | {"PYTHONPATH": str(ROOT)}
        )
        memory = Memory(process.pid)
        memory.start()
        code = process.wait()
    minutes = (time.perf_counter() - begun) / 60
    print(f"{' '.join(command[3:])}: {minutes:.1f} min, {memory.peak >> 20} MB, ends with {code}")


def told(folder: Path) -> Counter[tuple[str, str]]:
    """What was said of the letters, by grade and rule."""
    lines = (folder / "out/.cchc-docs-dot/nhat-ky.jsonl").read_text("utf-8").splitlines()
    found = (one for line in lines for one in json.loads(line)["chan_doan"])
    return Counter((one["muc_do"], one["quy_tac"]) for one in found)


def main() -> None:
    """Make, run, run again, audit a sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--communes", type=int, default=COMMUNES)
    communes = parser.parse_args().communes
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "chung.yml").write_text(COMMON, "utf-8")
        write_workbook(folder / "diem.xlsx", communes)
        print(f"{communes} communes, {(folder / 'diem.xlsx').stat().st_size >> 20} MB of workbook")
        batch(folder, "--check")
        made = sorted((folder / "out").glob("*.docx"))
        print(f"{len(made)} letters, {sum(f.stat().st_size for f in made) >> 20} MB; said of them:")
        for (grade, rule), count in told(folder).most_common():
            print(f"{count:>8} {grade:<8} {rule}")
        batch(folder)  # once more: nothing has changed
        audit(random.Random(1).sample(made, min(SAMPLE, len(made))))  # noqa: S311


def audit(sample: list[Path]) -> None:
    """How many of a sample openxml-audit has anything to say of."""
    from openxml_audit import OpenXmlValidator

    faulty = [file.name for file in sample if not OpenXmlValidator().validate(str(file)).is_valid]
    print(f"openxml-audit: {len(faulty)} of {len(sample)} with findings {faulty[:3]}")


if __name__ == "__main__":
    main()
