"""From a file to the view (đọc tệp): the one door of this room."""

from __future__ import annotations

from pathlib import Path

from cchc_docs.check.ooxml import Element, child, is_on, value, w, whole
from cchc_docs.check.package import file_bytes, read_package
from cchc_docs.check.parts import Package
from cchc_docs.check.refusal import damaged
from cchc_docs.check.view.context import Context, Sheet
from cchc_docs.check.view.fonts import Theme
from cchc_docs.check.view.numbering import Numbering
from cchc_docs.check.view.page import Note, View, paragraphs
from cchc_docs.check.view.run_settings import NOTHING
from cchc_docs.check.view.sections import Options, read_sections
from cchc_docs.check.view.story import StoryReader, block_elements
from cchc_docs.check.view.styles import NO_TABLE, Styles
from cchc_docs.check.view.table_styles import TableStyles

_OLDEST_MODE = 12  # a file that names no version is laid out as by Word 2007 ([MS-DOCX] 2.7.3)
_RENDERED_BREAK = b"lastRenderedPageBreak"
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
_CHANGES = tuple(
    w(name)
    for name in (
        "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange",
        "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange",
    )
)  # fmt: skip


def view_file(path: Path) -> View:
    """The file as a reader sees it; raises `DiagnosticError` where it cannot be read."""
    return view_bytes(file_bytes(path), str(path))


def view_bytes(data: bytes, name: str) -> View:
    """The same for bytes that are already at hand."""
    return view_package(read_package(data, name))


def view_package(package: Package) -> View:
    """The view of a package that was read and found harmless."""
    root = package.tree(package.main)
    body = child(root, "body")
    if root is None or body is None:
        raise damaged(package.path)
    settings = _related(package, "settings")
    theme = Theme(_related(package, "theme"), child(settings, "themeFontLang"))
    numbering = Numbering(_related(package, "numbering"))
    styles = Styles(_related(package, "styles"), theme, numbering)
    sheet = Sheet(
        styles,
        TableStyles(styles),
        _mode(settings),
        _RENDERED_BREAK in package.content[package.main],
    )
    options = Options(
        even_and_odd=is_on(child(settings, "evenAndOddHeaders")),
        mirrored=is_on(child(settings, "mirrorMargins")),
        gutter_at_top=is_on(child(settings, "gutterAtTop")),
    )
    comments = _related(package, "comments")
    default_style = styles.known(None, "paragraph")
    return View(
        name=package.path,
        sections=tuple(read_sections(package, body, sheet, options)),
        notes=(*_notes(package, sheet, "footnote"), *_notes(package, sheet, "endnote")),
        comments=0 if comments is None else sum(1 for _ in comments.iterfind(w("comment"))),
        has_tracked_changes=next(root.iter(*_CHANGES), None) is not None,
        defaults=styles.appearance(NO_TABLE, default_style, "", NOTHING).look(),
    )


def _related(package: Package, kind: str) -> Element | None:
    return package.tree(package.related(package.main, kind))


def _mode(settings: Element | None) -> int:
    compatibility = child(settings, "compat")
    for setting in () if compatibility is None else compatibility.iterfind(w("compatSetting")):
        if value(setting, "name") == "compatibilityMode":
            return whole(value(setting)) or _OLDEST_MODE
    return _OLDEST_MODE


def _notes(package: Package, sheet: Sheet, kind: str) -> tuple[Note, ...]:
    name = package.related(package.main, f"{kind}s")
    root = package.tree(name)
    if root is None:
        return ()
    reader = StoryReader(sheet, name, "note")
    return tuple(
        Note(
            f"{kind} {value(note, 'id')}",
            tuple(paragraphs(reader.blocks(block_elements(note), Context(None)))),
        )
        for note in root.iterfind(w(kind))
        if value(note, "type") not in _SEPARATORS
    )
