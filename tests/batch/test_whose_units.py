"""Owners in a score sheet: of the issuer only where the sheet is its own; or left blank."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.batch.plan import plan
from cchc_docs.batch.sources import Named, read_sources
from tests.batch.office import COMMON, LOST, office, run, sheet

pytestmark = pytest.mark.usefixtures("english")
LETTER = COMMON.replace("ke-hoach-khac-phuc", "cong-van-khac-phuc") + "co_quan: stc\n"


@pytest.mark.parametrize(
    ("agency", "owner"),
    [
        ("UBND xã Diên Khánh", {"ten": "VP"}),
        ("Sở Y tế", {"ten": "VP"}),
        ("Sở Tài chính", {"don_vi": "VP"}),
        ("Văn phòng", {"don_vi": "VP"}),
    ],
)
def test_a_unit_is_of_the_issuer_in_its_own_sheet(
    tmp_path: Path, agency: str, owner: dict[str, str]
) -> None:
    file = office(tmp_path, {agency: sheet((*LOST[:6], "VP", LOST[7]))}, common=LETTER)
    (job,) = plan(read_sources(Named((file,), tmp_path / "chung.yml")))
    assert job.located.data["tieu_chi"][0]["huong_khac_phuc"][0]["chu_tri"] == [owner]


def test_a_blank_owner_is_told_at_its_own_cell(tmp_path: Path) -> None:
    report = run(office(tmp_path, {"Sở Y tế": sheet((*LOST[:6], None, LOST[7]))}))
    (fault,) = report.entries[0].diagnostics
    assert str(fault.place).endswith("Sở Y tế!G3")
    assert fault.fix == "write it into the column «Đơn vị chủ trì»"
    assert "chu_tri" not in fault.message
