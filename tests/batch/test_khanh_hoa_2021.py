"""Khánh Hòa, the index of 2021, as far as the sources tell: what the batch says is what 476 says.

Known are the blocks (21 sở, ngành; 8 huyện; 6 ngành dọc; 9 đơn vị sự nghiệp), the grades (30 Tốt,
13 Khá, 1 Trung bình of 44), and the Ban: second of its block, eighth the year before. The other
agencies and all points are made up, so that they give just these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from cchc_docs.batch.plan import plan
from cchc_docs.batch.run import Wish, make_batch
from cchc_docs.batch.sources import Named, read_sources
from tests.batch.office import Silent
from tests.load.workbook.sheets import Value, write_sheets

pytestmark = pytest.mark.usefixtures("english")
BAN = "Ban Quản lý Khu kinh tế Vân Phong"
BLOCKS = {"CÁC SỞ, NGÀNH": 21, "UBND CẤP HUYỆN": 8, "CƠ QUAN NGÀNH DỌC": 6, "ĐƠN VỊ SỰ NGHIỆP": 9}
HEAD = ("STT", "Cơ quan, đơn vị", "Chỉ số (%)")
COMMON = """\
loai: thong-bao-ket-luan-chi-so
bao_gom: co-quan.yml
trich_yeu: Kết luận tại Hội nghị công bố Chỉ số
luu: {noi_luu: VT}
ky: {quyen_han: TL. Trưởng Ban, chuc_vu: Chánh Văn phòng}
ket_thuc: {don_vi: van_phong, thong_bao_de: các phòng}
hoi_nghi:
  ten: Hội nghị công bố Chỉ số, xếp hạng CCHC năm 2021
  ngay: 14/3/2022
  chu_tri: {kinh_xung: ông, ho_ten: Nguyễn Trọng Hoàng, chuc_vu: Trưởng Ban}
  thanh_phan: [Lãnh đạo Ban]
chi_so:
  nam: 2021
  bo_chi_so: cấp tỉnh Khánh Hòa
  cong_bo_tai: {loai: Quyết định, so: 107/QĐ-UBND, ngay: 11/01/2022, cua: UBND tỉnh}
"""
BANDS = """\
nguong_xep_loai:
- {xep_loai: Tốt, tu: 84}
- {xep_loai: Khá, tu: 70}
- {xep_loai: Trung bình, tu: 50}
- {xep_loai: Yếu, tu: 0}
"""


def published(place_of_the_ban: int, good: int, fair: int) -> Sequence[Sequence[Value]]:
    """The table: the Ban at that place of its block, so many agencies Tốt and Khá in all."""
    rows: list[Sequence[Value]] = [HEAD]
    number = 0
    for order, (block, size) in enumerate(BLOCKS.items()):
        rows.append([None, block, None])
        for place in range(1, size + 1):
            number += 1
            base = 84.5 if number <= good else 70.5 if number <= good + fair else 60.5
            is_ban = order == 0 and place == place_of_the_ban
            others = place - (order == 0 and place > place_of_the_ban)
            name = BAN if is_ban else f"Cơ quan {order}.{others}"
            rows.append([place, name, base + (45 - number) / 10])
    return rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cchc.toml").write_text("", "utf-8")
    (tmp_path / "danh-muc.yml").write_text(BANDS, "utf-8")
    (tmp_path / "chung.yml").write_text(COMMON, "utf-8")
    (tmp_path / "co-quan.yml").write_text(
        f"co_quan: {{kkt: {{ten: {BAN}, ten_ngan: Ban, ky_hieu: KKT, dia_danh: Khánh Hòa, "
        "don_vi: {van_phong: {ten: Văn phòng}}}}\n",
        "utf-8",
    )
    sheet = [("Mã", "Tiêu chí", "Điểm tối đa", "Điểm thẩm định"), ("6", "Sáng kiến", 2, 1)]
    sheets = {"Công bố": published(2, 30, 13), "Ban": [[f"Cơ quan: {BAN}"], *sheet]}
    write_sheets(tmp_path / "2021.xlsx", sheets)
    write_sheets(tmp_path / "2020.xlsx", {"Công bố": published(8, 29, 11)})
    return tmp_path


def test_the_notice_says_what_was_printed(folder: Path) -> None:
    sources = read_sources(
        Named((folder / "2021.xlsx",), folder / "chung.yml", (folder / "2020.xlsx",))
    )
    grades = Counter(one.standing.grade for one in sources.agencies)
    assert grades == {"Tốt": 30, "Khá": 13, "Trung bình": 1}
    before = Counter(one.before.grade for one in sources.agencies if one.before)
    assert before["Tốt"] == 29
    jobs = plan(sources, [BAN])
    report = make_batch(sources, jobs, Wish(folder / "out", formats=("md",)), Silent())
    assert report.is_whole, report.entries
    notice = next((folder / "out").glob("*.md")).read_text("utf-8")
    assert "xếp loại Tốt" in notice
    stands = "đứng thứ 02/21 trong khối các sở, ngành (tăng 06 bậc so với năm 2020)"
    assert stands in notice
