"""Findings that somebody lets stand: taken out, kept in view; waivers that hit nothing are told."""

from collections.abc import Iterable

import pytest

from cchc_docs.consistency import rules as all_modules
from cchc_docs.consistency.judge import Remark
from cchc_docs.consistency.rule import Rule
from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.examine.waive import faults, sort_out
from cchc_docs.load.waivers import PlacedWaiver
from cchc_docs.model.waiver import Waiver

PLACE = FilePlace("a.yml", 5, 1)
pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = Rule("test.word", "A word", Severity.ERROR, judge_text=lambda _subject: ())
    monkeypatch.setattr("cchc_docs.examine.waive.all_rules", lambda: (rule,))


def waiver(
    rule: str = "test.word", only_with: str | None = None, *, shared: bool = False
) -> PlacedWaiver:
    data = {"quy_tac": rule, "ly_do": "như bản gốc", "noi_co_chu": only_with}
    return PlacedWaiver(Waiver.model_validate(data), PLACE, shared)


def remark(words: str = "280/BC-ĐKT") -> Remark:
    place = FilePlace("a.yml", 9, 3)
    return Remark(Diagnostic("test.word", Severity.ERROR, place, f"«{words}»", "-"), words)


def told(remarks: list[Remark], waivers: Iterable[PlacedWaiver], whole: bool = True) -> list[str]:
    return [fault.rule for fault in faults(remarks, waivers, whole_case=whole)]


def test_what_is_waived_is_taken_out_with_its_reason() -> None:
    left, waived = sort_out([remark()], [waiver()])
    assert not left
    assert [(one.remark.words, one.reason) for one in waived] == [("280/BC-ĐKT", "như bản gốc")]
    assert not told([remark()], [waiver()])


def test_a_waiver_may_be_for_certain_words_only() -> None:
    left, waived = sort_out([remark(), remark("15/TB")], [waiver(only_with="280/BC-ĐKT")])
    assert [one.words for one in left] == ["15/TB"]
    assert len(waived) == 1


def test_a_waiver_that_hits_nothing_any_more_is_reported_at_its_place() -> None:
    (fault,) = faults([], [waiver()], whole_case=True)
    assert (fault.rule, fault.severity, fault.place) == ("waiver.unused", Severity.WARNING, PLACE)
    assert "test.word" in fault.message


def test_a_waiver_of_shared_facts_is_judged_with_the_whole_case_only() -> None:
    assert not told([], [waiver(shared=True)], whole=False)
    assert told([], [waiver(shared=True)]) == ["waiver.unused"]


def test_a_waiver_of_no_rule_is_an_error_that_proposes_one() -> None:
    (fault,) = faults([], [waiver("test.wodr")], whole_case=True)
    assert (fault.rule, fault.severity) == ("waiver.unknown", Severity.ERROR)
    assert "test.word" in fault.fix


def test_the_rules_are_those_of_the_package() -> None:
    assert all_modules.all_rules() == tuple(
        rule for rules in all_modules.rules_by_section().values() for rule in rules
    )


def test_a_rule_of_form_is_told_to_be_one() -> None:
    (fault,) = faults([], [waiver("page.margins")], whole_case=True)
    assert fault.rule == "waiver.unknown"
    assert "rule of form" in fault.message
    assert "--ignore page.margins" in fault.fix


def test_a_waiver_whose_words_no_finding_says_names_the_words() -> None:
    (fault,) = faults([remark("15/TB")], [waiver(only_with="16/TB")], whole_case=True)
    assert fault.rule == "waiver.unused"
    assert "«16/TB»" in fault.message
    assert "noi_co_chu" in fault.fix


def test_what_other_documents_may_hit_is_judged_with_the_whole_case_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rule = Rule("test.word", "A word", Severity.ERROR, judge_case=lambda _case: ())
    monkeypatch.setattr("cchc_docs.examine.waive.all_rules", lambda: (rule,))
    assert not told([], [waiver()], whole=False)
    assert told([], [waiver()]) == ["waiver.unused"]
