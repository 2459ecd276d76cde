"""A wording is proved before any document is made from it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cchc_docs.diagnostic import Diagnostic, FilePlace
from cchc_docs.document.vetting import vet_wording
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.workspace import Workspace, find_workspace

from .wordings import kind

pytestmark = pytest.mark.usefixtures("english")

NOTICES = Path(__file__).parents[2] / "notices"
PACKAGE = Path(__file__).parents[2] / "templates"
WORKSPACE = find_workspace(NOTICES)
MACRO = "{% macro m(t) %}({{ t }}){% endmacro %}"
JOINED = "the words of a macro may only be printed, or go through hoa_dau and het_cau"


def vetted(body: str, **files: str) -> list[Diagnostic]:
    return vet_wording(kind(body=body, **files))


def told(body: str, **files: str) -> list[tuple[str, int, int, str]]:
    """Rule without its room, line, column and message of every finding."""
    found = []
    for diagnostic in vetted(body, **files):
        assert isinstance(diagnostic.place, FilePlace)
        assert diagnostic.fix
        rule = diagnostic.rule.removeprefix("wording.")
        found.append((rule, diagnostic.place.line, diagnostic.place.column, diagnostic.message))
    return found


@pytest.mark.parametrize("name", kind_names(WORKSPACE))
def test_the_wordings_of_the_package_are_clean(name: str) -> None:
    assert vet_wording(load_kind(name, WORKSPACE)) == []


@pytest.mark.parametrize("name", kind_names(WORKSPACE))
def test_a_misspelt_name_of_the_package_is_found(name: str, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "mau", ignore=shutil.ignore_patterns("*.docx"))
    body = tmp_path / "mau" / name / "body.md"
    text = body.read_text("utf-8")
    printed = {found[1]: found.end() for found in re.finditer(r"\{\{ ([a-z_.]+)", text)}
    for path, end in printed.items():
        if path.startswith("cach."):
            continue  # of a namespace, whose names are the wording's own
        body.write_text(f"{text[:end]}zz{text[end:]}", "utf-8")
        workspace = Workspace(tmp_path, (tmp_path / "mau",), tmp_path / f"{end}")
        start = end - len(path.split(".")[-1])
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        found = vet_wording(load_kind(name, workspace))
        assert [d.place for d in found] == [FilePlace(str(body), line, column)], path


def test_unknown_names_are_all_told_with_line_and_column() -> None:
    assert told("Lời\n{{ loii }} {{ loi }}\n\n{% if nammm %}{% endif %}") == [
        ("unknown-name", 2, 4, "the data have no «loii»"),
        ("unknown-name", 4, 7, "the data have no «nammm»"),
    ]


def test_the_second_of_two_like_names_on_a_line_is_the_one_told() -> None:
    assert told("{{ co_quan.ten }} {{ ky.ten }}") == [
        ("unknown-name", 1, 25, "«ky» has no «ten»"),
    ]


def test_the_nearest_name_is_offered() -> None:
    (found,) = vetted("{{ co_quan.ten_ngắn }} {{ co_quan.tenngan }}")[1:]
    assert found.fix == "did you mean «ten_ngan»?"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("{{ co_quan.chu_quan.tenn }}", "tenn"),
        ("{{ co_quan['tenn'] }}", "tenn"),
        ("{{ ky[0].quyen_han[0].cuaa }}", "cuaa"),
        ("{{ (ky[0].quyen_han | first).cuaa }}", "cuaa"),
        ("{{ co_quan.don_vi.van_phong.tenn }}", "tenn"),
        ("{% for p in phan %}{{ p.tenn }}{% endfor %}", "tenn"),
        ("{% for p in phan | reverse | list %}{{ p.tenn }}{% endfor %}", "tenn"),
        ("{% for p in phan if p.tenn %}{% endfor %}", "tenn"),
        ("{% for p in phan %}{{ loop.lastt }}{% endfor %}", "lastt"),
        ("{% for p in phan %}{{ loop.previtem.tenn }}{% endfor %}", "tenn"),
        ("{% for k, v in co_quan.don_vi.items() %}{{ v.tenn }}{% endfor %}", "tenn"),
        ("{% for v in co_quan.don_vi.values() %}{{ v.tenn }}{% endfor %}", "tenn"),
        ("{% set c = co_quan.chu_quan %}{{ c.tenn }}", "tenn"),
        ("{% set a, b = 1, 2 %}{{ a }}{{ tenn }}", "tenn"),
        ("{% with c = co_quan %}{{ c.tenn }}{% endwith %}", "tenn"),
        ("{% set c = co_quan if loi else ky %}{{ c.tenn }}", "tenn"),
        ("{% macro m(c) %}{{ c.tenn }}{% endmacro %}{{ m(co_quan) }}", "tenn"),
        ("{% macro m(c=co_quan) %}{{ c.tenn }}{% endmacro %}{{ m() }}", "tenn"),
        ("{% macro m(c) %}{{ c.tenn }}{% endmacro %}{{ m(c=co_quan) }}", "tenn"),
        ("{% macro m() %}{{ tenn }}{% endmacro %}", "tenn"),
        ("{% macro m() %}{% endmacro %}{% call m() %}{{ tenn }}{% endcall %}", "tenn"),
        ("{{ loi ~ tenn }}", "tenn"),
        ("{{ 'a' if tenn else 'b' }}", "tenn"),
        ("{{ [tenn] | liet_ke }}", "tenn"),
        ("{{ loi | default(tenn) }}", "tenn"),
        ("{{ loi.startswith(tenn) }}", "tenn"),
        ("{{ dia_danh_ghi.x }}", "x"),
        ("{{ viec.noi_dungg }}", "noi_dungg"),
    ],
)
def test_names_are_followed_wherever_they_lead(body: str, name: str) -> None:
    found = told(body)
    assert [(rule, line, column) for rule, line, column, _ in found] == [
        ("unknown-name", 1, body.index(name) + 1)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "{{ viec.noi_dung }}{{ viec.nhiem_vu }}",
        "{% macro m(x) %}{{ x.bat_ky }}{% endmacro %}",
        "{% if khong_co is defined %}{{ khong_co }}{% endif %}",
        "{{ khong_co | default('…') }}",
        "{% set x = loi.split(',') %}{{ x[0].bat_ky }}",
        "{% if loi %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}{{ x }}",
        "{% set ns = namespace(a=1) %}{% for p in phan %}{% set ns.b = 1 %}{% endfor %}{{ ns.b }}",
        "{% for i in range(3) %}{{ i }}{{ loop.index }}{% endfor %}",
        "{{ loi_hai }} {{ hop_ngay | ngay }} {{ hop_ngay.year }}",
        "{{ don_vi | liet_ke }} {{ phan[0] }} {{ phan | first }}",
        "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ loi }}{% endcall %}",
        "{% macro lap(x) %}{% if x %}{{ lap([x]) }}{% endif %}{% endmacro %}{{ lap(phan) }}",
        f"{MACRO}{{{{ m(m(loi)) | hoa_dau | het_cau }}}}",
        f"{MACRO}{{{{ [m(loi), m(loi)] | join('; ') }}}}",
        f"{MACRO}{{% set x = m(loi) %}}{{{{ x if x else '' }}}}",
        "{% raw %}{{ khong_co }}{% endraw %} {# {{ khong_co }} #}",
    ],
)
def test_what_may_be_right_is_not_reported(body: str) -> None:
    assert told(body) == []


def test_names_of_a_loop_end_with_it() -> None:
    assert told("{% for p in phan %}{% endfor %}\n{{ p }}") == [
        ("unknown-name", 2, 4, "the data have no «p»")
    ]


def test_a_list_is_told_from_its_parts() -> None:
    (found,) = vetted("{{ phan.ten }}")
    assert found.message == "«phan» has no «ten»"
    assert found.fix == "«phan» is a list: take its parts one by one with «for»"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("{{ phan }}", "«phan» is a list: a list is never printed as it stands"),
        ("{{ co_quan }}", "«co_quan» is a whole record: print one of its values"),
        ("{{ mo }}", "«mo» is a yes or no: it can be asked, not printed"),
    ],
)
def test_what_cannot_be_said_is_not_printed(body: str, message: str) -> None:
    assert told(body) == [("unspoken", 1, 4, message)]


def test_imports_that_are_not_there() -> None:
    assert told(
        "{% from 'cau.md' import m, nn %}\n{% from 'khong.md' import x %}\n{% include 'ko.md' %}",
        cau=MACRO,
    ) == [
        ("not-found", 1, 28, "«cau.md» has no macro «nn»"),
        ("not-found", 2, 10, "there is no wording file «khong.md»"),
        ("not-found", 3, 13, "there is no wording file «ko.md»"),
    ]


def test_imported_wordings_are_vetted_in_their_own_file_and_see_no_data() -> None:
    found = vetted(
        "{% from 'cau.md' import m as n %}{{ n(co_quan) }}{{ loix }}",
        cau="\n{% macro m(c) %}\n{{ c.tenn }} {{ loi }}\n{% endmacro %}",
    )
    assert [(str(d.place), d.message) for d in found] == [
        ("body.md:1:53", "the data have no «loix»"),
        ("cau.md:3:6", "«c» has no «tenn»"),
        ("cau.md:3:17", "the data have no «loi»"),
    ]


def test_included_wordings_see_the_data() -> None:
    found = vetted("{% include 'cau.md' %}", cau="{{ loi }}{{ loix }}{% include 'cau.md' %}")
    assert [str(d.place) for d in found] == ["cau.md:1:13"]


def test_a_module_has_the_names_of_its_file() -> None:
    assert told("{% import 'cau.md' as c %}{{ c.m(1) }}{{ c.n() }}", cau=MACRO) == [
        ("unknown-name", 1, 44, "«c» has no «n»")
    ]


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("a\n{{ loi }", 2, 8),
        ("a\n\n  {% fo x in y %}", 3, 6),
        ("{{ loi & x }}", 1, 8),
        ("{% if loi %}", 1, 11),
        ("{{ loi | }}", 1, 10),
        ("a\n{# b", 2, 3),
    ],
)
def test_a_tag_that_cannot_be_read(body: str, line: int, column: int) -> None:
    ((rule, *place, _message),) = told(body)
    assert (rule, place) == ("syntax", [line, column])


def test_an_imported_tag_that_cannot_be_read_does_not_hide_the_rest() -> None:
    found = vetted("{% from 'cau.md' import m %}{{ m(1) }}{{ loix }}", cau="a\n{{ b }")
    assert [(d.rule, str(d.place)) for d in found] == [
        ("wording.unknown-name", "body.md:1:42"),
        ("wording.syntax", "cau.md:2:6"),
    ]


def test_unknown_phrases() -> None:
    assert told("{{ loi | hoaa }} {{ loi | upper }}\n{% if loi is rong %}{% endif %}") == [
        ("unknown-phrase", 1, 10, "there is no phrase «hoaa»"),
        ("unknown-phrase", 1, 27, "there is no phrase «upper»"),
        ("unknown-phrase", 2, 14, "there is no phrase «rong»"),
    ]


def test_phrases_for_other_kinds_of_value() -> None:
    found = told("{{ loi | ngay }} {{ hop_ngay | so }} {{ loi | liet_ke }} {{ nam | so }}")
    assert [(rule, column) for rule, _line, column, _message in found] == [
        ("wrong-phrase", 10),
        ("wrong-phrase", 32),
        ("wrong-phrase", 47),
    ]


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("{{ loi | safe }}", 10),
        ("{{ loi.__class__ }}", 8),
        ("{{ co_quan['_x'] }}", 13),
        ("{{ loi if nam }}", 4),
        ("{% autoescape false %}{% endautoescape %}", 4),
    ],
)
def test_what_a_wording_may_not_use(body: str, column: int) -> None:
    ((rule, _line, found, _message),) = told(body)
    assert (rule, found) == ("forbidden", column)


@pytest.mark.parametrize(
    "expression",
    [
        *("m(loi) ~ loi", "loi ~ m(loi)", "m(loi) + loi", "m(loi) % loi", "m(loi) * 2"),
        *("m(loi) | hoa", "m(loi) | thuong_dau", "m(loi) | first", "[m(loi)] | liet_ke"),
        *("m(loi).strip()", "m(loi)[0]", "'{}'.format(m(loi))", "(m(loi) if nam else loi) ~ '.'"),
        *("x ~ loi", "b ~ loi", "ns.a ~ loi", "(m(loi) | het_cau) ~ loi", "k(m(loi))"),
    ],
)
def test_the_words_of_a_macro_are_not_made_part_of_other_text(expression: str) -> None:
    setting = (
        f"{MACRO}{{% macro k(t) %}}{{{{ t ~ '.' }}}}{{% endmacro %}}{{% set x = m(loi) %}}"
        "{% set b %}a{% endset %}{% set ns = namespace() %}{% set ns.a = m(loi) %}"
    )
    found = told(f"{setting}\n{{{{ {expression} }}}}")
    assert [(rule, message) for rule, _line, _column, message in found] == [("forbidden", JOINED)]


def test_a_wording_that_is_no_utf_8_text(tmp_path: Path) -> None:
    (tmp_path / "cau.md").write_bytes(b"\xd0")
    (tmp_path / "body.md").write_text("{% from 'cau.md' import m %}{{ loix }}")
    found = vet_wording(kind(tmp_path))
    assert [d.rule for d in found] == ["wording.unknown-name", "wording.encoding"]
    (tmp_path / "body.md").write_bytes(b"\xd0")
    assert [d.rule for d in vet_wording(kind(tmp_path))] == ["wording.encoding"]


def test_a_character_that_no_document_may_hold() -> None:
    assert told("a\nb\ue000") == [
        ("character", 2, 2, "the character U+E000 PRIVATE USE cannot stand in a document")
    ]


def test_a_wording_that_is_not_there() -> None:
    (found,) = vet_wording(kind(cau="x"))
    assert (found.rule, found.place) == ("wording.not-found", FilePlace("body.md"))


def test_findings_come_in_the_order_of_the_file() -> None:
    found = told("{{ a1 }}\n\n![x](y)\n\n{{ loi | zzz }} {{ b2 }}")
    assert [(line, column) for _rule, line, column, _message in found] == [
        *((1, 4), (3, 1)),
        *((5, 10), (5, 20)),
    ]
