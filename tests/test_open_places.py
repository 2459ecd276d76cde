"""What a draft does not know yet of a lost criterion stays open, and is seen and named as open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cchc_docs.document.compose import compose
from cchc_docs.load.notice import Notice, load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.task import UNASSIGNED, Ordered
from cchc_docs.render import notes, render

from .load.office import NOTICE, Office
from .write.docx.word import lines as word_lines
from .write.reading import html_lines, markdown_lines

BLANK = "…………"
REASON = (
    "    ly_do:\n      loai: ket_qua\n      trong_nam: 2021\n      noi_dung: Ban giải ngân chậm\n"
)
DIRECTION = NOTICE[NOTICE.index("    huong_khac_phuc:") : NOTICE.index("\nluu_y:")]
RESULT = NOTICE[NOTICE.index("chi_so:") : NOTICE.index("\ntieu_chi:")]
OPEN = NOTICE.replace(REASON, "").replace(DIRECTION, "")
PLAN = f"""\
loai: ke-hoach-khac-phuc
bao_gom: co-quan.yml
co_quan: kkt
trich_yeu: Khắc phục hạn chế
luu: {{noi_luu: [VT]}}
ky: {{chuc_vu: Trưởng Ban}}
{RESULT}
tieu_chi:
  - {{muc: II, ma: "5.3", ten: Thực hiện giải ngân, diem: "0,76", diem_toi_da: 1}}
  - muc: I
    ma: "6"
    ten: Sáng kiến
    diem: 1
    diem_toi_da: 2
    ly_do: {{loai: ket_qua, noi_dung: chỉ có một sáng kiến}}
    huong_khac_phuc: {{chu_tri: van_phong, nhiem_vu: nghiên cứu sáng kiến, thoi_gian: 30/6/2022}}
"""
Load = Callable[[str], Notice]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    monkeypatch.setenv("CCHC_LANG", "en")
    office = Office.at(tmp_path)

    def loaded(text: str) -> Notice:
        file = office.put("van-ban.yml", text)
        return load_notice(file, find_workspace(file))

    return loaded


def pages(notice: Notice) -> dict[str, list[str]]:
    """The lines of each format."""
    made = render(notice, find_workspace(notice.file), ["docx", "md", "html"])
    return {
        "docx": word_lines(made["docx"]),
        "md": markdown_lines(made["md"].decode()),
        "html": html_lines(made["html"].decode()),
    }


@pytest.mark.parametrize("format_name", ["docx", "md", "html"])
def test_a_notice_shows_the_open_reason_and_the_open_direction(
    load: Load, format_name: str
) -> None:
    lines = pages(load(OPEN))[format_name]
    (criterion,) = (line for line in lines if "TCTP 5.3" in line)
    assert criterion.endswith(f"Ban đạt 0,76 điểm/01 điểm. Lý do: {BLANK}")
    assert f"Hướng khắc phục: {BLANK}" in lines


def test_what_is_known_of_a_criterion_is_told_beside_what_is_open(load: Load) -> None:
    lines = pages(load(NOTICE.replace(DIRECTION, "")))["md"]
    (criterion,) = (line for line in lines if "TCTP 5.3" in line)
    assert "Ban giải ngân chậm" in criterion
    assert BLANK not in criterion
    assert f"Hướng khắc phục: {BLANK}" in lines


def test_an_open_bonus_criterion_was_not_given_its_points(load: Load) -> None:
    bonus = OPEN.replace("diem: 0,76", "diem: 0\n    diem_thuong: có")
    (criterion,) = (line for line in pages(load(bonus))["md"] if "TCTP 5.3" in line)
    assert criterion.endswith(f"Ban không được cộng 1 điểm. Lý do: {BLANK}")


def test_a_notice_by_unit_keeps_the_open_direction_under_nobody_s_name(load: Load) -> None:
    lines = pages(load(f"{OPEN}xep_theo: đơn vị\n"))["md"]
    heading = next(n for n, line in enumerate(lines) if line.endswith(f"{UNASSIGNED}:"))
    assert lines[heading + 1] == f"- TCTP 5.3 tại Mục II: {BLANK}"


def rows(notice: Notice) -> list[list[str]]:
    """The rows of the table of the plan."""
    document = compose(notice.kind, notice.model)
    (table,) = (b for b in document.appendices[0].body if type(b).__name__ == "Table")
    return [["".join(part.text for part in cell.inlines) for cell in row] for row in table.rows]


def test_the_plan_has_a_row_with_open_places_where_the_criterion_stands(load: Load) -> None:
    _group, first, second = rows(load(PLAN))[-3:]
    assert first == [
        "1",
        "TCTP 5.3 tại Mục II: Thực hiện giải ngân",
        "0,76/1",
        *(BLANK, BLANK, BLANK, "", BLANK, ""),
    ]
    assert second[4] == "Nghiên cứu sáng kiến"


@pytest.mark.parametrize("format_name", ["docx", "md", "html"])
def test_the_open_row_stands_in_every_format(load: Load, format_name: str) -> None:
    lines = pages(load(PLAN))[format_name]
    row = lines.index("TCTP 5.3 tại Mục II: Thực hiện giải ngân")
    assert lines[row : row + 6].count(BLANK) == 4


def test_the_plan_by_unit_puts_the_open_row_last(load: Load) -> None:
    model = load(f"{PLAN}xep_theo: đơn vị\n").model
    assert isinstance(model, Ordered)
    assert [group.name for group in model.groups] == ["Văn phòng", UNASSIGNED]


def noted(notice: Notice) -> str:
    (note,) = notes(notice)
    return note.message


def test_a_note_names_what_is_open(load: Load) -> None:
    known = load(NOTICE.replace("ky: {chuc_vu", "ky: {ho_ten: Lê Văn A, chuc_vu"))
    assert list(notes(known)) == []
    open_too = OPEN.replace("ky: {chuc_vu", "ky: {ho_ten: Lê Văn A, chuc_vu")
    assert noted(load(open_too)) == (
        "still blank: the reason of TCTP 5.3 (Mục II), the directions of TCTP 5.3 (Mục II)"
    )


def test_a_note_names_a_few_of_many(load: Load) -> None:
    many: list[dict[str, Any]] = [
        {"muc": "I", "ma": f"{n}.1", "ten": "x", "diem": "0", "diem_toi_da": "1"}
        for n in range(1, 6)
    ]
    before, _, _ = PLAN.partition("tieu_chi:")
    text = f"{before}tieu_chi: {many}\n"
    named = "TCTP 1.1 (Mục I), TCTP 2.1 (Mục I), TCTP 3.1 (Mục I), …"
    assert f"the reason of {named}, the directions of {named}" in noted(load(text))


@pytest.mark.usefixtures("english")
def test_a_decision_without_legal_bases_has_an_open_place() -> None:
    file = Path(__file__).parent / "corpus/notices/quyet-dinh-cong-bo-chi-so" / "input.yml"
    notice = load_notice(file, find_workspace(file))
    assert any("legal bases" in note.message for note in notes(notice))
    based = notice._replace(model=notice.model.model_copy(update={"legal_bases": ("Luật A",)}))
    assert not [note for note in notes(based) if "legal bases" in note.message]
