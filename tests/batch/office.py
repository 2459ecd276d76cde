"""An office on batch day: a workspace with common data, shared records and a workbook of scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from cchc_docs.batch.plan import Job, plan
from cchc_docs.batch.run import Report, Wish, make_batch
from cchc_docs.batch.sources import Named, Sources, read_sources
from tests.load.workbook.sheets import Value, write_sheets

HEAD = (
    "Mã", "Tiêu chí", "Điểm tối đa", "Điểm thẩm định", "Nguyên nhân", "Giải pháp", "Đơn vị chủ trì",
    "Thời hạn",
)  # fmt: skip
AGENCIES = {"Sở Y tế": "SYT", "Sở Tư pháp": "STP", "Sở Tài chính": "STC"}
LOST = ("1.1", "Kế hoạch", 2, 1.5, "Chậm 05 ngày", "Ban hành đúng hạn", "Văn phòng", "30/6/2026")
KEPT = ("1.2", "Báo cáo", 1, 1)
COMMON = """\
loai: ke-hoach-khac-phuc
bao_gom: co-quan.yml
trich_yeu: Khắc phục hạn chế, nâng cao Chỉ số cải cách hành chính năm 2026
luu: {noi_luu: [VT, VP]}
ky: {chuc_vu: Giám đốc}
noi_nhan: [UBND tỉnh (b/c), Văn phòng]
chi_so:
  nam: 2025
  bo_chi_so: cấp tỉnh Khánh Hòa
  cong_bo_tai: {loai: Quyết định, so: 107/QĐ-UBND, ngay: 11/01/2026, cua: UBND tỉnh}
"""


class Silent:
    """Nobody looks on; the stages and their sizes are remembered."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, int]] = []

    def begin(self, stage: str, total: int) -> None:
        self.stages.append((stage, total))

    def advance(self, agency: str) -> None:
        del agency


def office(
    folder: Path,
    sheets: Mapping[str, Sequence[Sequence[Value]]] | None = None,
    *,
    common: str = COMMON,
    agencies: Mapping[str, str] | None = None,
) -> Path:
    """The workspace; gives the workbook. Without sheets, every agency has lost one criterion."""
    agencies = AGENCIES if agencies is None else agencies
    lines = [
        f"  {symbol.lower()}: {{ten: {name}, ten_ngan: Sở, ky_hieu: {symbol}, dia_danh: Khánh Hòa, "
        "cap: sở, don_vi: {van_phong: {ten: Văn phòng, viet_tat: VP}}}"
        for name, symbol in agencies.items()
    ]
    (folder / "co-quan.yml").write_text("\n".join(["co_quan:", *lines, ""]), "utf-8")
    (folder / "chung.yml").write_text(common, "utf-8")
    (folder / "cchc.toml").write_text("", "utf-8")
    return workbook(folder, sheets or {name: sheet(LOST, KEPT) for name in agencies})


def workbook(folder: Path, sheets: Mapping[str, Sequence[Sequence[Value]]]) -> Path:
    """The workbook of the office, in place of the one before."""
    return write_sheets(folder / "diem.xlsx", sheets)


def sheet(*rows: Sequence[Value], block: str = "Các sở, ban, ngành") -> list[Sequence[Value]]:
    """The score sheet of an agency."""
    return [[f"Khối: {block}"], HEAD, *rows]


def sources(file: Path, *, before: tuple[Path, ...] = (), library: Path | None = None) -> Sources:
    """All that is beside a workbook."""
    return read_sources(Named((file,), file.parent / "chung.yml", before, library))


def planned(file: Path, only: Sequence[str] = ()) -> tuple[Sources, list[Job]]:
    """The documents that a workbook asks for."""
    found = sources(file)
    return found, plan(found, only)


def run(file: Path, wish: Wish | None = None, only: Sequence[str] = ()) -> Report:
    """Make the documents, into the folder «out» beside the workbook."""
    found, jobs = planned(file, only)
    return make_batch(found, jobs, wish or Wish(file.parent / "out"), Silent())


def files(folder: Path) -> dict[str, bytes]:
    """The documents that a clerk sees."""
    seen = (path for path in sorted(folder.glob("[!.]*.*")) if path.is_file())
    return {path.name: path.read_bytes() for path in seen}
