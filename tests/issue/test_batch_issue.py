"""A batch gets one block of numbers, in its order, written into the common data."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from cchc_docs.batch.plan import plan
from cchc_docs.batch.run import Watcher, Wish, make_batch
from cchc_docs.batch.sources import Named, Sources, read_sources
from cchc_docs.cli.batch_progress import watcher
from cchc_docs.issue import batch as issuing
from cchc_docs.issue.batch import IssuedBatch, issue_batch
from cchc_docs.issue.verify_files import verify_files
from cchc_docs.issue.where import register_address
from cchc_docs.issue.workspace_mark import mark_of
from cchc_docs.load.workspace import find_workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.register.entry import SeriesKey, State
from cchc_docs.register.settle import open_series
from cchc_docs.register.store import Register, make_register, reading
from cchc_docs.register.verify import verify
from cchc_docs.vietnamese.agency_key import agency_key

from ..batch.office import Silent
from ..cases import ROOT
from .test_issue import entries

pytestmark = pytest.mark.usefixtures("english")
DAY = date(2026, 1, 26)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The example of a batch, with a signer."""
    for name in ("cchc.toml", "co-quan.yml"):
        shutil.copy(ROOT / "notices" / name, tmp_path)
    shutil.copytree(ROOT / "notices/hang-loat-vi-du", tmp_path / "dot")
    common = tmp_path / "dot/chung.yml"
    text = common.read_text("utf-8").replace("Phó Giám đốc}", "Phó Giám đốc, ho_ten: Lê Văn A}")
    common.write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def register(folder: Path) -> Register:
    register = make_register(register_address(find_workspace(folder)))
    key = SeriesKey("Sở Nội vụ", 2026, "chung", parent="Ủy ban nhân dân tỉnh Khánh Hòa")
    open_series(register, key, 11)
    return register


def sources(folder: Path) -> Sources:
    dot = folder / "dot"
    library = dot / "huong-khac-phuc.yml"
    return read_sources(Named((dot / "diem.xlsx",), dot / "chung.yml", library=library))


def issued(
    folder: Path, register: Register, *only: str, watching: Watcher | None = None
) -> IssuedBatch:
    found = sources(folder)
    wish = Wish(folder / "cong-van")
    return issue_batch(found, plan(found, only), wish, register, DAY, watching or Silent())


def faults(folder: Path, register: Register) -> list[str]:
    with reading(register) as connection:
        found = list(verify(register, connection))
    found += verify_files(entries(register), find_workspace(folder), mark_of(folder))
    return [fault.rule for fault in found]


WHOLE = ("Ban Quản lý “Vịnh & Đảo”", "Sở Tài chính")


def test_the_documents_get_a_block_in_the_order_of_the_batch(
    folder: Path, register: Register
) -> None:
    report, found = issued(folder, register, *WHOLE)
    assert [entry.notation for entry in found] == ["12/SNV-CCHC", "13/SNV-CCHC"]
    assert [line.agency for line in report.entries] == ["Sở Tài chính", "Ban Quản lý “Vịnh & Đảo”"]
    each = read_yaml(folder / "dot/chung.yml").data["tung_co_quan"]
    assert each[agency_key("Sở Tài chính")] == {"so": "12", "ngay": "26/01/2026"}
    assert {entry.state for entry in entries(register)} == {State.ISSUED}
    assert faults(folder, register) == []


def test_each_document_is_looked_at_once(folder: Path, register: Register) -> None:
    watching = Silent()
    issued(folder, register, *WHOLE, watching=watching)
    assert watching.stages == [("checking", 2), ("making", 2)]


def test_the_batch_made_again_without_issuing_is_unchanged(
    folder: Path, register: Register
) -> None:
    issued(folder, register, *WHOLE)
    found = sources(folder)
    with watcher() as watching:
        report = make_batch(found, plan(found, WHOLE), Wish(folder / "cong-van"), watching)
    assert report.unchanged == 2


def test_the_batch_issued_again_keeps_its_numbers(folder: Path, register: Register) -> None:
    issued(folder, register, *WHOLE)
    common = (folder / "dot/chung.yml").read_bytes()
    _report, found = issued(folder, register, *WHOLE)
    assert [entry.number for entry in found] == [12, 13]
    assert (folder / "dot/chung.yml").read_bytes() == common
    assert len(entries(register)) == 2


def test_one_document_with_open_places_keeps_all_from_numbers(
    folder: Path, register: Register
) -> None:
    common = (folder / "dot/chung.yml").read_bytes()
    report, found = issued(folder, register)
    assert found == ()
    assert [line.agency for line in report.entries if line.state == "lỗi"] == ["Sở Y tế"]
    assert entries(register) == []
    assert (folder / "dot/chung.yml").read_bytes() == common


@pytest.mark.parametrize("moment", ["_write_back", "make_batch", "entered"])
def test_a_killed_batch_is_carried_on_by_the_same_command(
    folder: Path, register: Register, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def killed(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(issuing, moment, killed)
        with pytest.raises(KeyboardInterrupt):
            issued(folder, register, *WHOLE)
    assert faults(folder, register) == ["register.unfinished"] * 2
    _report, found = issued(folder, register, *WHOLE)
    assert [entry.number for entry in found] == [12, 13]
    assert faults(folder, register) == []


def test_an_issued_document_of_a_batch_is_kept_or_stays_away_when_the_wording_changes(
    folder: Path, register: Register
) -> None:
    issued(folder, register, *WHOLE)
    (folder / "cong-van/so-tai-chinh.docx").rename(folder / "so-tai-chinh.docx")
    before = {file.name: file.read_bytes() for file in (folder / "cong-van").glob("*.docx")}
    common = folder / "dot/chung.yml"
    common.write_text(common.read_text("utf-8").replace("UBND tỉnh (b/c)", "Bộ Nội vụ"), "utf-8")
    found = sources(folder)
    with watcher() as watching:
        wish = Wish(folder / "cong-van", force=True)
        report = make_batch(found, plan(found, WHOLE), wish, watching)
    rules = [fault.rule for line in report.entries for fault in line.diagnostics]
    assert rules.count("output.issued") == 2
    assert before == {file.name: file.read_bytes() for file in (folder / "cong-van").glob("*.docx")}
