"""Random dates, right and broken by one edit, are told apart: no miss, no false alarm."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cchc_docs.consistency.judge import Remark, judge
from cchc_docs.consistency.reading.dates import working_days
from cchc_docs.consistency.reading.weekdays import WEEKDAYS
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Subject
from cchc_docs.consistency.rules import all_rules
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.diagnostic import Severity
from cchc_docs.examine.subjects import case_of, of_data_file
from cchc_docs.vietnamese.dates import date_in_digits, date_in_words
from tests.consistency.cases import ROOT

DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))
WRITTEN = st.sampled_from((date_in_digits, date_in_words))
RULES = {rule.name: rule for rule in all_rules() if rule.name.startswith("dates.")}
few = settings(max_examples=60, deadline=None)


def found(text: str, rule: str) -> list[Remark]:
    subject = Subject(read_plain(text, "van-ban.txt"), None, Registry())
    return judge(case_of((subject,)), (RULES[rule],))


def all_found(text: str) -> list[Remark]:
    """What the rules marked as errors find."""
    names = ("dates.real", "dates.order", "dates.deadline", "dates.interval")
    return [remark for name in names for remark in found(text, name)]


def document(issued: date, *body: str) -> str:
    head = (
        "Số: 476/TB-KKT",
        f"Khánh Hòa, {date_in_words(issued)}",
        "THÔNG BÁO",
        "Kết luận tại cuộc họp giao ban công tác",
    )
    return "\n\n".join((*head, *body))


SENTENCES = st.sampled_from(
    (
        "Báo cáo gửi {day} nêu đủ nội dung.",
        "Theo Quyết định {day} của UBND tỉnh, các phòng thực hiện.",
        "Hội nghị tổ chức {day} tại trụ sở Ban.",
        "Hồ sơ nộp {day}; kết quả trả đúng hạn.",
    )
)


def spoken(day: str) -> str:
    return day if day.startswith("ngày") else f"ngày {day}"


@few
@given(SENTENCES, DAYS, WRITTEN)
def test_a_real_day_is_right(sentence, day, written):
    assert not found(sentence.format(day=spoken(written(day))), "dates.real")


@few
@given(SENTENCES, st.integers(2000, 2035), st.integers(1, 12), st.booleans())
def test_a_day_past_its_month_is_found(sentence, year, month, in_words):
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    day = f"{last + 1}/{month:02}/{year}"
    if in_words:
        day = f"ngày {last + 1} tháng {month:02} năm {year}"
    (remark,) = found(sentence.format(day=spoken(day)), "dates.real")
    assert remark.diagnostic.severity is Severity.ERROR


@few
@given(DAYS, st.integers(0, 400), WRITTEN)
def test_a_document_cited_comes_no_later(issued, before, written):
    cited = spoken(written(issued - timedelta(days=before)))
    text = document(issued, f"Thực hiện Công văn số 15/SNV-CCHC {cited} của Sở Nội vụ.")
    assert not all_found(text)


@few
@given(DAYS, st.integers(1, 400), WRITTEN)
def test_a_document_cited_later_is_found(issued, after, written):
    cited = spoken(written(issued + timedelta(days=after)))
    text = document(issued, f"Thực hiện Công văn số 15/SNV-CCHC {cited} của Sở Nội vụ.")
    (remark,) = all_found(text)
    assert remark.words == f"Công văn số 15/SNV-CCHC {cited}"


@few
@given(DAYS, st.integers(-300, 300))
def test_a_meeting_comes_before_its_notice(issued, days):
    met = date_in_digits(issued + timedelta(days=days))
    text = document(issued, f"Ngày {met}, ông Nguyễn Văn A chủ trì cuộc họp giao ban công tác.")
    assert len(all_found(text)) == (days > 0)


@few
@given(st.integers(2005, 2030), st.integers(0, 900), st.sampled_from(("CCHC", "văn thư")))
def test_a_report_comes_after_its_inspection(year, days, topic):
    reported = date(year, 3, 1) + timedelta(days=days)
    body = (
        f"Tồn tại qua kiểm tra công tác {topic} năm {year} (nêu tại Báo cáo số 280/BC-ĐKT"
        " ngày {}) được các phòng khắc phục."
    )
    issued = reported + timedelta(days=30)
    assert not all_found(document(issued, body.format(date_in_digits(reported))))
    early = date(year, 1, 1) + timedelta(days=days % 59)
    assume(early < date(year, 3, 1))
    (remark,) = all_found(document(issued, body.format(date_in_digits(early))))
    assert remark.words.endswith(date_in_digits(early))


ASKED = st.sampled_from(
    (
        "Đề nghị các phòng gửi báo cáo về Văn phòng trước ngày {day}.",
        "Yêu cầu Phòng Đầu tư hoàn thành trước ngày {day} việc rà soát.",
        "Giao Văn phòng tổng hợp, báo cáo Lãnh đạo Ban chậm nhất là ngày {day}.",
        "Các phòng khẩn trương thực hiện, thời hạn hoàn thành trước ngày {day}.",
    )
)


@few
@given(ASKED, DAYS, st.integers(7, 300))
def test_a_deadline_to_come_is_right(sentence, issued, days):
    day = date_in_digits(issued + timedelta(days=days))
    assert not all_found(document(issued, sentence.format(day=day)))


@few
@given(ASKED, DAYS, st.integers(1, 390))
def test_a_deadline_gone_by_is_found(sentence, issued, days):
    day = date_in_digits(issued - timedelta(days=days))
    (remark,) = all_found(document(issued, sentence.format(day=day)))
    assert (remark.words, remark.diagnostic.severity) == (day, Severity.ERROR)


@few
@given(DAYS, st.integers(1, 60), st.integers(-9, 9))
def test_days_of_a_stretch(first, days, off):
    last = first + timedelta(days=days)
    stated = days + off
    assume(stated > 0)
    text = (
        f"Đoàn làm việc từ ngày {date_in_digits(first)} đến ngày {date_in_digits(last)}"
        f" ({stated:02} ngày)."
    )
    worked = [first + timedelta(days=n) for n in range(days + 1)]
    right = {days, days + 1, *(sum(day.weekday() < least for day in worked) for least in (5, 6))}
    assert len(all_found(text)) == (stated not in right)


@few
@given(DAYS, st.integers(1, 60), st.integers(-9, 9))
def test_days_of_a_shift(first, days, off):
    last = first + timedelta(days=days)
    stated = days + off
    assume(stated > 0)
    text = (
        f"Công ty ghi ngày ban hành thành ngày {date_in_digits(last)}, dời lại {stated:02} ngày"
        f" so với thời điểm {date_in_digits(first)} công ty nộp hồ sơ."
    )
    assert len(all_found(text)) == (off != 0)


@few
@given(DAYS, st.integers(0, 6), st.sampled_from(("Sáng {}, ngày {}, Ban họp.", "Họp vào {} ({})")))
def test_weekdays(day, off, sentence):
    name = WEEKDAYS[(day.weekday() + off) % 7]
    assert len(all_found(sentence.format(name, date_in_digits(day)))) == (off != 0)


@few
@given(DAYS, st.integers(0, 60))
def test_working_days_are_counted_one_by_one(first, days):
    last = first + timedelta(days=days)
    one_by_one = (first + timedelta(days=day) for day in range(1, days + 1))
    assert working_days(first, last) == sum(day.weekday() < 5 for day in one_by_one)


def test_a_case_knows_the_day_of_the_inspection() -> None:
    files = ("thong-bao-476-tb-kkt/thong-bao.yml", "kiem-tra-van-phong-2021/bao-cao.yml")
    case = case_of(tuple(of_data_file(ROOT / "notices" / file) for file in files))
    judge_case = RULES["dates.order"].judge_case
    assert judge_case is not None
    (finding,) = judge_case(case)
    assert date_in_digits(date(2021, 11, 4)) in finding.message
    assert date_in_digits(date(2022, 1, 28)) in finding.fix
    assert finding.at.words == date_in_digits(date(2021, 1, 28))


@pytest.mark.parametrize("text", ["", "\n", "a", "1/2/" * 20_000, "từ ngày 1 " * 10_000, "(" * 99])
def test_no_text_breaks_a_rule(text: str) -> None:
    for name in RULES:
        found(text, name)
