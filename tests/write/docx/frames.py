"""Frames as clerks leave them: the shipped ones, and edits of their parts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from cchc_docs.document.tree import Document
from cchc_docs.write.docx import write_docx

ROOT = Path(__file__).parents[3]
FRAMES = ROOT / "templates" / "frames"
VAN_BAN = (FRAMES / "van-ban.docx").read_bytes()
BIEN_BAN = (FRAMES / "bien-ban.docx").read_bytes()
CONG_VAN_LIEN_TICH = (FRAMES / "cong-van-lien-tich.docx").read_bytes()
CONG_VAN = (FRAMES / "cong-van.docx").read_bytes()
MAIN = "word/document.xml"
STYLES = "word/styles.xml"


def frame_for(document: Document) -> bytes:
    if document.is_signed_by_several:
        return CONG_VAN_LIEN_TICH if document.is_letter else BIEN_BAN
    return CONG_VAN if document.is_letter else VAN_BAN


def written(document: Document) -> bytes:
    return write_docx(document, frame_for(document))


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def with_part(frame: bytes, name: str, content: bytes | str) -> bytes:
    return zipped({**parts(frame), name: content})


def edited(frame: bytes, *edits: tuple[str, str], part: str = MAIN) -> bytes:
    """Each edit replaces a text that the part holds; one that it does not hold is a mistake."""
    text = parts(frame)[part].decode()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return with_part(frame, part, text)


def without_paragraph(frame: bytes, holding: str, part: str = MAIN) -> bytes:
    return rewritten(frame, holding, lambda _paragraph: "", part)


def rewritten(frame: bytes, holding: str, rewrite: Callable[[str], str], part: str = MAIN) -> bytes:
    """The frame with every paragraph that holds a text rewritten."""
    text = parts(frame)[part].decode()
    paragraphs = re.findall(r"<w:p>.*?</w:p>", text)
    found = [paragraph for paragraph in paragraphs if holding in paragraph]
    assert found, holding
    for paragraph in found:
        text = text.replace(paragraph, rewrite(paragraph))
    return with_part(frame, part, text)


def restyled(frame: bytes, name: str, old: str, new: str) -> bytes:
    """The frame with a change inside one style."""

    def change(found: re.Match[str]) -> str:
        assert old in found[0], found[0]
        return found[0].replace(old, new)

    styles = parts(frame)[STYLES].decode()
    pattern = rf'<w:style [^>]*><w:name w:val="{re.escape(name)}"/>.*?</w:style>'
    changed, count = re.subn(pattern, change, styles)
    assert count == 1, name
    return with_part(frame, STYLES, changed)


def without_style(frame: bytes, name: str) -> bytes:
    styles = parts(frame)[STYLES].decode()
    pattern = rf'<w:style [^>]*><w:name w:val="{re.escape(name)}"/>.*?</w:style>'
    changed, count = re.subn(pattern, "", styles)
    assert count == 1, name
    return with_part(frame, STYLES, changed)
