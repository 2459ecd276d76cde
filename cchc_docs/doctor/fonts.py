"""The font of official documents (Times New Roman): is it here, with every Vietnamese letter.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4 demands Times New Roman. Word files name it and
carry it nowhere: a page is drawn with what the machine has. Liberation Serif 2 and Tinos have its
widths; Liberation Serif 1 has them too, but lacks most Vietnamese letters, and a letter taken from
another font does not even look wrong at first sight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_docs.convert.program import find_office
from cchc_docs.doctor.finding import Finding, fault, sound, warning
from cchc_docs.doctor.font_file import Font, fonts_in
from cchc_docs.doctor.font_folders import font_files
from cchc_docs.language import _

FAMILIES = ("Times New Roman", "Liberation Serif", "Tinos")
"""The font of the decree, and those of its widths."""
FACES = frozenset({"Regular", "Bold", "Italic", "Bold Italic"})
LETTERS = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
)
NEEDED = f"{LETTERS}{LETTERS.upper()}0123456789 .,:;/()-–“”…%"
_SHOWN = 6


def probe(folder: Path) -> Iterator[Finding]:  # noqa: ARG001 – every probe is asked alike
    """Look at every font of these families."""
    office = find_office()
    families = frozenset(FAMILIES)
    fonts = (
        font
        for file in font_files(office.path if office else None)
        for font in fonts_in(file, families)
    )
    yield from judge(fonts, pages_are_made=office is not None)


def judge(fonts: Iterable[Font], *, pages_are_made: bool) -> Iterator[Finding]:
    """What to say of these fonts; they matter more where LibreOffice makes pages with them."""
    lost: dict[str, str] = {}
    faces: dict[str, set[str]] = {}
    for font in fonts:
        family = f"{font.family} ({font.file.parent})"
        faces.setdefault(family, set())
        if lacking := font.lacks(NEEDED):
            lost[family] = lacking
        else:
            faces[family].add(font.face)
    whole = [family for family, found in faces.items() if found >= FACES and family not in lost]
    tell = fault if pages_are_made and not whole else warning
    for family, letters in lost.items():
        message = _("the font {family} lacks Vietnamese letters, such as {letters}")
        shown = " ".join([char for char in letters if not char.isascii()][:_SHOWN])
        yield tell(message.format(family=family, letters=shown), _remedy_of_old())
    if whole:
        yield sound(_("font with every Vietnamese letter: {family}").format(family=whole[0]))
    elif not lost:
        message = _(
            "neither Times New Roman nor a font of its widths, with its four faces, is here"
        )
        yield tell(message, _remedy())


def _remedy() -> str:
    return _(
        "on Windows install Times New Roman again; on Debian and Ubuntu install {package}; "
        "elsewhere install Liberation Serif 2 or Tinos"
    ).format(package="fonts-liberation2")


def _remedy_of_old() -> str:
    return _("install {package} and remove {old}, version 1 of these fonts").format(
        package="fonts-liberation2", old="fonts-liberation"
    )
