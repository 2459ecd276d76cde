"""Keep the Vietnamese catalogue complete: collect every sentence, compile what is translated.

`python tools/catalogue.py` rewrites `cchc_docs/locale/vi/LC_MESSAGES/cchc_docs.po` with every
sentence of the package and of click (whose own sentences go through the same catalogue), keeps the
translations, and compiles the `.mo`. `python tools/catalogue.py --check` changes nothing; it ends
with 1 where a sentence is untranslated, a translation lost or invented a placeholder, a sentence
cannot be collected, or one of the two files is stale.

Sentences are read from the syntax tree, so that they are also found inside f-strings.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "cchc_docs/locale/vi/LC_MESSAGES/cchc_docs.po"
MO = PO.with_suffix(".mo")
SOURCES = {"cchc_docs": ROOT / "cchc_docs", "click": Path(click.__file__).parent}
LOOKED_UP_BY_VARIABLE = (("required", "click/core.py"),)
"""Sentences of click that no call spells out."""
KEYWORDS = {"_": 1, "gettext": 1, "later": 1, "ngettext": 2}
_PERCENT = re.compile(r"%\((\w+)\)[#0\- +]*[\d.]*([diouxXeEfFgGcrsa])")


class VietnameseCatalog(Catalog):
    """A catalogue whose header says nothing of the day or the machine it was made on."""

    def __init__(self) -> None:
        super().__init__(
            locale="vi",
            header_comment="# Vietnamese sentences of cchc-docs, and of click.",
            fuzzy=False,
        )

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", "vi"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", "nplurals=1; plural=0;"),
        ]

    mime_headers = property(_get_mime_headers)


@dataclass(frozen=True)
class Sentence:
    """A sentence of the program (a pair where it has a plural), and the file it stands in."""

    words: tuple[str, ...]
    file: str


def sentences(sources: dict[str, Path]) -> Iterator[Sentence]:
    """Every sentence below these folders, in an order that does not depend on the machine."""
    for shown, file, call in _calls(sources):
        words = _words(call)
        if words:
            yield Sentence(words, f"{shown}/{file}")


def uncollectable(sources: dict[str, Path]) -> Iterator[str]:
    """Calls whose sentence is put together before it is looked up: no catalogue can know it."""
    for shown, file, call in _calls(sources):
        if any(_is_put_together(argument) for argument in call.args[: KEYWORDS[_keyword(call)]]):
            yield f"{shown}/{file}:{call.lineno}: {ast.unparse(call)}"


def _is_put_together(argument: ast.expr) -> bool:
    """`f"…"`, `"…" + x`, `"…" % x`, `"…".format(x)`; a bare name was marked with `later`."""
    match argument:
        case ast.JoinedStr() | ast.BinOp():
            return True
        case ast.Call(func=ast.Attribute(value=ast.Constant())):
            return True
        case _:
            return False


def _calls(sources: dict[str, Path]) -> Iterator[tuple[str, str, ast.Call]]:
    for shown, folder in sources.items():
        for path in sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).parts):
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.Call) and _keyword(node) in KEYWORDS:
                    yield shown, path.relative_to(folder).as_posix(), node


def _keyword(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _words(call: ast.Call) -> tuple[str, ...]:
    """The sentence that is written out in a call; none where a variable or nothing is passed."""
    count = KEYWORDS[_keyword(call)]
    found = tuple(
        argument.value
        for argument in call.args[:count]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value
    )
    return found if len(found) == count else ()


def collected(known: Catalog) -> Catalog:
    """A catalogue of today's sentences with yesterday's translations."""
    catalog = VietnameseCatalog()
    by_variable = (Sentence((words,), file) for words, file in LOOKED_UP_BY_VARIABLE)
    for sentence in (*sentences(SOURCES), *by_variable):
        previous = known.get(sentence.words[0])
        strings = _strings(previous) if previous else ("",)
        plural = len(sentence.words) > 1
        catalog.add(
            sentence.words if plural else sentence.words[0],
            strings if plural else strings[0],
            locations=[(sentence.file, 0)],
            flags={"fuzzy"} if previous and previous.fuzzy else (),
        )
    return catalog


def po_bytes(catalog: Catalog) -> bytes:
    """The text form, without dates or line numbers, so that it changes only with its content."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, sort_output=True, include_lineno=False, width=100)
    return buffer.getvalue()


def mo_bytes(po: bytes) -> bytes:
    """The compiled form: the same header, and every sentence that is translated."""
    compiled = VietnameseCatalog()
    for message in read_po(io.BytesIO(po), locale="vi"):
        if message.id and all(_strings(message)) and not message.fuzzy:
            compiled.add(message.id, message.string)
    buffer = io.BytesIO()
    write_mo(buffer, compiled)
    return buffer.getvalue()


def faults(catalog: Catalog) -> list[str]:
    """What is wrong with translations: missing, unsure, or a placeholder lost or invented."""
    found = []
    for message in catalog:
        if not message.id:
            continue
        # One Vietnamese form serves every count, so it holds what the plural holds.
        sentence = message.id if isinstance(message.id, str) else message.id[-1]
        wanted = placeholders(sentence)
        if not all(_strings(message)):
            found.append(f"untranslated: {sentence}")
        elif message.fuzzy:
            found.append(f"fuzzy: {sentence}")
        elif any(placeholders(string) != wanted for string in _strings(message)):
            found.append(f"wrong placeholders: {sentence}")
    return found


def placeholders(sentence: str) -> set[str]:
    """What a sentence leaves open: `{name!r}`, `%(prog)s`; «?» where its braces cannot be read.

    A sentence without placeholders is never formatted, so its braces are text.
    """
    percent = {found[0] for found in _PERCENT.finditer(sentence)}
    try:
        fields = [
            f"{{{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec else ''}}}"
            for _text, name, spec, conversion in Formatter().parse(sentence)
            if name is not None
        ]
    except ValueError:
        return {"?", *percent}
    return {*percent, *fields}


def _strings(message: Message) -> tuple[str, ...]:
    string = message.string
    return (string or "",) if isinstance(string, str) or string is None else tuple(string)


def stale(po: bytes) -> list[str]:
    """The files that are not what this tool would write now."""
    return [
        f"stale: {file.name}; run python tools/catalogue.py"
        for file, data in ((PO, po), (MO, mo_bytes(po)))
        if not file.exists() or file.read_bytes() != data
    ]


def current() -> Catalog:
    """Today's sentences with the translations of the file."""
    known = read_po(io.BytesIO(PO.read_bytes()), locale="vi") if PO.exists() else Catalog("vi")
    return collected(known)


def main(arguments: list[str]) -> int:
    """Check the two files, or write them."""
    catalog = current()
    po = po_bytes(catalog)
    wrong = [
        *(f"cannot be collected: {place}" for place in uncollectable(SOURCES)),
        *faults(catalog),
    ]
    if "--check" in arguments:
        wrong += stale(po)
    else:
        PO.parent.mkdir(parents=True, exist_ok=True)
        PO.write_bytes(po)
        MO.write_bytes(mo_bytes(po))
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
