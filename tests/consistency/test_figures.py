"""Rules of figures where the office itself has to say what holds: the bands of the index."""

from pathlib import Path

import pytest

from cchc_docs.consistency.judge import judge
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rules import figures_class_band
from cchc_docs.examine.subjects import case_of, of_data_file

from .cases import ROOT, edited

BANDS = (("Tốt", "85"), ("Khá", "70"), ("Trung bình", "50"), ("Yếu", "0"))


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("points", "bands", "said"),
    [
        ("84", BANDS, ["84% falls into the grade «Khá», and «Tốt» is stated"]),
        ("85", BANDS, []),
        ("84", (), []),
    ],
)
def test_the_grade_of_the_data_is_held_against_the_bands(
    points: str, bands: tuple[tuple[str, str], ...], said: list[str], tmp_path: Path
) -> None:
    edits = {
        "ho-so.yml": [["xep_loai: Tốt", f"diem: {{dat: {points}, toi_da: 100}}\n  xep_loai: Tốt"]]
    }
    file = edited(ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml", edits, tmp_path)
    subject = of_data_file(file)._replace(registry=Registry(bands=bands))
    remarks = judge(case_of((subject,)), [figures_class_band.RULE])
    assert [remark.diagnostic.message for remark in remarks] == said
    assert all(remark.words == "Tốt" for remark in remarks)
