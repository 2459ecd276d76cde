"""What `docs/adding-a-kind.md` says is true: its example is proved and rendered as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc_docs.document.compose import compose
from cchc_docs.document.tree import document_lines
from cchc_docs.document.vetting import vet_wording
from cchc_docs.load.kinds import RECORDS, load_kind
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace

from .cases import ROOT

PAGE = (ROOT / "docs/adding-a-kind.md").read_text("utf-8")


def block(language: str) -> str:
    """The one block of that language on the page."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "cchc.toml").touch()
    folder = tmp_path / "templates" / "cong-van-nhac"
    folder.mkdir(parents=True)
    (folder / "kind.toml").write_text(block("toml"), "utf-8")
    (folder / "body.md").write_text(block("jinja"), "utf-8")
    (tmp_path / "nhac.yml").write_text(block("yaml"), "utf-8")
    return tmp_path


def test_the_kind_of_the_page_is_sound_without_a_line_of_python(office: Path) -> None:
    assert vet_wording(load_kind("cong-van-nhac", find_workspace(office))) == []


def test_its_data_make_the_document(office: Path) -> None:
    notice = load_notice(office / "nhac.yml", find_workspace(office))
    page = "\n".join(document_lines(compose(notice.kind, notice.model)))
    assert "/SNV-CCHC" in page
    assert "Ngày 12/10/2026, Đoàn kiểm tra cải cách hành chính tỉnh đã kiểm tra" in page
    assert "- Chưa công khai đủ thủ tục hành chính." in page
    assert page.count("Đề nghị Sở Công Thương khẩn trương báo cáo./.") == 1


def test_every_record_that_a_kind_can_be_made_of_is_on_the_page() -> None:
    named = set(re.findall(r"`([a-z-]+)`", PAGE.split("## 2.")[0]))
    assert set(RECORDS) <= named
