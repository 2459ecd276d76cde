"""Paragraphs of one style as WordprocessingML (đoạn văn một kiểu): settings, runs, text."""

from __future__ import annotations

from itertools import product

from cchc_docs.document.blocks import Inlines, Text
from cchc_docs.write.docx.styles import BodyStyles
from cchc_docs.write.docx.wordml import text_xml

KEEP_NEXT = "<w:keepNext/>"
PARAGRAPH_END = "</w:p>"


class ParagraphWriter:
    """Writes paragraphs of one style; what all of them share is made once."""

    def __init__(self, styles: BodyStyles, name: str) -> None:
        style = styles.paragraphs[name]
        self._style = f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/>'
        self._runs = {}
        for bold, italic in product((False, True), repeat=2):
            emphasis = styles.emphasis(style, bold=bold, italic=italic)
            look = f'<w:rPr><w:rStyle w:val="{emphasis}"/></w:rPr>' if emphasis else ""
            self._runs[bold, italic] = f"<w:r>{look}"

    def xml(self, inlines: Inlines, settings: str = "") -> str:
        """A paragraph, its settings in the order of the schema."""
        return f"{self._style}{settings}</w:pPr>{self.runs(inlines)}</w:p>"

    def opening(self, settings: str = "") -> str:
        """A paragraph up to its runs, for a caller that writes many alike."""
        return f"{self._style}{settings}</w:pPr>"

    def runs(self, inlines: Inlines) -> str:
        """The runs between `opening` and `PARAGRAPH_END`."""
        if len(inlines) == 1 and type(inlines[0]) is Text:  # most cells of a table: 4 % less
            text, bold, italic = inlines[0]
            return f"{self._runs[bold, italic]}{text_xml(text)}</w:r>"
        xml = ""
        for inline in inlines:
            if isinstance(inline, Text):
                text, bold, italic = inline
                xml += f"{self._runs[bold, italic]}{text_xml(text)}</w:r>"
            else:
                xml += "<w:r><w:br/></w:r>"
        return xml
