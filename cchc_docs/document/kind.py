"""Kinds of document (loại tài liệu): a record, a wording and a frame under one name."""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.document.wording import WordingEnvironment
from cchc_docs.model.document_type import DocumentType
from cchc_docs.model.head import DocumentHead

_FRAMES = {False: ("van-ban", "bien-ban"), True: ("cong-van", "cong-van-lien-tich")}
"""The shared frames by whether the document is a letter: signed by one, and by several."""


class Kind(NamedTuple):
    """One folder of `templates/`. `wording` and `frame` are names within `templates/`."""

    name: str
    title: str
    description: str
    model: type[DocumentHead]
    document_type: DocumentType | None  # None: the data say it
    wording: str
    frame: str | None  # None: the frame of the type's family
    environment: WordingEnvironment

    def type_of(self, model: DocumentHead) -> DocumentType:
        """The type of a document of this kind."""
        if self.document_type is not None:
            return self.document_type
        return model.own_type()

    def frame_for(self, model: DocumentHead) -> str:
        """The Word file that gives the document its look."""
        one, several = _FRAMES[self.type_of(model).is_letter]
        family = several if len(model.signings) > 1 else one
        return self.frame or f"frames/{family}.docx"
