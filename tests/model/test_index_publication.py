"""The index of a year made public: ranks, grades and counts follow from the points."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from cchc_docs.document.blocks import Table
from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document, document_lines
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.workspace import find_workspace, package_folder
from cchc_docs.model.index_publication import IndexPublication

OFFICE = {"ten": "UBND tỉnh", "ten_ngan": "UBND tỉnh", "ky_hieu": "UBND", "dia_danh": "Khánh Hòa"}
BANDS = [{"ten": "Tốt", "tu": "85"}, {"ten": "Khá", "tu": "70"}, {"ten": "Yếu", "tu": "0"}]


def agency(name: str, points: str, **more: Any) -> dict[str, Any]:
    return {"ten": name, "diem": points, **more}


def block(*agencies: dict[str, Any], name: str = "Khối các sở") -> dict[str, Any]:
    return {"ten": name, "co_quan": list(agencies)}


def publication(*blocks: dict[str, Any], **more: Any) -> IndexPublication:
    data = {
        "co_quan": OFFICE,
        "trich_yeu": "Công bố Chỉ số",
        "luu": {"noi_luu": "VT"},
        "ky": {"chuc_vu": "Chủ tịch"},
        "nam": "2025",
        "khoi": list(blocks),
    }
    return IndexPublication.model_validate({**data, **more})


def faults(*blocks: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    """The kind of every refusal, and where it points to."""
    with pytest.raises(ValidationError) as refused:
        publication(*blocks, **more)
    contexts = [(one["type"], one.get("ctx", {})) for one in refused.value.errors()]
    return [(kind, context["at"]) for kind, context in contexts if "at" in context]


def ranks(model: IndexPublication) -> list[tuple[str, int]]:
    return [(one.name, one.rank) for table in model.tables for one in table.agencies]


def made(model: IndexPublication, kind: str = "quyet-dinh-cong-bo-chi-so") -> Document:
    workspace = find_workspace(package_folder("notices"))
    return compose(load_kind(kind, workspace), model)


def rows(document: Document) -> list[list[list[str]]]:
    """The tables of the appendix, header first."""
    return [
        [
            ["".join(part.text for part in cell.inlines) for cell in row]
            for row in (table.header, *table.rows)
        ]
        for table in document.appendices[0].body
        if isinstance(table, Table)
    ]


TIED = (agency("A", "80"), agency("B", "90"), agency("C", "90"), agency("D", "70"))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (None, [("B", 1), ("C", 1), ("A", 3), ("D", 4)]),
        ("bỏ bậc", [("B", 1), ("C", 1), ("A", 3), ("D", 4)]),
        ("Liên tiếp", [("B", 1), ("C", 1), ("A", 2), ("D", 3)]),
        ("theo thứ tự", [("B", 1), ("C", 2), ("A", 3), ("D", 4)]),
    ],
)
def test_ranks_that_are_left_out_are_worked_out(
    rule: str | None, expected: list[tuple[str, int]]
) -> None:
    assert ranks(publication(block(*TIED), dong_hang=rule)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("3 1 1 4", [("B", 1), ("C", 1), ("A", 3), ("D", 4)]),
        ("2 1 1 3", [("B", 1), ("C", 1), ("A", 2), ("D", 3)]),
        ("3 2 1 4", [("C", 1), ("B", 2), ("A", 3), ("D", 4)]),  # a second rule set them apart
        ("- - - 3", [("B", 1), ("C", 1), ("A", 2), ("D", 3)]),
    ],
)
def test_ranks_that_are_given_show_the_rule_of_ties(
    given: str, expected: list[tuple[str, int]]
) -> None:
    agencies = [
        one if rank == "-" else {**one, "xep_hang": rank}
        for one, rank in zip(TIED, given.split(), strict=True)
    ]
    assert ranks(publication(block(*agencies))) == expected


@pytest.mark.parametrize(
    ("given", "rule", "at"),
    [
        ("1 2 2 4", None, "khoi.0.co_quan.0.xep_hang"),  # the better points, the worse rank
        ("3 1 1 5", None, "khoi.0.co_quan.3.xep_hang"),
        ("2 1 1 3", "bỏ bậc", "khoi.0.co_quan.0.xep_hang"),
        ("3 1 1 4", "liên tiếp", "khoi.0.co_quan.0.xep_hang"),
        ("3 1 1 4", "theo thứ tự", "khoi.0.co_quan.2.xep_hang"),
    ],
)
def test_a_rank_that_contradicts_the_points_is_refused(
    given: str, rule: str | None, at: str
) -> None:
    agencies = [{**one, "xep_hang": rank} for one, rank in zip(TIED, given.split(), strict=True)]
    assert faults(block(*agencies), dong_hang=rule) == [("rank_contradicts", at)]


def test_points_out_of_different_maxima_are_ranked_by_their_share() -> None:
    model = publication(
        block(agency("A", "80"), agency("B", "71", diem_toi_da="75"), agency("C", "94,66"))
    )
    assert ranks(model) == [("B", 1), ("C", 2), ("A", 3)]  # 94,666… before 94,66
    assert [one.percent for one in model.tables[0].agencies] == ["94,67", "94,66", "80"]


def test_grades_come_from_the_bands_and_are_counted_the_best_first() -> None:
    model = publication(
        block(agency("A", "69,99"), agency("B", "85"), agency("C", "70"), agency("D", "99")),
        muc_xep_loai=BANDS,
    )
    (table,) = model.tables
    assert [(one.name, one.grade) for one in table.agencies] == [
        ("D", "Tốt"),
        ("B", "Tốt"),
        ("C", "Khá"),
        ("A", "Yếu"),
    ]
    assert table.grades_text == "trong đó xếp loại Tốt 02, Khá 01, Yếu 01"


def test_a_grade_that_contradicts_the_bands_is_refused() -> None:
    agencies = (agency("A", "90", xep_loai="tốt"), agency("B", "84,99", xep_loai="Tốt"))
    assert faults(block(*agencies), muc_xep_loai=BANDS) == [
        ("grade_contradicts", "khoi.0.co_quan.1.xep_loai")
    ]
    assert publication(block(*agencies)).tables[0].agencies[1].grade == "Tốt"


def test_a_block_of_one_kind_says_so() -> None:
    good = publication(block(agency("A", "90"), agency("B", "95")), muc_xep_loai=BANDS)
    assert good.tables[0].grades_text == "đều xếp loại Tốt"
    alone = publication(block(agency("A", "90")), muc_xep_loai=BANDS)
    assert alone.tables[0].grades_text == "xếp loại Tốt"
    assert ranks(alone) == [("A", 1)]
    assert publication(block(agency("A", "90"))).tables[0].grades_text == ""


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ([block(agency("Sở A", "1"), agency("sở  a", "2"))], ("agency_twice", "co_quan.1")),
        ([block(*TIED), block(*TIED, name="KHỐI các sở")], ("block_twice", "khoi.1")),
        ([block(agency("A", "76", diem_toi_da="75"))], ("score_over_maximum", "diem")),
    ],
)
def test_what_cannot_be_is_refused(blocks: list[dict[str, Any]], fault: tuple[str, str]) -> None:
    assert faults(*blocks) == [fault]


def test_the_table_shows_only_what_some_agency_has() -> None:
    ((header, *_),) = rows(made(publication(block(*TIED))))
    assert header == ["STT", "Cơ quan, đơn vị", "Điểm", "Chỉ số (%)", "Xếp hạng năm 2025"]


def test_a_full_row_and_the_row_of_a_new_agency() -> None:
    known = agency("A", "71", diem_toi_da="75", xep_hang_truoc="3", chi_so_truoc="90,5")
    ((header, *body),) = rows(made(publication(block(known, agency("B", "9")), muc_xep_loai=BANDS)))
    assert header[2:] == [
        "Điểm đạt/ tối đa",
        "Chỉ số (%)",
        "Chỉ số năm 2024 (%)",
        "Tăng/ giảm (điểm phần trăm)",
        "Xếp loại",
        "Xếp hạng năm 2024",
        "Xếp hạng năm 2025",
        "Tăng/ giảm (bậc)",
    ]
    assert body == [
        ["1", "A", "71/75", "94,67", "90,5", "Tăng 4,17", "Tốt", "3", "1", "Tăng 02"],
        ["2", "B", "9/100", "9", "-", "-", "Yếu", "-", "2", "-"],
    ]


def test_a_table_with_many_columns_lies() -> None:
    upright = made(publication(block(agency("A", "9", xep_hang_truoc="1"))))
    lying = made(publication(block(agency("A", "9", chi_so_truoc="9"))))
    assert [one.appendices[0].landscape for one in (upright, lying)] == [False, True]


def test_a_name_with_marks_of_its_own_is_a_name() -> None:
    name = 'Chi cục "A & B" | **C**'
    (table,) = rows(made(publication(block(agency(name, "9")))))
    assert table[1][1] == name


def test_three_hundred_agencies_stand_in_order() -> None:
    many = [agency(f"Xã {n}", f"{n / 4:.2f}".replace(".", ",")) for n in range(1, 301)]
    (table,) = rows(made(publication(block(*many))))
    assert [row[0] for row in table[1:]] == [str(n) for n in range(1, 301)]
    assert table[1][1:4] == ["Xã 300", "75", "75"]


def test_one_block_stands_in_the_title_and_several_above_their_tables() -> None:
    one, two = block(*TIED), block(*TIED, name="Khối các xã")
    alone, both = made(publication(one)), made(publication(one, two))
    assert alone.appendices[0].title.endswith("NĂM 2025 CỦA KHỐI CÁC SỞ")
    assert both.appendices[0].title.endswith("NĂM 2025")
    lines = list(document_lines(both))
    assert {"I. KHỐI CÁC SỞ", "II. KHỐI CÁC XÃ"} <= set(lines)


@pytest.mark.parametrize(
    ("kind", "reference"),
    [
        ("quyet-dinh-cong-bo-chi-so", "tại Phụ lục kèm theo Quyết định này"),
        ("thong-bao-cong-bo-chi-so", "tại Phụ lục kèm theo Thông báo này"),
    ],
)
def test_both_kinds_show_the_same_table(kind: str, reference: str) -> None:
    model = publication(block(*TIED), muc_xep_loai=BANDS)
    document = made(model, kind)
    assert rows(document) == rows(made(model))
    assert reference in "\n".join(document_lines(document))


def test_who_decides_stands_above_the_bases_and_in_the_appendix() -> None:
    lines = list(document_lines(made(publication(block(*TIED), tham_quyen="Chủ tịch UBND tỉnh"))))
    assert "CHỦ TỊCH UBND TỈNH" in lines
    assert any(line.endswith("của Chủ tịch UBND tỉnh)") for line in lines)
    assert "UBND TỈNH" in list(document_lines(made(publication(block(*TIED)))))


def test_a_grade_that_is_not_known_yet_stays_open_and_is_named() -> None:
    model = publication(block(agency("A", "9", xep_loai="Khá"), agency("B", "8")))
    (table,) = rows(made(model))
    assert table[2] == ["2", "B", "8", "8", "……", "2"]
    assert [(blank.sentence, blank.of) for blank in model.blanks()] == [
        ("the grade of {what}", ("B",))
    ]
    assert list(publication(block(*TIED)).blanks()) == []  # nobody is graded
