"""What goes wrong while a document is composed is told with the line of the wording."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.compose import compose

from .wordings import kind, sample

pytestmark = pytest.mark.usefixtures("english")


def fault(templates: Path, body: str, **files: str) -> Diagnostic:
    for name, text in {"body": body, **files}.items():
        (templates / f"{name}.md").write_text(text, "utf-8")
    with pytest.raises(DiagnosticError) as caught:
        compose(kind(templates), sample())
    (found,) = caught.value.diagnostics
    assert found.severity is Severity.ERROR
    assert found.fix
    return found


@pytest.mark.parametrize(
    ("body", "rule", "line", "column"),
    [
        ("a\n{{ loi }} {{ loix }}", "wording.unknown-name", 2, 14),
        ("a\n\nb {{ co_quan.tenx }}", "wording.unknown-name", 3, 14),
        ("{% for p in phanx %}{% endfor %}", "wording.unknown-name", 1, 13),
        ("a\n{% fo x in y %}", "wording.syntax", 2, 4),
        ("a\n{{ loi | hoaa }}", "wording.unknown-phrase", 2, 10),
        ("a\n\n{{ loi_hai }}", "wording.unspoken", 3, 0),
        ("a\n{{ loi_hai | ngay }}", "wording.wrong-phrase", 2, 14),
        ("a\n{{ 1 / 0 }}", "wording.failed", 2, 0),
        ("a\n{% for x in loi_hai %}{% endfor %}", "wording.failed", 2, 0),
        ("a\n{{ loi + 1 }}", "wording.failed", 2, 0),
        ("a\n{{ 'x' if loi_hai }}", "wording.forbidden", 2, 4),
        ("a\n{{ loi.__class__ }}", "wording.forbidden", 2, 8),
        ("a\n\n`{{ loi }}`", "wording.markdown", 3, 1),
        ("{% from 'khong.md' import x %}", "wording.not-found", 1, 10),
    ],
)
def test_every_fault_has_its_rule_and_its_line(
    tmp_path: Path, body: str, rule: str, line: int, column: int
) -> None:
    found = fault(tmp_path, body)
    assert (found.rule, found.place) == (rule, FilePlace(str(tmp_path / "body.md"), line, column))


def test_a_fault_in_an_imported_wording_is_placed_there(tmp_path: Path) -> None:
    found = fault(
        tmp_path,
        "{% from 'cau.md' import m %}\n\n{{ m(co_quan) }}",
        cau="{% macro m(c) %}\nlời\n{{ c.ten }} và {{ c.tenx }}\n{% endmacro %}",
    )
    assert found.place == FilePlace(str(tmp_path / "cau.md"), 3, 21)
    assert "«tenx»" in found.message


def test_a_name_is_told_from_a_longer_one_on_its_line(tmp_path: Path) -> None:
    found = fault(tmp_path, "loixy {{ loi }} {{ loix }}")
    assert found.place == FilePlace(str(tmp_path / "body.md"), 1, 20)


def test_a_wording_that_is_not_utf_8_text_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "body.md").write_bytes("Đề nghị".encode("cp1258", "replace"))
    with pytest.raises(DiagnosticError) as caught:
        compose(kind(tmp_path), sample())
    assert [found.rule for found in caught.value.diagnostics] == ["wording.encoding"]
