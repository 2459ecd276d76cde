"""Findings as comments in Word: shown, valid, and gone again without a trace."""

from __future__ import annotations

import json
import subprocess
import zipfile
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from openxml_audit import OpenXmlValidator

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.annotate.annotated import annotated
from cchc_docs.check.annotate.remove import without_comments
from cchc_docs.check.judge import FileResult, judge_file
from cchc_docs.check.rule import Finding, Status
from cchc_docs.check.rules import all_rules
from cchc_docs.check.view.page import paragraphs
from cchc_docs.check.view.read import view_bytes

from ..cases import FILES, word_file
from ..paper import program
from .edits import edited
from .word import SECTION, files, p, r

NAME = "thong-bao-476-tb-kkt-thong-bao"
SLIPS: list[dict[str, Any]] = [
    {"section": 1, "margin_left": "20 mm"},
    {"at": "THÔNG BÁO", "size": 11},
    {"at": "TL. TRƯỞNG BAN", "bold": False},
    {"at": "Sau khi nghe", "font": "Arial"},
    {"at": "Nơi nhận:", "size": 14},
]


@lru_cache(maxsize=4)  # of one file it is asked several times
def judged(data: bytes) -> FileResult:
    view = view_bytes(data, "a.docx")
    return judge_file(view, dissect(view), all_rules())


def faulty(name: str = NAME) -> bytes:
    edits = [edit for edit in SLIPS if name == NAME or "section" in edit]
    return edited(word_file(name), edits)


def findings(result: FileResult) -> list[tuple[str, str]]:
    return [
        (outcome.rule.name, finding.message)
        for document in result.documents
        for outcome in document.results
        for finding in outcome.findings
    ]


def everywhere(result: FileResult) -> FileResult:
    """The result as if a rule had found something in every paragraph, header and table."""
    document = result.documents[0]
    places = [paragraph.place for paragraph in result.view.paragraphs()]
    places += [table.place for table in result.view.tables()]
    for section in result.view.sections:
        places += [x.place for x in paragraphs(section.headers.default)]
    found = tuple(Finding(f"<{n}> & «ở đây»", spot=place) for n, place in enumerate(places))
    outcome = document.results[0]._replace(status=Status.FAILED, findings=found)
    return result._replace(documents=(document._replace(results=(outcome,)),))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def comments(data: bytes) -> list[Any]:
    return list(docx.Document(BytesIO(data)).comments)


