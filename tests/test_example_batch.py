"""The example batch of the repository: made by its script, sound, and what its guide says of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from make_example_batch import FOLDER, books

from cchc_docs.batch.plan import plan
from cchc_docs.batch.run import Wish, make_batch
from cchc_docs.batch.sources import Named, read_sources
from cchc_docs.diagnostic import Severity
from tests.batch.office import Silent

pytestmark = pytest.mark.usefixtures("english")


def test_the_workbooks_are_fresh() -> None:
    assert {file: file.read_bytes() for file in books()} == books()


def test_its_letters_conform_and_say_what_the_workbooks_say(tmp_path: Path) -> None:
    sources = read_sources(
        Named(
            (FOLDER / "diem.xlsx",),
            FOLDER / "chung.yml",
            (FOLDER / "nam-truoc.xlsx",),
            FOLDER / "huong-khac-phuc.yml",
        )
    )
    jobs = plan(sources)
    wish = Wish(tmp_path, formats=("docx", "md"), check=True)
    report = make_batch(sources, jobs, wish, Silent())
    assert report.is_whole
    grave = {Severity.ERROR, Severity.WARNING}
    assert not [d for e in report.entries for d in e.diagnostics if d.severity in grave]
    letter = (tmp_path / "so-tai-chinh.md").read_text("utf-8")
    assert "85% (8,5/10 điểm), tăng 10 điểm phần trăm so với năm 2024" in letter
    assert "TCTP 1.10 “Sáng kiến cải cách hành chính”: đạt 01 điểm/02 điểm" in letter
    assert "Văn phòng Sở phát động, xét công nhận sớm, hoàn thành trước ngày 30/9/2026" in letter
    assert [job.still_open for job in jobs] == [(), ("2.1",), ()]
