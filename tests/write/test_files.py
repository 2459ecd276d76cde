"""A document is whole, is nobody else's work, and stays as it was issued."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.write import files, made_from, record
from cchc_docs.write.files import replace_file, require_ours, seal_documents, write_document

pytestmark = pytest.mark.usefixtures("english")


def sealed(path: Path, data: bytes) -> Path:
    write_document(path, data)
    seal_documents({path: sha256(data).hexdigest()})
    return path


def rules(error: pytest.ExceptionInfo[DiagnosticError]) -> list[str]:
    return [fault.rule for fault in error.value.diagnostics]


def left(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if file.suffix == ".tmp")


def test_commands_that_write_into_one_folder_keep_what_each_has_noted(tmp_path: Path) -> None:
    def work(writer: int) -> None:
        for number in range(20):
            file, data = tmp_path / f"{writer}-{number}.docx", b"%d" % number
            write_document(file, data)
            if number % 4 == 0:
                seal_documents({file: sha256(data).hexdigest()})
            made_from.remember_source(file, data, "nguồn")

    with ThreadPoolExecutor() as pool:
        list(pool.map(work, range(3)))
    noted = json.loads((tmp_path / files.RECORD).read_text("utf-8"))
    assert len(noted) == 60
    assert sum(line.startswith("issued ") for line in noted.values()) == 15
    assert len(json.loads((tmp_path / made_from.RECORD).read_text("utf-8"))) == 60


def test_a_document_that_is_issued_while_another_is_written_stays_issued(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As two commands meet where nothing can be locked: the line of the one is not undone."""
    issued, other = tmp_path / "a.docx", tmp_path / "b.docx"
    write_document(issued, b"A")

    def meanwhile(path: Path, data: bytes) -> None:
        files_replace(path, data)
        line = json.dumps({issued.name: "issued " + sha256(b"A").hexdigest()})
        (tmp_path / files.RECORD).write_text(line, "utf-8")

    files_replace = files.replace_file
    with monkeypatch.context() as patched:
        patched.setattr(files, "replace_file", meanwhile)
        write_document(other, b"B")
    with pytest.raises(DiagnosticError) as error:
        write_document(issued, b"other", force=True)
    assert rules(error) == ["output.issued"]


@pytest.mark.parametrize("force", [False, True])
def test_an_issued_document_that_was_moved_away_is_not_made_anew(
    tmp_path: Path, force: bool
) -> None:
    file = sealed(tmp_path / "a.docx", b"A")
    file.rename(tmp_path / "luu.docx")
    with pytest.raises(DiagnosticError) as error:
        write_document(file, b"other", force=force)
    assert rules(error) == ["output.issued"]
    with pytest.raises(DiagnosticError):
        require_ours(file, b"other")
    assert not file.exists()
    write_document(file, b"A")
    assert file.read_bytes() == b"A"
    with pytest.raises(DiagnosticError):
        write_document(file, b"other", force=True)


def test_a_folder_where_others_are_at_work_for_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "_PATIENCE_S", 0)
    with (
        ThreadPoolExecutor() as pool,
        record.folder_alone(tmp_path),
        pytest.raises(DiagnosticError) as error,
    ):
        pool.submit(write_document, tmp_path / "a.docx", b"A").result()
    assert rules(error) == ["output.busy"]


@pytest.mark.parametrize("error", [NotImplementedError("flock"), OSError("no locks")])
def test_where_nothing_can_be_locked_documents_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refused(*_arguments: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr(record.FileLock, "acquire", refused)
    write_document(tmp_path / "a.docx", b"A")
    assert list(json.loads((tmp_path / files.RECORD).read_text("utf-8"))) == ["a.docx"]


def test_a_record_that_cannot_be_read_is_not_written_anew(tmp_path: Path) -> None:
    (tmp_path / files.RECORD).mkdir()
    with pytest.raises(DiagnosticError):
        write_document(tmp_path / "a.docx", b"A")
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_new_file_has_the_rights_of_the_office_and_a_replaced_one_keeps_its_own(
    tmp_path: Path,
) -> None:
    before = os.umask(0o007)
    try:
        replace_file(tmp_path / "a.docx", b"A")
        assert (tmp_path / "a.docx").stat().st_mode & 0o777 == 0o660
        (tmp_path / "a.docx").chmod(0o604)
        replace_file(tmp_path / "a.docx", b"B", lasting=True)
    finally:
        os.umask(before)
    assert (tmp_path / "a.docx").stat().st_mode & 0o777 == 0o604


def test_a_file_that_is_stopped_halfway_leaves_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_arguments: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a.docx").write_bytes(b"A")
    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        replace_file(tmp_path / "a.docx", b"B")
    assert left(tmp_path) == []
    assert (tmp_path / "a.docx").read_bytes() == b"A"
