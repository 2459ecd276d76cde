"""The reader's language: Vietnamese unless `CCHC_LANG=en`. English sentences are the message ids.

click takes its own sentences from `gettext.gettext`, that is from the process-wide text domain, so
`speak` binds that domain to our catalogue; the catalogue carries click's sentences too.
"""

from __future__ import annotations

import gettext
import os
from functools import cache
from pathlib import Path

DOMAIN = "cchc_docs"
LOCALE_DIR = Path(__file__).parent / "locale"
LANGUAGES = ("vi", "en")


def current_language() -> str:
    """The language in force: `CCHC_LANG` where it names one of ours, else Vietnamese."""
    wanted = os.environ.get("CCHC_LANG", "").strip().lower()[:2]
    return wanted if wanted in LANGUAGES else "vi"


def speak() -> None:
    """Bind the process-wide text domain to our catalogue, so that click speaks it too."""
    os.environ["LANGUAGE"] = current_language()
    gettext.bindtextdomain(DOMAIN, LOCALE_DIR)
    gettext.textdomain(DOMAIN)


def _(message: str) -> str:
    """The sentence in the reader's language."""
    return _catalogue(current_language()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The sentence for a count, in the reader's language."""
    return _catalogue(current_language()).ngettext(singular, plural, count)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """The sentences of a language; gettext would look for its file with every sentence."""
    return gettext.translation(DOMAIN, LOCALE_DIR, languages=[language], fallback=True)


def later(message: str) -> str:
    """Mark a sentence for the catalogue; it is translated where it is shown."""
    return message
