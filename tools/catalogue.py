"""Keep the Vietnamese catalogue complete: collect every sentence, compile what is translated.

`python tools/catalogue.py` rewrites `cchc_docs/locale/vi/LC_MESSAGES/cchc_docs.po` with every sentence
of the package and of click (whose own sentences go through the same catalogue), keeps the
translations, and compiles the `.mo`. `python tools/catalogue.py --check` changes nothing; it ends
with 1 where a sentence is untranslated or one of the two files is stale.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PO = ROOT / "cchc_docs/locale/vi/LC_MESSAGES/cchc_docs.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"_": None, "later": None, "gettext": None, "ngettext": (1, 2)}
PYTHON = [("**.py", "python")]


def sentences() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Every sentence with the file it stands in."""
    for folder, shown in ((ROOT / "cchc_docs", "cchc_docs"), (Path(click.__file__).parent, "click")):
        for file, _line, message, _comments, _context in extract_from_dir(
            folder, PYTHON, keywords=KEYWORDS
        ):
            yield f"{shown}/{Path(file).as_posix()}", message


def collected(known: Catalog) -> Catalog:
    """A catalogue of today's sentences with yesterday's translations."""
    catalog = Catalog(
        locale="vi",
        domain="cchc_docs",
        project="cchc-docs",
        header_comment="# Vietnamese sentences of cchc-docs, and of click.",
    )
    for file, message in sentences():
        previous = known.get(message[0] if isinstance(message, tuple) else message)
        catalog.add(message, previous.string if previous else "", locations=[(file, 0)])
    return catalog


def po_bytes(catalog: Catalog) -> bytes:
    """The text form, without dates or line numbers, so that it changes only with its content."""
    catalog.mime_headers  # noqa: B018 – fills the header once, before the dates are taken out
    buffer = io.BytesIO()
    write_po(buffer, catalog, sort_output=True, include_lineno=False, omit_header=True, width=100)
    header = (
        '# Vietnamese sentences of cchc-docs, and of click.\nmsgid ""\nmsgstr ""\n'
        '"Language: vi\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    )
    return header.encode() + buffer.getvalue()


def mo_bytes(po: bytes) -> bytes:
    """The compiled form."""
    buffer = io.BytesIO()
    write_mo(buffer, read_po(io.BytesIO(po), locale="vi"))
    return buffer.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """The sentences that have no translation, or one that lost or invented a placeholder."""
    faults = []
    for message in catalog:
        if not message.id:
            continue
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if not all(strings) or message.fuzzy or list(message.check(catalog)):
            faults.append(str(message.id))
    return faults


def main() -> int:
    known = read_po(io.BytesIO(PO.read_bytes()), locale="vi") if PO.exists() else Catalog(locale="vi")
    catalog = collected(known)
    po = po_bytes(catalog)
    missing = untranslated(catalog)
    for sentence in missing:
        print(f"untranslated: {sentence}")
    if "--check" in sys.argv:
        stale = [file.name for file, data in ((PO, po), (MO, mo_bytes(po))) if not file.exists() or file.read_bytes() != data]
        for name in stale:
            print(f"stale: {name}; run python tools/catalogue.py")
        return 1 if missing or stale else 0
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    MO.write_bytes(mo_bytes(po))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
