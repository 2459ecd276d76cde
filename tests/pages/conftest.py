"""All examples and all notices, printed once."""

from __future__ import annotations

import pytest

from cchc_docs.convert.pdf import Printer
from cchc_docs.convert.program import Office
from cchc_docs.pages.kept import print_like_word

from ..cases import FILES
from ..cases import word_file as made_by_us
from .broken import BROKEN, WHOLE_ONES, word_file

EXAMPLES = {name: word_file(body) for name, (body, _page) in BROKEN.items()} | {
    name: word_file(body) for name, body in WHOLE_ONES.items()
}
NOTICES = [name for name in FILES if (FILES[name].parent.parent.name == "notices")]


@pytest.fixture(scope="session")
def prints(soffice: Office) -> dict[str, bytes]:
    """All examples and all notices, printed together."""
    words = EXAMPLES | {name: made_by_us(name) for name in NOTICES}
    found = dict(print_like_word(words.items(), Printer(soffice, lanes=2)))
    return {name: data for name, data in found.items() if isinstance(data, bytes)}
