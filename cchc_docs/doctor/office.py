"""LibreOffice (chuyển đổi tệp): where it is, which version, and whether it answers."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from cchc_docs.convert.office import as_docx
from cchc_docs.convert.program import find_office
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.doctor.finding import Finding, fault, sound, warning
from cchc_docs.language import _

PATIENCE_S = 60
"""For the trial: a first start with a fresh profile takes 5 to 20 s on an old machine."""
_WORDS = "Cộng hòa xã hội chủ nghĩa Việt Nam"
_APPLICATION = re.compile(rb"<Application>LibreOffice/(?P<version>[\d.]+)")


def probe(folder: Path) -> Iterator[Finding]:  # noqa: ARG001 – every probe is asked alike
    """Find it, and let it convert a line of Vietnamese."""
    office = find_office()
    if office is None:
        message = _("LibreOffice is not here: no PDF, and .doc, .odt, .rtf cannot be read")
        yield warning(
            message, _("install LibreOffice if you need these; Word files are made without")
        )
        return
    yield trial(office.path)


def trial(office: Path) -> Finding:
    """One conversion in bounded time; the result names the version that made it."""
    fix = _("open LibreOffice once by hand; if it does not start, install it again")
    try:
        with tempfile.TemporaryDirectory(prefix="cchc-docs-") as folder:
            file = Path(folder) / "thu.rtf"
            file.write_text(_rich_text(_WORDS), "ascii")
            made = zipfile.ZipFile(BytesIO(as_docx(file, timeout_s=PATIENCE_S)))
    except DiagnosticError as error:
        reason = "; ".join(found.message for found in error.diagnostics)
        message = _("LibreOffice ({path}) failed a trial conversion: {reason}")
        return fault(message.format(path=office, reason=reason), fix)
    if _WORDS not in made.read("word/document.xml").decode("utf-8"):
        message = _("LibreOffice ({path}) loses Vietnamese letters in a trial conversion")
        return fault(message.format(path=office), fix)
    version = _APPLICATION.search(made.read("docProps/app.xml"))
    message = _("LibreOffice {version} ({path}) converts")
    name = version["version"].decode() if version else ""
    return sound(message.format(version=name, path=office))


def _rich_text(words: str) -> str:
    r"""An RTF file of one line; a letter beyond ASCII is `\uN?` by its UTF-16 unit."""
    coded = "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in words)
    return f"{{\\rtf1\\ansi {coded}\\par}}"
