"""Slots as a clerk types them (dấu chỗ điền): `{{ name }}`, and `{{p noi_dung }}` for blocks."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_docs.language import _
from cchc_docs.vietnamese.text import fold
from cchc_docs.write.docx.slots import BODY, SLOTS

_KNOWN = (*SLOTS, BODY)
_SPACE = "[ \N{NO-BREAK SPACE}]"
_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?(?:%\}|$)|\{#.*?(?:#\}|$)", re.DOTALL)
_TAG = re.compile(rf"\{{\{{(p{_SPACE})?{_SPACE}*([^\W\d]\w*){_SPACE}*\}}\}}")
_ROW_OR_RUN_TAG = re.compile(rf"\{{\{{(?:p|r|tr|tc){_SPACE}")
_SPACED_NAME = re.compile(rf"\{{\{{{_SPACE}*([^\W\d_]+(?:{_SPACE}[^\W\d_]+)+){_SPACE}*\}}\}}")
_BROKEN = re.compile(rf"\{{\{{|\}}\}}|%\}}|#\}}|\{{{_SPACE}*(?:p{_SPACE}+)?\w+{_SPACE}*\}}")


@dataclass(frozen=True, slots=True)
class Tag:
    """A slot in the text of a paragraph, from `start` to `end`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TagFault:
    """What is wrong with a tag, by which rule, and the mend."""

    rule: str
    message: str
    fix: str


def read_tags(text: str) -> Iterator[Tag | TagFault]:
    """Every slot of a paragraph's text, and everything that looks like one but is none."""
    rest = _MARKUP.sub(lambda found: " " * len(found[0]), text)
    for found in _MARKUP.finditer(text):
        yield _read(found[0], found.start())
    for broken in _BROKEN.finditer(rest):
        yield _broken(broken[0], text)


def _read(markup: str, start: int) -> Tag | TagFault:
    if markup.startswith(("{%", "{#")):
        return TagFault(
            "frame.logic",
            _("«{markup}»: a frame holds no loops, conditions or comments.").format(markup=markup),
            _("Delete it; an empty slot makes its paragraph vanish by itself."),
        )
    tag = _TAG.fullmatch(markup)
    if tag is None:
        return _unreadable(markup)
    name = tag[2]
    if name not in _KNOWN:
        return _unknown(markup, name)
    if (name == BODY) != (tag[1] is not None):
        return TagFault(
            "frame.slot-form",
            _("«{markup}»: this slot is written «{right}».").format(
                markup=markup, right=written(name)
            ),
            _("Write «{right}».").format(right=written(name)),
        )
    return Tag(name, start, start + len(markup))


def written(name: str) -> str:
    """The slot as it is typed into a frame."""
    return f"{{{{p {name} }}}}" if name == BODY else f"{{{{ {name} }}}}"


def _unreadable(markup: str) -> TagFault:
    if spaced := _SPACED_NAME.fullmatch(markup):
        return _unknown(markup, spaced[1])
    if not markup.strip("{} \N{NO-BREAK SPACE}"):
        return TagFault(
            "frame.slot-form",
            _("«{markup}» is a slot without a name.").format(markup=markup),
            _("Write a name into it, or delete it."),
        )
    if _ROW_OR_RUN_TAG.match(markup):
        return TagFault(
            "frame.slot-form",
            _("«{markup}»: the only slot with a letter after the braces is «{right}».").format(
                markup=markup, right=written(BODY)
            ),
            _("Write the slot as «{right}».").format(right="{{ … }}"),
        )
    return TagFault(
        "frame.logic",
        _("«{markup}»: a slot holds one name only, no expression.").format(markup=markup),
        _("Write «{right}» with one of the names of slots.").format(right="{{ … }}"),
    )


def _unknown(markup: str, name: str) -> TagFault:
    near = difflib.get_close_matches(fold(name), _KNOWN, n=1)
    fix = _("Delete it, or write one of: {names}.").format(names=", ".join(_KNOWN))
    if near:
        fix = _("Did you mean «{right}»?").format(right=written(near[0]))
    return TagFault(
        "frame.slot-unknown", _("«{markup}»: there is no such slot.").format(markup=markup), fix
    )


def _broken(braces: str, text: str) -> TagFault:
    name = next((known for known in _KNOWN if known in text), "…")
    return TagFault(
        "frame.slot-form",
        _("«{text}»: the braces «{braces}» are not whole.").format(
            text=text.strip(), braces=braces.strip()
        ),
        _("Write «{right}», all in one paragraph.").format(
            right=written(name) if name in _KNOWN else "{{ … }}"
        ),
    )
