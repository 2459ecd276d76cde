"""All that a report says of a file (mọi điều đã nêu), its form and its content, for counting."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.verdict import rows
from cchc_docs.diagnostic import Severity
from cchc_docs.examine.examined import Examined


def told(result: Examined) -> Iterator[tuple[str, Severity]]:
    """The rule and the gravity of each finding; what is let stand is none."""
    for document in result.form.documents if result.form else ():
        yield from ((row.rule, row.severity) for row in rows(document))
    yield from ((one.diagnostic.rule, one.diagnostic.severity) for one in result.remarks)
