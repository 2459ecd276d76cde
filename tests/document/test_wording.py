"""Wordings speak of records by their Vietnamese keys, and print only what can be said."""

from __future__ import annotations

import pytest
from jinja2 import TemplateError, UndefinedError
from jinja2.exceptions import SecurityError

from cchc_docs.document.phrases import UnspokenError
from cchc_docs.document.wording import render

from .wordings import environment, lines, sample

PART = {"ten": "A", "chu_tri": {"kinh_xung": "bà", "ho_ten": "Lê Thị B", "chuc_vu": "Phó ban"}}


def test_keys_lead_through_records_and_lists() -> None:
    wording = "{{ phan[0].chu_tri.ho_ten }}, {{ co_quan.ten_ngan }}, {{ phan[0]['ten'] }}"
    assert lines(wording, phan=[PART]) == ["Lê Thị B, Ban, A"]


@pytest.mark.parametrize(
    "wording",
    [
        *("{{ text }}", "{{ co_quan.name }}", "{{ co_quan['name'] }}", "{{ phan[0].spoken }}"),
        *("{{ co_quan.model_dump() }}", "{{ co_quan['model_dump']() }}"),
    ],
)
def test_nothing_else_of_python_is_in_reach(wording: str) -> None:
    with pytest.raises(UndefinedError):
        lines(wording, phan=[PART])


@pytest.mark.parametrize("wording", ["{{ loi.__class__.__mro__ }}", "{{ phan.__class__.x }}"])
def test_the_sandbox_holds(wording: str) -> None:
    with pytest.raises(SecurityError):
        lines(wording)


@pytest.mark.parametrize("filter_name", ["safe", "escape", "e", "format", "upper", "attr", "map"])
def test_only_the_phrases_of_the_house_exist(filter_name: str) -> None:
    with pytest.raises(TemplateError):
        lines(f"{{{{ loi | {filter_name} }}}}")


def test_values_are_said_in_vietnamese() -> None:
    wording = "{{ diem }}; {{ hop_ngay }}; {{ nam }}; {{ phan[0] }}; {{ 7 / 2 }}"
    assert lines(wording, diem="1234.5", hop_ngay="16/3/2022", phan=[PART]) == [
        "1.234,5; 16/3/2022; 2021; phần A; 3,5"
    ]


def test_phrases_say_days_numbers_lists_and_sentences() -> None:
    wording = (
        "{{ hop_ngay | ngay }}; {{ hop_ngay | ngay_chu }}; {{ nam | so }}; {{ 6 | hai_chu_so }}; "
        "{{ phan | liet_ke }}; {{ phan | liet_ke('; ') }}; {{ loi | hoa }}; {{ loi | hoa_dau }}; "
        "{{ loi | hoa_dau | thuong_dau }}; {{ loi | het_cau }}"
    )
    parts = [{"ten": name} for name in "ABC"]
    (said,) = lines(wording, hop_ngay="05/3/2020", phan=parts, loi="đề nghị")
    assert said == (
        "05/3/2020; ngày 05 tháng 3 năm 2020; 2.021; 06; "
        "phần A, phần B và phần C; phần A; phần B và phần C; ĐỀ NGHỊ; Đề nghị; đề nghị; đề nghị."
    )


@pytest.mark.parametrize(
    "wording",
    [
        *("{{ loi_hai }}", "{{ loi_hai | hoa }}", "{{ loi_hai | hoa_dau }}", "{{ mo }}"),
        *("{{ phan }}", "{{ ky }}", "{{ loi.upper }}", "{{ [loi_hai] | liet_ke }}"),
        *("{{ [loi_hai] | join }}", "a{{ none }}b"),
    ],
)
def test_what_cannot_be_said_is_never_printed(wording: str) -> None:
    with pytest.raises(UnspokenError):
        lines(wording)


@pytest.mark.parametrize("wording", ["{{ khong_co }}", "{{ phan[5].ten }}", "{{ khong_co | hoa }}"])
def test_a_missing_name_never_prints_as_nothing(wording: str) -> None:
    with pytest.raises(UndefinedError):
        lines(wording)


def test_text_typed_in_a_tag_is_no_html() -> None:
    assert lines("{{ \"A & B\" }} {{ '<b>' }} {{ '**x**' }}") == ["A & B <b> **x**"]


def test_what_a_macro_writes_is_wording_and_what_it_prints_is_data() -> None:
    wording = "{% macro m(t) %}**{{ t }}** *x*{% endmacro %}{{ m(loi) }}"
    assert lines(wording, loi="*a*") == ["*a* x"]


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("{{ m('giao Ban') | hoa_dau | het_cau }}", "Giao Ban."),
        ("{{ m('xong.') | het_cau }}", "xong."),
        ("{{ w() | hoa_dau | het_cau }}", "Thực hiện x ngay."),
        ("{{ [m('a'), m('*b*')] | join('; ') }}", "a; *b*"),
    ],
)
def test_a_sentence_begins_and_ends_well_whoever_wrote_it(wording: str, said: str) -> None:
    macros = (
        "{% macro m(t) %}{{ t }}{% endmacro %}{% macro w() %}thực hiện {{ 'x' }} ngay{% endmacro %}"
    )
    assert lines(macros + wording) == [said]


def test_join_and_sort_take_vietnamese_keys() -> None:
    parts = [{"ten": "B"}, {"ten": "A"}]
    assert lines("{{ phan | sort(attribute='ten') | join(', ') }}", phan=parts) == [
        "phần A, phần B"
    ]


def test_imported_wordings_see_no_data_but_what_they_are_given() -> None:
    known = environment(
        body="{% from 'cau.md' import m %}{{ m(loi) }}",
        cau="{% macro m(t) %}{{ t }}{{ 'x' if loi is defined else '' }}{{ loi }}{% endmacro %}",
    )
    with pytest.raises(UndefinedError, match="'loi' is undefined"):
        render(known, "body.md", sample())
