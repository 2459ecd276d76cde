"""An index beside that of the year before, in the notice and in the plan as in the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.document.compose import compose
from cchc_docs.document.tree import document_lines
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace

from .load.office import NOTICE, Office
from .test_open_places import PLAN

GRADE = "  xep_loai: Tốt\n"
BEFORE = f"""{GRADE}\
  xep_loai_truoc: Khá
  diem: {{dat: "87,12", toi_da: 100}}
  diem_truoc: {{dat: "88", toi_da: 100}}
"""
POINTS = "đạt 87,12% (giảm 0,88 điểm phần trăm so với năm 2020)"
GRADES = "xếp loại Tốt (chuyển từ loại Khá sang loại Tốt so với năm 2020)"


@pytest.mark.parametrize("text", [NOTICE, PLAN], ids=["notice", "plan"])
def test_what_is_known_of_the_year_before_is_compared(text: str, tmp_path: Path) -> None:
    office = Office.at(tmp_path)

    def said(data: str) -> str:
        file = office.put("van-ban.yml", data)
        loaded = load_notice(file, find_workspace(file))
        return "\n".join(document_lines(compose(loaded.kind, loaded.model)))

    assert GRADE in text
    assert f"{POINTS}, {GRADES}" in said(text.replace(GRADE, BEFORE))
    assert "2020" not in said(text)
