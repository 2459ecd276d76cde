"""The phrases of a wording: counts, changes, times, lists, and their order."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from jinja2.exceptions import SecurityError

from cchc_docs.document.phrases import PHRASES, UnspokenError, text_of
from cchc_docs.document.vetting import vet_wording
from cchc_docs.document.vetting.values import _GIVES, _KEEPS_WORDING, _OF_LISTS
from cchc_docs.vietnamese.periods import parse_period
from cchc_docs.vietnamese.quantities import parse_quantity

from .wordings import environment, kind, lines

pytestmark = pytest.mark.usefixtures("english")

MACRO = "{% macro m(t) %}**{{ t }}**{% endmacro %}"


def rules(body: str, **files: str) -> list[str]:
    return [found.rule for found in vet_wording(kind(body=body, **files))]


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("{{ 21 | bang_chu }}", "hai mươi mốt"),
        ("{{ nam | bang_chu }}", "hai nghìn không trăm hai mươi mốt"),
        ("{{ 2 | so_va_chu }} bản", "02 (hai) bản"),
        ("{{ 1 | thu_tu }}, {{ 4 | thu_tu }}", "thứ nhất, thứ tư"),
        ("{{ 2 | thu_tu_so }}", "thứ 02"),
        ("{{ diem | thu_tu_so }}", "thứ 03"),
        ("{{ 2 | tang_giam_bac(8) }}", "tăng 06 bậc"),
        ("{{ 4 | tang_giam_bac(2) | hoa_dau }}", "Giảm 02 bậc"),
        ("{{ diem | tang_giam_phan_tram(1) }}", "tăng 2 điểm phần trăm"),
        ("{{ '87,51%' | tang_giam_phan_tram('87,56%') }}", "giảm 0,05 điểm phần trăm"),
        ("{{ '8h30' | gio }}", "08 giờ 30 phút"),
        ("{{ ['A', 'B, C', 'D'] | phan_cach }}", "A; B, C và D"),
        ("{{ ['A', 'B', 'C'] | phan_cach }}", "A, B và C"),
        ("{{ phan | gom('phần') }}", "gồm 02 phần: phần Ân và phần An"),
        ("{{ phan | xep | liet_ke }}", "phần An và phần Ân"),
        ("{{ phan | xep('ten') | first }}", "phần An"),
        ("{{ phan | xep(attribute='ten') | first }}", "phần An"),
        ("{{ ['Đa', 'Da', 'dà'] | xep | liet_ke }}", "Da, dà và Đa"),
        ("{{ ['Lê Bình', 'Vũ An'] | xep_ten | liet_ke }}", "Vũ An và Lê Bình"),
        ("{{ ['A.', 'B'] | dau_cuoi | join(' ') }}", "A; B."),
        ("{% for muc in phan | dau_cuoi %}{{ muc }}{% endfor %}", "phần Ân;phần An."),
    ],
)
def test_a_phrase_says_it_as_officials_do(wording: str, said: str) -> None:
    assert lines(wording, diem="3", phan=[{"ten": "Ân"}, {"ten": "An"}]) == [said]
    assert rules(wording) == []


def person(honorific: str, name: str) -> dict[str, Any]:
    return {"kinh_xung": honorific, "ho_ten": name, "chuc_vu": "Phó ban"}


def test_people_are_put_in_order_by_name_whatever_they_are_called() -> None:
    parts = [
        {"ten": "A", "chu_tri": person("ông", "Vũ Văn An")},
        {"ten": "B", "chu_tri": person("bà", "Lê Thị Bình")},
        {"ten": "C", "chu_tri": person("bà", "Vũ Thị An")},
    ]
    people = "{{ [phan[0].chu_tri, phan[1].chu_tri, phan[2].chu_tri] | xep_ten | liet_ke }}"
    said = "bà Vũ Thị An, ông Vũ Văn An và bà Lê Thị Bình"
    assert lines(people, phan=parts) == [said]
    assert lines("{{ phan | xep_ten('chu_tri') | liet_ke }}", phan=parts) == [
        "phần C, phần A và phần B"
    ]
    assert rules(people) == []


def test_a_list_stands_line_by_line_in_a_cell_and_stays_data() -> None:
    wording = "| a |\n|---|\n| {{ phan | xuong_dong }} |"
    assert lines(wording, phan=[{"ten": "*x*"}, {"ten": "y|"}]) == ["a", "phần *x*\nphần y|"]
    assert rules(wording) == []


def test_times_periods_and_quantities_are_printed_in_their_one_form() -> None:
    assert text_of(time(8, 30)) == "08 giờ 30 phút"
    assert text_of(parse_period("quý I/2015")) == "quý I năm 2015"
    assert text_of(parse_quantity("gần 6300 hồ sơ")) == "gần 6.300 hồ sơ"


@pytest.mark.parametrize(
    "wording",
    [
        *("{{ none | bang_chu }}", "{{ mo | thu_tu }}", "{{ 1 | tang_giam_bac(none) }}"),
        *("{{ none | gio }}", "{{ 1 | tang_giam_phan_tram(none) }}", "{{ [none] | xep }}"),
        *("{{ [loi_hai] | xuong_dong }}", "{{ [mo] | dau_cuoi }}", "{{ [mo] | phan_cach }}"),
    ],
)
def test_what_cannot_be_said_has_no_phrase(wording: str) -> None:
    with pytest.raises(UnspokenError):
        lines(wording)


@pytest.mark.parametrize(
    "wording",
    [
        *("{{ 1.5 | bang_chu }}", "{{ diem | thu_tu }}", "{{ 0 | thu_tu }}"),
        *("{{ loi | gio }}", "{{ loi | tang_giam_phan_tram(1) }}", "{{ [] | gom('x') }}"),
    ],
)
def test_what_has_no_such_words_is_refused(wording: str) -> None:
    with pytest.raises(ValueError, match=r"not a |no place|nothing"):
        lines(wording, diem=Decimal("0.76"))


@pytest.mark.parametrize(
    ("expression", "known"),
    [
        *((f"loi | {name}", False) for name in ("bang_chu", "so_va_chu", "thu_tu", "thu_tu_so")),
        *((f"nam | {name}", True) for name in ("bang_chu", "so_va_chu", "thu_tu", "thu_tu_so")),
        *((f"loi | {name}", False) for name in ("phan_cach", "dau_cuoi", "xuong_dong", "xep")),
        *((f"phan | {name}", True) for name in ("phan_cach", "dau_cuoi", "xuong_dong", "xep")),
        *(("loi | xep_ten", False), ("phan | xep_ten", True)),
        *(("loi | gom('x')", False), ("phan | gom('x')", True)),
        *(("loi | tang_giam_bac(2)", False), ("nam | tang_giam_bac(2)", True)),
        *(("hop_ngay | tang_giam_phan_tram(2)", False), ("loi | tang_giam_phan_tram(2)", True)),
        *(("phan | xep | first | ngay", False), ("phan | dau_cuoi | so", False)),
        *(("(phan | dau_cuoi | first) | so", False), ("(nam | bang_chu) | so", False)),
        *(("(phan | phan_cach) | so", False), ("(loi | gio) | liet_ke", False)),
    ],
)
def test_vetting_knows_what_a_phrase_wants_and_gives(expression: str, known: bool) -> None:
    found = rules(f"{{% set x = {expression} %}}")
    assert found == ([] if known else ["wording.wrong-phrase"])


@pytest.mark.parametrize("expression", ["m(loi) | bang_chu", "m(loi) | gio"])
def test_vetting_refuses_what_a_macro_wrote_for_a_number(expression: str) -> None:
    assert rules(f"{MACRO}{{{{ {expression} }}}}") == ["wording.forbidden"]


def test_vetting_looks_into_a_list_that_was_put_in_order() -> None:
    body = "{% for p in phan | xep('ten') %}{{ p.tenn }}{% endfor %}"
    assert rules(body) == ["wording.unknown-name"]


def test_vetting_knows_what_every_phrase_gives() -> None:
    assert set(PHRASES) <= set(_GIVES) | _KEEPS_WORDING | _OF_LISTS
    assert set(_GIVES) | _KEEPS_WORDING | _OF_LISTS == set(environment(body="").filters)


@pytest.mark.parametrize(
    "expression",
    [
        *("[m(loi)] | phan_cach", "[m(loi)] | gom('x')", "[m(loi)] | dau_cuoi"),
        *("[m(loi)] | xuong_dong", "[m(loi)] | xep", "[m(loi)] | xep_ten"),
        *("['a', 'b', 'c'] | liet_ke(m(loi))", "[loi] | gom(m(loi))"),
        *("[m(loi)] | liet_ke", "m(loi) | hoa", "m(loi) | can_cu"),
    ],
)
def test_no_phrase_takes_what_a_macro_wrote_for_data(expression: str) -> None:
    assert rules(f"{MACRO}{{{{ {expression} }}}}") == ["wording.forbidden"]
    with pytest.raises(SecurityError):
        lines(f"{MACRO}{{% set x = {expression} %}}a")
