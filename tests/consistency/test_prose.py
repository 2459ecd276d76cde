"""Clean official prose raises no error, and hardly a warning: at most one a page."""

from pathlib import Path

import pytest

from cchc_docs.consistency.judge import Remark, judge
from cchc_docs.consistency.rules import all_rules
from cchc_docs.diagnostic import Severity
from cchc_docs.examine.files import of_text_file
from cchc_docs.examine.subjects import case_of

TEXTS = sorted(
    file for file in (Path(__file__).parent / "prose").iterdir() if file.name != "README.md"
)
WORDS_A_PAGE = 420


def remarks(file: Path) -> list[Remark]:
    return judge(case_of((of_text_file(file),)), all_rules())


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_a_clean_text_raises_no_error_and_few_warnings(file: Path) -> None:
    found = remarks(file)
    errors = [r.diagnostic for r in found if r.diagnostic.severity is Severity.ERROR]
    warnings = [r.diagnostic for r in found if r.diagnostic.severity is Severity.WARNING]
    pages = max(1, len(file.read_text("utf-8").split()) // WORDS_A_PAGE)
    assert not errors
    assert len(warnings) <= pages, warnings


def test_there_are_more_than_ten_pages_of_it() -> None:
    words = sum(len(file.read_text("utf-8").split()) for file in TEXTS)
    assert words > 20 * WORDS_A_PAGE
