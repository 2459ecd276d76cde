"""A workbook of scores is checked: codes, points, sums; at its cells."""

from pathlib import Path

import pytest

from cchc_docs.diagnostic import Severity
from cchc_docs.examine.gather import gather
from cchc_docs.examine.workbooks import examine_workbook
from tests.load.workbook.sheets import HEAD, write

pytestmark = pytest.mark.usefixtures("english")


def test_a_sound_sheet_has_nothing_to_tell(tmp_path: Path) -> None:
    examined = examine_workbook(write(tmp_path / "a.xlsx", [HEAD, ["1.1", "Kế hoạch", 1, 1, 1]]))
    assert not examined.remarks
    assert not examined.unreadable


def test_a_wrong_total_is_told_at_its_cell(tmp_path: Path) -> None:
    rows = [HEAD, ["1.1", "Kế hoạch", 1, 1, 0.5], [None, "Tổng điểm", 1, 1, 1]]
    (remark,) = examine_workbook(write(tmp_path / "a.xlsx", rows)).remarks
    assert str(remark.diagnostic.place).endswith("a.xlsx: Điểm!E3")
    assert "add up to 0,5" in remark.diagnostic.message


def test_a_heading_that_is_not_read_is_noted(tmp_path: Path) -> None:
    rows = [(*HEAD, "Điểm tổ giúp việc"), ["1.1", "Kế hoạch", 1, 1, 1, 1]]
    (remark,) = examine_workbook(write(tmp_path / "a.xlsx", rows)).remarks
    assert remark.diagnostic.severity is Severity.NOTE
    assert remark.words == "Điểm tổ giúp việc"


def test_a_workbook_without_scores_is_told(tmp_path: Path) -> None:
    examined = examine_workbook(write(tmp_path / "a.xlsx", [["Danh bạ"], ["Nguyễn Văn A"]]))
    assert [fault.rule for fault in examined.unreadable] == ["scores.none"]


def test_a_workbook_is_examined_where_it_is_named_only(tmp_path: Path) -> None:
    file = write(tmp_path / "a.xlsx", [HEAD, ["1.1", "Kế hoạch", 1, 1, 1]])
    assert gather([file]).workbooks == (file,)
    assert not any(gather([tmp_path]))
