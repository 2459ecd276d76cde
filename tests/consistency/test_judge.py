"""How findings are judged: quotations weigh less, a thing is said once, places lead to the data."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from cchc_docs.consistency.judge import judge, judge_between
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import (
    Case,
    Finding,
    Record,
    Rule,
    Subject,
    first_of_each,
    values_in,
)
from cchc_docs.consistency.rules import recipients_covered
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.consistency.text import Mention
from cchc_docs.diagnostic import FilePlace, Severity
from cchc_docs.examine.subjects import case_of, of_data_file

ROOT = Path(__file__).parents[2]
NOTICE = ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml"


def saying(word: str, severity: Severity = Severity.ERROR) -> Rule:
    """A rule that dislikes a word."""

    def judge_text(subject: Subject) -> Iterable[Finding]:
        for passage in subject.text.passages:
            start = passage.text.find(word)
            if start >= 0:
                yield Finding(word, "-", Mention(passage, start, start + len(word)))

    return Rule("test.word", "A word", severity, judge_text=judge_text)


def case(*texts: str) -> Case:
    subjects = [
        Subject(read_plain(text, f"{n}.txt"), None, Registry()) for n, text in enumerate(texts, 1)
    ]
    return case_of(tuple(subjects))


@pytest.mark.parametrize(
    ("severity", "quoted"),
    [
        (Severity.ERROR, Severity.WARNING),
        (Severity.WARNING, Severity.NOTE),
        (Severity.NOTE, Severity.NOTE),
    ],
)
def test_within_a_quotation_a_finding_weighs_one_grade_less(
    severity: Severity, quoted: Severity, english: None
) -> None:
    (plain,) = judge(case("Ông nói lỗi ấy."), [saying("lỗi", severity)])
    (inside,) = judge(case("Ông nói: “có lỗi ấy”."), [saying("lỗi", severity)])
    assert plain.diagnostic.severity is severity
    assert inside.diagnostic.severity is quoted
    assert inside.diagnostic.message.endswith("(within a quotation)")


def test_a_mark_without_its_pair_quotes_nothing() -> None:
    (found,) = judge(case("Ông nói: “có lỗi ấy."), [saying("lỗi")])
    assert found.diagnostic.severity is Severity.ERROR


def test_places_are_lines_and_columns_of_the_file() -> None:
    (found,) = judge(case("Một dòng.\n\nĐây có lỗi gõ."), [saying("lỗi")])
    assert found.diagnostic.place == FilePlace("1.txt", 3, 8)
    assert found.words == "lỗi"


def test_words_of_the_document_are_found_in_its_data() -> None:
    found = judge(case_of((of_data_file(NOTICE),)), [saying("TTBC")])
    places = [remark.diagnostic.place for remark in found]
    assert all(isinstance(p, FilePlace) and p.path.endswith("ho-so.yml") for p in places)
    assert len(places) == len(set(places)) == 3


def test_what_is_composed_of_several_values_is_left_to_the_judge_of_data() -> None:
    composed = saying("0,76 điểm/01 điểm")
    assert judge(case_of((of_data_file(NOTICE),)), [composed])

    def no_finding(record: Record, registry: Registry) -> Iterable[Finding]:
        return ()

    with_data = composed._replace(judge_data=no_finding)
    assert not judge(case_of((of_data_file(NOTICE),)), [with_data])


def test_a_judge_of_cases_needs_two_documents() -> None:
    def contradict(case: Case) -> Iterable[Finding]:
        passage = case.subjects[-1].text.passages[0]
        yield Finding("they differ", "-", Mention(passage, 0, 3))

    rule = Rule("test.case", "A case", Severity.WARNING, judge_case=contradict)
    assert not judge(case("Một."), [rule])
    assert len(judge(case("Một.", "Hai."), [rule])) == 1
    assert len(judge_between(case("Một.", "Hai."), [rule, saying("Một")])) == 1


def test_findings_of_one_kind_become_one_with_all_their_places() -> None:
    passages = read_plain("lỗi một\n\nlỗi hai\n\nlỗi ba", "a.txt").passages
    findings = [Finding("lỗi", "-", Mention(passage, 0, 3)) for passage in passages]
    (one,) = first_of_each(findings, lambda finding: finding.message)
    assert one.at.place == FilePlace("a.txt", 1, 1)
    assert [where.place for where in one.also] == [
        FilePlace("a.txt", 3, 1),
        FilePlace("a.txt", 5, 1),
    ]


def test_every_value_of_a_record_knows_its_path() -> None:
    subject = of_data_file(NOTICE)
    assert subject.record is not None
    paths = dict(values_in(subject.record.model, ()))
    assert paths[("tieu_chi", 0, "ten")] == "Sáng kiến hoặc giải pháp mới trong CCHC"
    place = subject.record.at(("tieu_chi", 0, "ten")).place
    assert isinstance(place, FilePlace)
    assert place.path.endswith("ho-so.yml")
    assert place.line > 1


def test_of_hundreds_of_recipients_a_message_shows_the_first(english: None) -> None:
    names = "\n".join(f"- UBND xã số {number};" for number in range(300))
    text = f"""Số: 12/TB-SNV

THÔNG BÁO
Kết luận cuộc họp giao ban

Thừa lệnh Giám đốc, Văn phòng thông báo để các phòng, đơn vị trực thuộc biết và thực hiện./.

Nơi nhận:
{names}
- Lưu: VT.
"""
    (found,) = judge(case(text), [recipients_covered.RULE])
    assert found.diagnostic.fix is not None
    assert found.diagnostic.fix.endswith("; UBND xã số 7; …")
