"""Slots as a clerk types them (dấu chỗ điền): `{{ name }}`, and `{{p noi_dung }}` for blocks."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.language import _
from cchc_docs.vietnamese.text import fold
from cchc_docs.write.docx.regions import BLOCK_SLOTS, described_slots

_KNOWN = tuple(described_slots())
_SPACE = "[ \N{NO-BREAK SPACE}]"
_MARKUP = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}|\{%.*?(?:%\}|$)|\{#.*?(?:#\}|$)", re.DOTALL)
_TAG = re.compile(rf"\{{\{{(p{_SPACE})?{_SPACE}*([^\W\d]\w*){_SPACE}*\}}\}}")
_ROW_OR_RUN_TAG = re.compile(rf"\{{\{{(?:p|r|tr|tc){_SPACE}")
_SPACED_NAME = re.compile(rf"\{{\{{{_SPACE}*([^\W\d_]+(?:{_SPACE}[^\W\d_]+)+){_SPACE}*\}}\}}")
_BROKEN = re.compile(rf"\{{\{{|\}}\}}|%\}}|#\}}|\{{{_SPACE}*(?:p{_SPACE}+)?\w+{_SPACE}*\}}")


class Tag(NamedTuple):
    """A slot in the text of a paragraph, from `start` to `end`."""

    name: str
    start: int
    end: int


class TagFault(NamedTuple):
    """What is wrong with a tag, by which rule, the mend, and the slot that was meant."""

    rule: str
    message: str
    fix: str
    meant: str = ""


def read_tags(text: str) -> Iterator[Tag | TagFault]:
    """Every slot of a paragraph's text, and everything that looks like one but is none."""
    rest = _MARKUP.sub(lambda found: " " * len(found[0]), text)
    for found in _MARKUP.finditer(text):
        yield _read(found[0], found.start())
    if _BROKEN.search(rest):
        yield _broken(rest)


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
    if (name in BLOCK_SLOTS) != (tag[1] is not None):
        return _misshapen(_("«{text}» is not how this slot is written."), markup, name)
    return Tag(name, start, start + len(markup))


def written(name: str) -> str:
    """The slot as it is typed into a frame."""
    return f"{{{{p {name} }}}}" if name in BLOCK_SLOTS else f"{{{{ {name} }}}}"


def _unreadable(markup: str) -> TagFault:
    if spaced := _SPACED_NAME.fullmatch(markup):
        return _unknown(markup, spaced[1])
    if not markup.strip("{} \N{NO-BREAK SPACE}"):
        return _misshapen(_("«{text}» is a slot without a name."), markup)
    if _ROW_OR_RUN_TAG.match(markup):
        return _misshapen(_("«{text}» is not how a slot is written."), markup)
    return TagFault(
        "frame.logic",
        _("«{markup}»: a slot holds one name only, no expression.").format(markup=markup),
        _("Leave one name of a slot between the braces."),
    )


def _unknown(markup: str, name: str) -> TagFault:
    message = _("«{markup}»: there is no such slot.").format(markup=markup)
    near = difflib.get_close_matches(fold(name), _KNOWN, n=1)
    if not near:
        fix = _("Delete it, or write one of: {names}.").format(names=", ".join(_KNOWN))
        return TagFault("frame.slot-unknown", message, fix)
    fix = _("Did you mean «{slot}»?").format(slot=written(near[0]))
    return TagFault("frame.slot-unknown", message, fix, near[0])


def _broken(text: str) -> TagFault:
    names = [name for name in _KNOWN if name in text]
    meant = max(names, key=len, default="")
    return _misshapen(_("«{text}»: the braces of a slot are not whole."), text.strip(), meant)


def _misshapen(message: str, text: str, meant: str = "") -> TagFault:
    right = written(meant) if meant else "{{ … }}"
    return TagFault(
        "frame.slot-form",
        message.format(text=text),
        _("Write «{slot}», in one paragraph.").format(slot=right),
        meant,
    )
