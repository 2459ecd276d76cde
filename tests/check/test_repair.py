"""Repair: what is safe is mended and then clean; the words stay; a second time changes nothing."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from lxml import etree
from openxml_audit import OpenXmlValidator

from cchc_docs.check.repair import repaired as module
from cchc_docs.check.repair.change import Change, Job, Mender
from cchc_docs.check.repair.menders import NAMES, all_menders
from cchc_docs.check.repair.repaired import Repair, repaired
from cchc_docs.check.rules import all_rules
from cchc_docs.check.view.page import View, paragraphs
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import DiagnosticError

from ..cases import FILES, word_file
from ..paper import program
from .edits import edited
from .test_annotate import NAME, SLIPS, assert_valid, findings, judged, saved_by_libreoffice
from .test_rules import CASES, conforming
from .word import NAMESPACES, SECTION, files, p, r

FAILS = [case for case in CASES if "fail" in case[2] and case[0] in NAMES]
SPELLING = {
    "number.separators", "recipients.punctuation", "legal-basis.end", "signature.prefix",
    "page.normal-form",
}  # fmt: skip
# What is wrong here is a word, its case, or something that is not there: the writer's to mend.
WRITERS = (
    "capital letters, must be", "small letters with", "lacks the", "has no line below it",
    "typed, not drawn", "not solid", "underlined, where", "the label of the recipients is",
    "two recipients stand", "signing prefix is written «TL»", "signing prefix is written «K",
    "TM. stands before", "stands before the title", "a deputy signs", "stands below a prefix",
    "no slash", "on the line of «Nơi nhận:»", "stand on one line:", "no frame",
    "Section 1 has no page",
)  # fmt: skip

pytestmark = pytest.mark.usefixtures("english")


def mended(data: bytes) -> Repair:
    return repaired(data, judged(data))


def texts(view: View) -> list[str]:
    """What is printed: the body, then the margins without page numbers."""
    found = [paragraph.text for paragraph in view.paragraphs()]
    margins = [
        "".join(run.text for run in paragraph.runs if run.field != "PAGE")
        for section in view.sections
        for printed in (*section.headers, *section.footers)
        for paragraph in paragraphs(printed)
    ]
    return found + [text for text in margins if any(char.isalnum() for char in text)]


def assert_no_less_valid(data: bytes, made: bytes, folder: Path) -> None:
    """A file that was edited for a test may have faults of its own."""
    faults = []
    for name, one in (("before", data), ("after", made)):
        file = folder / f"{name}.docx"
        file.write_bytes(one)
        command = [program("ooxml-validator"), str(file)]
        done = subprocess.run(command, capture_output=True, text=True)
        errors = [str(error["description"]) for error in json.loads(done.stdout)["errors"]]
        faults.append(Counter(errors + [str(e) for e in OpenXmlValidator().validate(file).errors]))
    assert not faults[1] - faults[0]


def letters(text: str) -> str:
    return "".join(
        char for char in unicodedata.normalize("NFC", text) if char not in " \u00a0;.,:-+"
    )


def assert_repaired(data: bytes, made: Repair) -> None:
    """What holds of every repair, whatever was wrong."""
    before, after = (texts(view_bytes(x, "a.docx")) for x in (data, made.data))
    if any(change.rule in SPELLING for change in made.changes):
        assert [letters(text) for text in after] == [letters(text) for text in before]
        changed = sum(one != other for one, other in zip(before, after, strict=True))
        assert changed <= len([x for x in made.changes if x.rule in SPELLING])
    else:
        assert after == before
    old, new = (Counter(rule for rule, _ in findings(judged(x))) for x in (data, made.data))
    assert not new - old
    again = mended(made.data)
    assert again.changes == ()
    assert again.data == made.data
    if not made.changes:
        assert made.data == data
    for change in made.changes:
        assert change.place
        assert change.before != change.after


@pytest.mark.parametrize(
    ("rule", "number", "case"), CASES, ids=[f"{rule}-{number}" for rule, number, _ in CASES]
)
def test_every_case_of_the_corpus(rule: str, number: int, case: dict[str, Any]) -> None:
    data = edited(conforming(case["base"]), case.get("edits", []))
    made = mended(data)
    assert_repaired(data, made)
    is_writers = any(words in str(case.get("fail")) for words in WRITERS)
    # Set apart, its first page would print an address that it does not print now.
    is_writers |= (rule, case["base"]) == ("page-number.first-page", "cong-van-mot-noi")
    if "fail" in case and rule in NAMES and not is_writers:
        assert made.changes
        assert findings(judged(made.data)) == []
    elif "fail" not in case or rule not in NAMES:
        assert made == Repair(data)


def test_every_mender_has_a_case_that_it_mends() -> None:
    easy = {
        rule for rule, _number, case in FAILS if not any(words in case["fail"] for words in WRITERS)
    }
    assert easy | {"page-number.present"} == set(NAMES)
    assert set(NAMES) <= {rule.name for rule in all_rules()}


@pytest.mark.parametrize("name", FILES)
def test_many_slips_at_once(name: str) -> None:
    made_wrong = docx.Document(BytesIO(word_file(name)))
    for number, paragraph in enumerate(made_wrong.paragraphs):
        paragraph.paragraph_format.space_before = Pt(0)
        paragraph.paragraph_format.space_after = Pt(number % 3)
        for run in paragraph.runs:
            run.font.size = Pt(11 + number % 5)
            run.font.name = ("Arial", "Calibri", "Times New Roman")[number % 3]
    made_wrong.sections[0].left_margin = Mm(20)
    made_wrong.sections[0].right_margin = Mm(25)
    out = BytesIO()
    made_wrong.save(out)
    data = out.getvalue()
    made = mended(data)
    assert made.changes
    assert_repaired(data, made)
    left = {rule for rule, _ in findings(judged(made.data))}
    assert not left & {"page.margins", "page.font", "body.look", "body.gap", "legal-basis.look"}


SAMPLES = (
    "page-number.position", "page.font", "page.margins", "page.normal-form", "motto.line",
    "recipients.punctuation", "body.gap", "signature.prefix",
)  # fmt: skip


@pytest.mark.parametrize("rule", SAMPLES)
def test_both_validators_find_nothing(rule: str, tmp_path: Path) -> None:
    case = next(
        case
        for name, _, case in FAILS
        if name == rule and not any(words in case["fail"] for words in WRITERS)
    )
    data = edited(conforming(case["base"]), case["edits"])
    made = mended(data)
    assert made.changes
    assert_no_less_valid(data, made.data, tmp_path)


def without_numbers(data: bytes) -> bytes:
    document = docx.Document(BytesIO(data))
    for section in document.sections:
        for kind in section._sectPr.xpath("w:headerReference|w:footerReference|w:titlePg"):
            section._sectPr.remove(kind)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_file_without_page_numbers_is_given_them(tmp_path: Path) -> None:
    data = without_numbers(word_file(NAME))
    made = mended(data)
    assert [change.rule for change in made.changes] == ["page-number.present"]
    assert_repaired(data, made)
    assert findings(judged(made.data)) == []
    assert_valid(made.data, tmp_path)


def typed_by_hand() -> bytes:
    """A letter as an office types it with python-docx: a table, Calibri, left, no indents."""
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    for cell, lines in (
        (left, ("UBND TỈNH KHÁNH HÒA", "SỞ NỘI VỤ", "Số: 15/TB-SNV")),
        (right, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                 "Khánh Hòa, ngày 16 tháng 6 năm 2025")),
    ):  # fmt: skip
        for line in lines:
            cell.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in ("THÔNG BÁO", "Kết luận cuộc họp về cải cách hành chính"):
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for number in range(14):
        document.add_paragraph(
            f"Lần thứ {number}, các cơ quan, đơn vị báo cáo kết quả thực hiện nhiệm vụ cải cách "
            "hành chính, nêu rõ tồn tại, hạn chế và đề xuất hướng khắc phục trong thời gian tới."
        )
    document.add_paragraph("Trên đây là thông báo của Sở Nội vụ về kết luận cuộc họp nói trên./.")
    left, right = document.add_table(1, 2).rows[0].cells
    for line in ("Nơi nhận:", "- Các phòng chuyên môn;", "-Thanh tra Sở", "- Lưu: VT."):
        left.add_paragraph(line)
    for line in ("KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Nguyễn Văn A"):
        right.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_file_of_python_docx() -> None:
    data = typed_by_hand()
    made = mended(data)
    assert_repaired(data, made)
    mended_rules = {change.rule for change in made.changes}
    assert {"page.margins", "page.paper", "page.font", "body.look", "body.indent"} <= mended_rules
    left = findings(judged(made.data))
    assert {rule for rule, _ in left} == {"motto.line", "issuer.line", "subject.line"}


@pytest.mark.parametrize("name", [NAME, "cong-van-mot-noi"])
def test_a_file_saved_by_libreoffice(name: str, tmp_path: Path) -> None:
    edits = SLIPS if name == NAME else SLIPS[:1]
    saved = saved_by_libreoffice(edited(word_file(name), edits), tmp_path, "docx:MS Word 2007 XML")
    made = mended(saved)
    assert made.changes
    assert_repaired(saved, made)
    assert not {rule for rule, _ in findings(judged(made.data))} & set(NAMES)


def test_a_mender_that_does_harm_is_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    real = all_menders()

    def harmful(job: Job) -> Iterator[Change]:
        yield from real["type.look"](job)
        section = job.subject.document.sections[0]
        margins = job.settings_of(section).find(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}pgMar"
        )
        assert margins is not None
        for name in margins.attrib:
            margins.set(name, "5")
        yield job.section_change("here", "good", "bad")

    def menders() -> Mapping[str, Mender]:
        return {name: one for name, one in real.items() if name != "page.margins"} | {
            "type.look": harmful
        }

    monkeypatch.setattr(module, "all_menders", menders)
    data = edited(word_file(NAME), [SLIPS[1], SLIPS[4]])
    made = mended(data)
    assert {change.rule for change in made.changes} == {"recipients.label-look"}
    assert [rule for rule, _ in findings(judged(made.data))] == ["type.look"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (files(p(r("a")) + f"<w:p><w:ins w:id='1'>{r('b')}</w:ins></w:p>" + SECTION).bytes(),
         "tracked changes"),
        (files(p(r("a")) + SECTION, settings='<w:documentProtection w:edit="readOnly" '
               'w:enforcement="1"/>').bytes(), "protected"),
        (files(p(r("a")) + SECTION, settings='<w:writeProtection w:recommended="1"/>').bytes(),
         "protected"),
    ],
)  # fmt: skip
def test_files_that_are_not_to_be_changed_are_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(DiagnosticError, match=sentence):
        mended(data)


def with_margins(default: str, first: str = "", foot: str = "") -> bytes:
    """The document with these paragraphs in its margins, the first page not set apart."""
    document = docx.Document(BytesIO(word_file(NAME)))
    section = document.sections[0]
    section.different_first_page_header_footer = False
    for story, xml in (
        (section.header, default), (section.first_page_header, first), (section.footer, foot),
    ):  # fmt: skip
        for held in list(story._element):
            story._element.remove(held)
        for element in etree.fromstring(f"<a {NAMESPACES}>{xml or p()}</a>"):
            story._element.append(element)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


SIZE = '<w:sz w:val="28"/>'
NUMBER = f'<w:fldSimple w:instr="PAGE">{r("2", SIZE)}</w:fldSimple>'
CENTRE = '<w:jc w:val="center"/>'


def test_a_number_at_the_foot_is_moved_to_the_top_and_off_page_one() -> None:
    data = with_margins("", foot=p(NUMBER, '<w:jc w:val="right"/>'))
    made = mended(data)
    assert_repaired(data, made)
    assert {change.rule for change in made.changes} == {
        "page-number.position", "page-number.first-page",
    }  # fmt: skip
    assert findings(judged(made.data)) == []


def test_a_number_in_an_old_frame_is_moved_with_its_frame() -> None:
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right"/>'
    data = with_margins(p(NUMBER, frame))
    made = mended(data)
    assert_repaired(data, made)
    assert findings(judged(made.data)) == []


@pytest.mark.parametrize(
    "margins",
    [
        {"default": p(NUMBER, CENTRE) + p(r("LƯU HÀNH NỘI BỘ"))},
        {"default": p(NUMBER, CENTRE), "first": p(r("LƯU HÀNH NỘI BỘ"))},
    ],
)
def test_words_in_the_margins_neither_vanish_nor_appear(margins: dict[str, str]) -> None:
    data = with_margins(**margins)
    made = mended(data)
    assert_repaired(data, made)
    assert "page-number.first-page" not in {change.rule for change in made.changes}
