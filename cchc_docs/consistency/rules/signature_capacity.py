"""On whose behalf somebody signs fits what they are (Điều 13; Phụ lục I, Mục II, khoản 7).

TM. stands before a collective; KT. before the title of a head, signed by a deputy of the same
office; TL. and TUQ. before the title of a head, signed by somebody below, never by that head's
deputy. A deputy signs KT., and «PHÓ GIÁM ĐỐC» is the deputy of a GIÁM ĐỐC only. «Thừa lệnh» in the
closing sentence goes with TL. A hit: KT. TRƯỞNG BAN over CHÁNH VĂN PHÒNG; PHÓ GIÁM ĐỐC without KT.
No hit: TL. over KT. in a chain; a signature that cannot be read; a title we do not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.head import is_one_document, signature_blocks
from cchc_docs.consistency.reading.offices import (
    is_collective,
    is_deputy,
    is_head,
    office_of_deputy,
)
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.text import fold

_HEADS = (
    r"tong_giam_doc|giam_doc|truong_phong|chanh_van_phong|chu_tich|hieu_truong|cuc_truong"
    r"|chanh_thanh_tra|vu_truong|vien_truong|chi_cuc_truong"
)
_DEPUTY_OF_KNOWN = re.compile(rf"(?P<head>(?P<one>{_HEADS})_(?=pho_(?P=one)\Z))?pho_(?:{_HEADS})")
_KNOWN_HEAD, _KNOWN_DEPUTY = re.compile(_HEADS), re.compile(rf"pho_({_HEADS})")
_BY_ORDER = re.compile(r"\A\s*Thừa lệnh\b")


class Signed(NamedTuple):
    """A signature by its words: «KT», «GIÁM ĐỐC»; «PHÓ GIÁM ĐỐC»."""

    capacities: tuple[tuple[str, str], ...]
    title: str


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge every signature, then the closing sentence against a single one."""
    if subject.record is not None:
        return
    blocks = signature_blocks(subject.text)
    for block in blocks:
        lines = [*(c.mention for c in block.capacities), *block.titles]
        signed = Signed(
            tuple((c.prefix, c.holder) for c in block.capacities),
            " ".join(title.words for title in block.titles),
        )
        for message, fix, is_sure in _faults(signed):
            severity = None if is_sure else Severity.WARNING
            yield Finding(message, fix, lines[0], tuple(lines[1:]), severity)
    prefixes = [c.prefix for block in blocks for c in block.capacities]
    if len(blocks) == 1 and blocks[0].titles and is_one_document(subject.text):
        yield from _by_order(subject, prefixes)


def _by_order(subject: Subject, prefixes: list[str]) -> Iterator[Finding]:
    for passage in subject.text.parts(Part.BODY)[-4:]:
        found = _BY_ORDER.match(passage.text)
        if found and "TL" not in prefixes:
            message = _("the text ends with «Thừa lệnh», but nobody signs TL.: {found}").format(
                found=", ".join(f"{prefix}." for prefix in prefixes) or "–"
            )
            fix = _("either the closing sentence or the authority of the signature is wrong")
            yield Finding(message, fix, Mention(passage, found.start(), found.end()),
                          severity=Severity.WARNING)  # fmt: skip


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the signatures of the data."""
    for position, one in enumerate(record.model.signings):
        signed = Signed(
            tuple((c.prefix.rstrip("."), c.holder) for c in one.capacities), one.title or ""
        )
        for message, fix, _sure in _faults(signed):
            yield Finding(message, fix, record.at(("ky", position, "chuc_vu"), one.title or ""))


def _faults(signed: Signed) -> Iterator[tuple[str, str, bool]]:
    """What does not fit, with its mend, and whether that is sure."""
    for prefix, holder in signed.capacities:
        if prefix == "TM" and is_head(holder):
            yield (
                _("TM. stands before a collective or an agency, not before «{holder}»").format(
                    holder=holder
                ),
                _("write TM. and the name of the collective, then the title of who signs"),
                False,
            )
        elif prefix != "TM" and is_collective(holder):
            yield (
                _("{prefix}. stands before the title of a head, not before «{holder}»").format(
                    prefix=prefix, holder=holder
                ),
                _("write {prefix}. and the title of the head, as «{prefix}. GIÁM ĐỐC»").format(
                    prefix=prefix
                ),
                False,
            )
    if signed.capacities and signed.title:
        yield from _of_signer(*signed.capacities[-1], signed.title)
    elif signed.title:
        yield from _without_authority(signed.title)


def _without_authority(title: str) -> Iterator[tuple[str, str, bool]]:
    """«GIÁM ĐỐC / PHÓ GIÁM ĐỐC», or «PHÓ GIÁM ĐỐC» alone: its line «KT. …» is missing."""
    found = _DEPUTY_OF_KNOWN.fullmatch(fold(title))
    if found is None:
        return
    yield (
        _("«{title}» signs without the line «KT. …»").format(title=title),
        _("a deputy signs for the head: write «KT.» and the title of the head above"),
        found["head"] is not None,
    )


def _of_signer(prefix: str, holder: str, title: str) -> Iterator[tuple[str, str, bool]]:
    """The last authority line against who signs below it."""
    if prefix == "KT" and is_head(holder) and is_head(title) and not is_deputy(title):
        yield (
            _("KT. {holder} is signed by a deputy, and «{title}» is none").format(
                holder=holder, title=title
            ),
            _("a head of a unit signs TL.: «TL. {holder}»; a deputy signs as «PHÓ …»").format(
                holder=holder
            ),
            fold(title) != fold(holder),
        )
    of = _KNOWN_DEPUTY.fullmatch(fold(title))
    if prefix == "KT" and of and _KNOWN_HEAD.fullmatch(fold(holder)) and of[1] != fold(holder):
        yield (
            _(
                "KT. {holder} is signed by a deputy of that office, and «{title}» is of another"
            ).format(holder=holder, title=title),
            _("see whether both lines name the same office"),
            False,
        )
    if prefix in {"TL", "TUQ"} and is_head(holder) and office_of_deputy(title) == fold(holder):
        yield (
            _("{prefix}. {holder} is signed by somebody below, and «{title}» is the deputy").format(
                prefix=prefix, holder=holder, title=title
            ),
            _("a deputy of the same office signs KT.: «KT. {holder}»").format(holder=holder),
            True,
        )


RULE = Rule(
    name="signature.capacity",
    title=later("The authority to sign fits who signs"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