def saved_by_libreoffice(data: bytes, folder: Path, to: str) -> bytes:
    (folder / "out").mkdir(parents=True, exist_ok=True)
    (folder / "a.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [program("soffice"), profile, "--headless", "--convert-to", to, "--outdir"]
    subprocess.run(
        [*command, str(folder / "out"), str(folder / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "out" / f"a.{to.split(':')[0]}").read_bytes()


def assert_valid(data: bytes, folder: Path) -> None:
    file = folder / "valid.docx"
    file.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    done = subprocess.run([program("ooxml-validator"), str(file)], capture_output=True, text=True)
    assert json.loads(done.stdout)["errors"] == []


def test_each_finding_is_a_comment_at_its_place() -> None:
    data = faulty()
    result = judged(data)
    made = annotated(data, result)
    shown = comments(made)
    assert len(shown) == len(findings(result)) >= len(SLIPS)
    for comment, (rule, message) in zip(shown, findings(result), strict=True):
        assert comment.author == "cchc-docs"
        assert f"({rule})" in comment.text
        assert message in comment.text
        assert "Phụ lục I" in comment.text
        assert "30/2020/NĐ-CP" in comment.text
    document = docx.Document(BytesIO(made))
    marked = {
        comment.comment_id: paragraph.text
        for comment in shown
        for paragraph in [*document.paragraphs, *cells(document)]
        if paragraph._p.xpath(f'w:commentRangeStart[@w:id="{comment.comment_id}"]')
    }
    by_rule = {c.text.split("(")[1].split(")")[0]: marked[c.comment_id] for c in shown}
    assert by_rule["type.look"] == "THÔNG BÁO"
    assert by_rule["recipients.label-look"] == "Nơi nhận:"
    assert by_rule["page.font"].startswith("Sau khi nghe")


def cells(document: Any) -> list[Any]:
    return [x for t in document.tables for row in t.rows for c in row.cells for x in c.paragraphs]


@pytest.mark.parametrize("name", FILES)
def test_without_our_comments_every_part_is_what_it_was(name: str) -> None:
    data = faulty(name)
    result = judged(data)
    for one in (result, everywhere(result)):
        made = annotated(data, one)
        assert comments(made)
        assert parts(without_comments(made)) == parts(data)


def test_only_the_text_and_what_comments_need_changes() -> None:
    data = faulty()
    made = annotated(data, judged(data))
    before, after = parts(data), parts(made)
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels",
    }  # fmt: skip
    assert set(after) - set(before) == {"word/comments.xml"}
    for old, new in zip(
        *(zipfile.ZipFile(BytesIO(x)).infolist() for x in (data, made)), strict=False
    ):
        assert old.filename == new.filename
        if before[old.filename] == after[new.filename]:
            assert (old.compress_size, old.CRC) == (new.compress_size, new.CRC)


def test_a_reader_sees_the_same_text_and_the_checker_finds_the_same() -> None:
    data = faulty()
    result = judged(data)
    made = annotated(data, everywhere(result))
    assert findings(judged(made)) == findings(result)
    texts = [[x.text for x in view_bytes(x, "a.docx").paragraphs()] for x in (data, made)]
    assert texts[0] == texts[1]


def test_same_input_same_bytes_and_a_date_only_where_one_is_given() -> None:
    data = faulty()
    result = judged(data)
    assert annotated(data, result) == annotated(data, result)
    assert b"w:date" not in parts(annotated(data, result))["word/comments.xml"]
    dated = parts(annotated(data, result, datetime(2026, 11, 21, 8, 30)))["word/comments.xml"]  # noqa: DTZ001
    assert b'w:date="2026-11-21T08:30:00Z"' in dated


def test_a_second_time_replaces_the_first() -> None:
    data = faulty()
    once = annotated(data, judged(data))
    assert annotated(once, judged(once)) == once
    clean = word_file(NAME)
    assert annotated(clean, judged(clean)) == clean
    assert without_comments(clean) == clean


def test_comments_of_others_are_kept() -> None:
    document = docx.Document(BytesIO(faulty()))
    runs = document.paragraphs[0].runs or document.paragraphs[1].runs
    document.add_comment(runs[0], text="Xem lại", author="Nguyễn Văn A", initials="A")
    out = BytesIO()
    document.save(out)
    data = out.getvalue()
    made = annotated(data, everywhere(judged(data)))
    theirs, *ours = comments(made)
    assert (theirs.author, theirs.text, theirs.comment_id) == ("Nguyễn Văn A", "Xem lại", 0)
    assert {comment.author for comment in ours} == {"cchc-docs"}
    assert len({comment.comment_id for comment in comments(made)}) == len(ours) + 1
    assert parts(without_comments(made)) == parts(data)


def test_files_saved_by_libreoffice(tmp_path: Path) -> None:
    data = saved_by_libreoffice(faulty(), tmp_path, "docx:MS Word 2007 XML")
    result = judged(data)
    assert findings(result)
    for one in (result, everywhere(result)):
        made = annotated(data, one)
        assert parts(without_comments(made)) == parts(data)
    made = annotated(data, result)
    again = saved_by_libreoffice(made, tmp_path / "2", "docx:MS Word 2007 XML")
    assert len(comments(again)) == len(findings(result))
    assert comments(without_comments(again)) == []


def test_libreoffice_shows_the_comments(tmp_path: Path) -> None:
    data = faulty()
    result = judged(data)
    saved_by_libreoffice(annotated(data, result), tmp_path, "odt")
    with zipfile.ZipFile(tmp_path / "out/a.odt") as archive:
        text = archive.read("content.xml").decode()
    assert text.count("<office:annotation ") == len(findings(result))
    assert text.count("<dc:creator>cchc-docs</dc:creator>") == len(findings(result))


@pytest.mark.parametrize("name", list(FILES)[:3])
def test_both_validators_find_nothing(name: str, tmp_path: Path) -> None:
    data = faulty(name)
    result = judged(data)
    assert_valid(annotated(data, result), tmp_path)
    assert_valid(annotated(data, everywhere(result), datetime(2026, 11, 21)), tmp_path)  # noqa: DTZ001


BODIES = {
    "paragraphs without content": "<w:p/><w:p w:rsidR='00A'/><w:p ></w:p><w:p><w:pPr/></w:p>",
    "settings only": p() + p(r("a > b")) + '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>',
    "a sign of the end in quotes": "<w:p><w:hyperlink w:tooltip='a>b'>"
    + r("x")
    + "</w:hyperlink></w:p>",
    "notes of XML and other sections": "<!-- <w:p/> -->" + p(r("x")) + "<?word a?>"
    "<w:p><w:r><w:t><![CDATA[<w:p/>]]></w:t></w:r></w:p>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "other prefix"])
def test_odd_ways_of_writing(body: str, encoding: str) -> None:
    package = files(p(r("ỦY BAN")) + body + SECTION)
    xml = str(package.parts["word/document.xml"])
    if encoding == "other prefix":
        xml = xml.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=")
        encoding = "utf-8"
    declared = {"utf-16": "UTF-16"}.get(encoding, "UTF-8")
    xml = f'<?xml version="1.0" encoding="{declared}"?>\n{xml}'
    package.parts["word/document.xml"] = xml.encode(encoding)
    data = package.bytes()
    result = every_place(data)
    made = annotated(data, result)
    assert parts(without_comments(made)) == parts(data)
    root = view_bytes(made, "a.docx")
    assert root.comments == len(result.documents[0].results[0].findings)


def every_place(data: bytes) -> FileResult:
    """A result with a finding in each paragraph of a file that is no document at all."""
    good = judged(word_file(NAME))
    view = view_bytes(data, "a.docx")
    return everywhere(good._replace(view=view))


def test_an_empty_part_of_comments_stays_empty() -> None:
    package = files(p(r("x")) + SECTION, comments="")
    text = str(package.parts["word/comments.xml"]).replace("></w:comments>", "/>")
    for part in (text, text.replace("/>", "></w:comments>")):
        package.parts["word/comments.xml"] = part
        data = package.bytes()
        made = annotated(data, every_place(data))
        assert parts(without_comments(made)) == parts(data)


def test_a_file_without_relations_of_its_text() -> None:
    package = files(p(r("x")) + SECTION)
    for part in (
        None,
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    ):
        package.parts.pop("word/_rels/document.xml.rels", None)
        if part:
            package.parts["word/_rels/document.xml.rels"] = part
        data = package.bytes()
        made = annotated(data, every_place(data))
        assert comments(made)
        assert parts(without_comments(made)) == parts(data)


def test_what_stands_in_a_box_hangs_on_the_paragraph_around_it() -> None:
    from .test_shapes import box, drawn, shape

    body = p(drawn(shape("rect", box=box(p(r("trong hộp")))), 40, 10) + r("neo")) + SECTION
    data = files(body).bytes()
    made = annotated(data, every_place(data))
    xml = parts(made)["word/document.xml"]
    assert xml.index(b"commentRangeStart") < xml.index("trong hộp".encode())
    assert xml.index(b"commentReference") > xml.index(b"neo")
    assert any("trong hộp" in comment.text for comment in comments(made))
    assert parts(without_comments(made)) == parts(data)
