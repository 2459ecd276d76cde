"""The thread that watches: whatever befalls it is told, and it goes on."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc_docs.load.files import data_files
from cchc_docs.serve import session as module
from cchc_docs.serve.look import Look, look_at
from cchc_docs.serve.session import Session

pytestmark = pytest.mark.usefixtures("english")
LETTER = "cong-van-khac-phuc-2025/cong-van.yml"
NOTICE = "thong-bao-476-tb-kkt/thong-bao.yml"


@contextmanager
def running(target: Path) -> Iterator[Session]:
    session = Session(target)
    session.start()
    try:
        yield session
    finally:
        session.stop()


def within(holds: Callable[[], object], seconds: float = 30) -> None:
    limit = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < limit
        time.sleep(0.02)


def test_what_goes_wrong_with_the_list_is_told_and_watching_goes_on(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, fails = module.shelf_of, [True]

    def shelf_of(*given: object) -> object:
        if fails:
            raise FileNotFoundError(2, "No such file or directory", "quy-1")
        return real(*given)  # type: ignore[arg-type]

    with running(office) as session:
        within(lambda: len(session.board.shown) == len(session.board.shelf.files))
        monkeypatch.setattr(module, "shelf_of", shelf_of)
        (office / "moi.yml").write_text("loai: van-ban\n", "utf-8")
        within(lambda: session.board.shelf.faults)
        (fault,) = session.board.shelf.faults
        assert "quy-1" in fault.message
        assert session.board.shown[NOTICE].good  # what is known stays
        fails.clear()
        within(lambda: "moi.yml" in session.board.shown)
        assert session.board.shelf.faults == ()


def test_what_goes_wrong_with_a_document_is_told_beside_it_alone(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicError(BaseException):
        """As compiled libraries raise it."""

    def look(file: Path) -> Look:
        if file.match(LETTER):
            raise PanicError("out of range")
        return look_at(file)

    monkeypatch.setattr(module, "look_at", look)
    with running(office) as session:
        within(lambda: len(session.board.shown) == len(session.board.shelf.files))
        (found,) = session.board.shown[LETTER].look.found
        assert "PanicError: out of range" in found.diagnostic.message
        assert session.board.shown[NOTICE].good
        assert session.board.shelf.faults == ()


def test_a_folder_that_vanishes_while_it_is_looked_through_is_passed_over(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def scandir(path: str | Path = ".") -> object:
        if Path(path).name == "tam":
            Path(path).rmdir()
        return real(path)

    (office / "tam").mkdir()
    monkeypatch.setattr(os, "scandir", scandir)
    assert LETTER in {(file.within / file.path.name).as_posix() for file in data_files(office)}
    assert not (office / "tam").exists()
