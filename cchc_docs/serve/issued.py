"""Whether a document has been issued (đã ban hành): its own data decide, no register is asked.

An office may number its documents on paper; they are issued all the same.
"""

from __future__ import annotations

from cchc_docs.model.head import DocumentHead


def is_issued(model: DocumentHead) -> bool:
    """A document with its number and its day is out; `cchc-docs issue` writes both back."""
    return model.number is not None and model.issued is not None
