"""The letters of the terminal and of file names (bảng mã)."""

from __future__ import annotations

import locale
import sys
from collections.abc import Iterator
from pathlib import Path

from cchc_docs.doctor.finding import Finding, fault, sound, warning
from cchc_docs.language import _

UTF_8 = "utf-8"
UTF_8_PAGE = 65001


def probe(folder: Path) -> Iterator[Finding]:  # noqa: ARG001 – every probe is asked alike
    """What the terminal expects, and what file names are written in."""
    if sys.platform == "win32":
        import ctypes

        page = ctypes.windll.kernel32.GetConsoleOutputCP()
        yield judge_page(page, on_screen=sys.stdout.isatty())
    else:
        yield judge_encoding(locale.getencoding())
    yield judge_names(sys.getfilesystemencoding())


def judge_encoding(encoding: str) -> Finding:
    """The encoding that the locale asks for, on systems other than Windows."""
    if encoding.lower() == UTF_8:
        return sound(_("the terminal shows Vietnamese ({encoding})").format(encoding="UTF-8"))
    message = _("the terminal expects {encoding}, the program writes UTF-8")
    fix = _("set the locale to UTF-8 before you run the program: {command}")
    fix = fix.format(command="export LC_ALL=C.UTF-8")
    return warning(message.format(encoding=encoding), fix)


def judge_page(page: int, *, on_screen: bool) -> Finding:
    """A code page of Windows: on the screen Python goes around it, through «|» and «>» not."""
    if on_screen or page in {0, UTF_8_PAGE}:
        return sound(_("the terminal shows Vietnamese ({encoding})").format(encoding="UTF-8"))
    message = _("the code page is {page}: what is sent on with «|» or «>» may lose its letters")
    return warning(
        message.format(page=page), _("type {command} first").format(command="chcp 65001")
    )


def judge_names(encoding: str) -> Finding:
    """The encoding of file names."""
    if encoding.lower() == UTF_8:
        return sound(_("file names may be Vietnamese"))
    message = _("file names are written in {encoding}, Vietnamese names are impossible")
    fix = _("set PYTHONUTF8=1 before you run the program")
    return fault(message.format(encoding=encoding), fix)
