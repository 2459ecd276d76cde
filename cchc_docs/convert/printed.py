"""Whether a print is as it should be (kiểm tra bản in): pages, fonts, signs, archiving level.

What is told here is a warning, for a document of anybody; in a document of this program it is an
error (`strictly`), for its frames ask for Times New Roman and no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_docs.convert.pdf import Failure, Standard
from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.pdf.model import Font
from cchc_docs.pdf.read import UnreadablePdfError, read_print

SERIF = frozenset(("TimesNewRoman", "LiberationSerif", "Tinos"))
"""Times New Roman (Phụ lục I, Mục I, khoản 4) and the two free families of the same widths."""
_LEVELS = {Standard.PLAIN: "", Standard.ARCHIVE: "2B"}
_MOST = 12  # characters shown


def refused(failure: Failure, path: str) -> Diagnostic:
    """Why there is no PDF of a document."""
    fix = _("open the Word file and save it anew, then convert it alone; report it if it goes on")
    match failure:
        case Failure.HUNG:
            message = _("no PDF: LibreOffice gave no answer in time")
        case Failure.REFUSED:
            message = _("no PDF: LibreOffice came to an end at this document")
        case Failure.BROKEN:
            message = _("no PDF: LibreOffice prints nothing on this machine, not even one word")
            fix = _("open LibreOffice once by hand, install it anew if it does not open")
    return Diagnostic("output.pdf", Severity.ERROR, FilePlace(path), message, fix)


def faults(data: bytes, standard: Standard, path: str) -> list[Diagnostic]:
    """What is wrong with a print, told of the file at `path`."""
    place = FilePlace(path)
    try:
        found = read_print(data)
    except UnreadablePdfError as error:
        message = _("the PDF cannot be read again: {reason}").format(reason=error)
        fix = _("convert it once more; report it if it goes on")
        return [Diagnostic("pdf.unreadable", Severity.ERROR, place, message, fix)]
    told = list(_fonts(found.fonts, place))
    if not found.pages:
        message = _("the PDF has no page")
        told.append(Diagnostic("pdf.pages", Severity.ERROR, place, message))
    if found.level != _LEVELS[standard]:
        message = _("the PDF says it is PDF/A-«{level}», not 2b").format(level=found.level)
        fix = _("use LibreOffice 7.4 or later")
        told.append(Diagnostic("pdf.archive", Severity.ERROR, place, message, fix))
    return told


def strictly(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The same of a document that this program has made."""
    return [fault._replace(severity=Severity.ERROR) for fault in found]


def _fonts(fonts: tuple[Font, ...], place: FilePlace) -> Iterator[Diagnostic]:
    loose = [_spoken(font) for font in fonts if not font.embedded]
    if loose:
        message = _("the PDF does not carry these fonts: {names}").format(names=", ".join(loose))
        fix = _("install the font with the right to embed it, or choose Times New Roman in Word")
        yield Diagnostic("pdf.embedded", Severity.WARNING, place, message, fix)
    missing = "".join(dict.fromkeys("".join(font.missing for font in fonts)))
    if missing:
        shown = " ".join(f"«{sign}» (U+{ord(sign):04X})" for sign in missing[:_MOST])
        message = _("no font of this machine has a sign for {signs}: a box or a gap is printed")
        fix = _("write it otherwise, or install a font that has it")
        yield Diagnostic(
            "pdf.characters", Severity.WARNING, place, message.format(signs=shown), fix
        )
    families = [_spoken(font) for font in fonts]
    if fonts and (len(fonts) > 1 or fonts[0].family not in SERIF):
        names = ", ".join(families)
        message = _("printed in {names}, not in Times New Roman alone").format(names=names)
        fix = _(
            "install Times New Roman or Liberation Serif (fonts-liberation2), and in Word set the "
            "font of the whole text: Ctrl+A, then Home > Font; a sign that it lacks, such as ☐, is "
            "printed in another"
        )
        yield Diagnostic("pdf.fonts", Severity.WARNING, place, message, fix)


def _spoken(font: Font) -> str:
    """«Liberation Serif», as font menus have it."""
    name = font.family
    return "".join(
        f" {letter}" if letter.isupper() and place and name[place - 1].islower() else letter
        for place, letter in enumerate(name)
    )
