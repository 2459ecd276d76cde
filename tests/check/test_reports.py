"""Reports: what they say of a file with findings, one without, one that is not judged."""

from __future__ import annotations

import json

import pytest

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import FileResult, judge_file
from cchc_docs.check.rules import all_rules
from cchc_docs.check.standard import standard
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.examine.examined import Examined
from cchc_docs.report.data import file_data, json_report
from cchc_docs.report.page import html_report
from cchc_docs.report.sarif import sarif_report
from cchc_docs.report.text import file_report, folder_report

from ..cases import word_file
from .edits import edited

NAME = "thong-bao-476-tb-kkt-thong-bao"
WIDE = [{"section": 1, "margin_left": "25 mm"}]
STATE, PARTY_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"
PARTY = [
    {"at": STATE, "replace": [STATE, PARTY_NAME]},
    {"at": "Độc lập - Tự do", "delete": True},
]


@pytest.fixture(autouse=True)
def _english(english: None) -> None:
    """Messages as they are written in code."""


def examined(edits: list[dict[str, object]] | None = None, name: str = "a.docx") -> Examined:
    return Examined(name, form=result(edits, name))


def result(edits: list[dict[str, object]] | None = None, name: str = "a.docx") -> FileResult:
    view = view_bytes(edited(word_file(NAME), edits or []), name)
    return judge_file(view, dissect(view), all_rules())


def test_the_text_says_what_is_wrong_where_how_to_mend_it_and_by_which_clause() -> None:
    page = "\n".join(file_report(result(WIDE), notes=False))
    assert "a.docx: Thông báo, issued: departs from the decree" in page
    assert "the left margin is 25 mm, not 30–35 mm [page.margins]" in page
    assert "→ In Word: Layout, Margins, Custom Margins" in page
    assert "Phụ lục I, Phần I, Mục I, khoản 3" in page
    assert "1 error, 0 warnings" in page


def test_the_text_of_a_clean_file_claims_no_more_than_was_judged() -> None:
    first, summary = file_report(result(), notes=False)
    assert first.endswith("no error found by the rules that were judged")
    assert "0 errors" in summary
    assert "rules judged" in summary


def test_a_document_of_another_regime_is_named_and_not_judged() -> None:
    found = result(PARTY)
    assert file_data(Examined("a.docx", form=found))["verdict"] == "not_judged"
    assert file_data(Examined("a.docx", form=found))["findings"] == []
    assert "document of the Party" in "\n".join(file_report(found, notes=False))


def test_the_data_hold_state_regime_verdict_every_rule_and_every_finding() -> None:
    (data,) = json.loads(json_report([examined(WIDE)], "1"))["files"]
    assert (data["state"], data["regime"], data["verdict"]) == (
        "issued",
        "administrative",
        "departs",
    )
    assert data["rules"]["page.margins"] == "failed"
    assert set(data["rules"]) == {rule.name for rule in all_rules()}
    (finding,) = data["findings"]
    assert finding["clauses"] == ["ND30-I-I-3.left"]
    assert set(finding["clauses"]) <= set(standard().clauses)
    assert (finding["rule"], finding["severity"]) == ("page.margins", "error")
    assert (finding["found"], finding["required"]) == ("25 mm", "30–35 mm")
    assert finding["fix"]


def test_sarif_names_its_rules_and_places() -> None:
    run = json.loads(sarif_report([examined(WIDE)], "1"))["runs"][0]
    (found,) = run["results"]
    assert found["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert found["level"] == "error"
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a.docx"


def test_a_file_that_cannot_be_read_stands_in_every_report() -> None:
    fault = Diagnostic("file.readable", Severity.ERROR, WordPlace("b.docx"), "not a Word file", "")
    broken = Examined("<b>.docx", unreadable=(fault,))
    assert json.loads(json_report([broken], "1"))["files"][0]["verdict"] == "unreadable"
    assert "not a Word file" in sarif_report([broken], "1")
    page = html_report([broken, examined(WIDE)])
    assert "&lt;b&gt;.docx" in page
    assert "the left margin is 25 mm" in page


def test_a_folder_has_tables_by_file_and_by_rule() -> None:
    page = "\n".join(folder_report([examined(WIDE, "a.docx"), examined(None, "b.docx")]))
    assert "   1    0  a.docx" in page
    assert "   0    0  b.docx" in page
    assert "   1  page.margins" in page
    assert "2 files checked" in page
