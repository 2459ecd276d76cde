"""Writer and checker agree: every document of the repository is in form, also as others save it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.anatomy.parts import State
from cchc_docs.check.judge import DocumentResult, judge_file
from cchc_docs.check.rule import Status
from cchc_docs.check.rules import all_rules
from cchc_docs.check.verdict import rows
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import Severity
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import render

from ..cases import FILES, word_file
from ..test_pages import program


def judged(package: bytes) -> tuple[DocumentResult, ...]:
    view = view_bytes(package, "van-ban.docx")
    return judge_file(view, dissect(view), all_rules()).documents


@pytest.mark.parametrize("name", FILES)
def test_what_the_program_writes_is_in_form_and_all_of_it_is_judged(name: str) -> None:
    (result,) = judged(word_file(name))
    assert [(row.rule, row.message) for row in rows(result)] == []
    open_rules = [o.rule.name for o in result.results if o.status is Status.NOT_JUDGED]
    if result.document.state.kind is State.ISSUED:
        assert open_rules == []
    else:  # what a draft leaves blank cannot be judged, and nothing else
        assert all(name.startswith("signature.") for name in open_rules)


@pytest.mark.parametrize(
    "subject",
    [
        "Phân công trực cơ quan",
        "Phản ánh, kiến nghị tháng 3",
        "Phần mềm một cửa",
        "Chương trình họp",
    ],
)
def test_a_subject_that_begins_as_a_heading_does_is_a_subject(tmp_path: Path, subject: str) -> None:
    file = tmp_path / "vb.yml"
    file.write_text(
        f"""\
loai: van-ban
ten_loai: Thông báo
co_quan: {{ten: Sở Nội vụ, ten_ngan: Sở, ky_hieu: SNV, dia_danh: Khánh Hòa}}
so: 12
ngay: 16/3/2026
trich_yeu: {subject}
noi_nhan: [Các phòng]
luu: {{noi_luu: VT}}
ky: {{chuc_vu: Giám đốc, ho_ten: Trần Văn A}}
noi_dung: |
  {subject} như sau.
""",
        "utf-8",
    )
    workspace = find_workspace(file)
    (result,) = judged(render(load_notice(file, workspace), workspace, ("docx",))["docx"])
    assert [(row.rule, row.message) for row in rows(result)] == []


@pytest.fixture(scope="module")
def saved_by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "in").mkdir()
    for name in FILES:
        (folder / "in" / f"{name}.docx").write_bytes(word_file(name))
    command = [
        program("soffice"),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
        *map(str, (folder / "in").glob("*.docx")),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_a_document_that_libreoffice_saved_gives_no_false_error(
    name: str, saved_by_libreoffice: Path
) -> None:
    for result in judged((saved_by_libreoffice / f"{name}.docx").read_bytes()):
        errors = [row for row in rows(result) if row.severity is Severity.ERROR]
        assert [(row.rule, row.message, row.where) for row in errors] == []
