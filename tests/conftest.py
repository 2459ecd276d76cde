"""What all tests share: the language of messages, and `--accept`."""

from __future__ import annotations

import pytest

from cchc_docs.convert.program import Office, find_office

from .paper import program


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="rewrite expected output from what the program says now; read the difference after it",
    )


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages as they are written in code, whatever the catalogue holds."""
    monkeypatch.setenv("CCHC_LANG", "en")


@pytest.fixture(scope="session")
def soffice() -> Office:
    """LibreOffice, as this program finds it; required in the gate."""
    program("soffice")
    office = find_office()
    assert office is not None
    return office
