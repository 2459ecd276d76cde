"""Who signs minutes was present; one person has one title within a document.

Reads minutes of inspections in the data; minutes as a text, where people present are listed by
name; titles behind names («ông … - Phó Giám đốc Sở Nội vụ»). A hit: a signer, in columns side by
side too, whom the minutes nowhere name; «Phó Giám đốc» and «Giám đốc» of one office for one name.
A warning in data where those of the signer's side are a group («các thành viên của Đoàn»). No hit:
two posts in two offices; a decision that moves somebody from one post to another; who only confirms
or approves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.attendance import lists_persons
from cchc_docs.consistency.reading.degrees import bare_name
from cchc_docs.consistency.reading.head import type_key
from cchc_docs.consistency.reading.people import Titled, titled_people
from cchc_docs.consistency.reading.signers import signers
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject
from cchc_docs.consistency.text import Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.inspection_documents import InspectionMinutes
from cchc_docs.vietnamese.text import fold

_CONFIRMS = re.compile(r"xac_nhan|phe_duyet|duyet|nguoi_lap|chung_kien|lam_chung|ke_toan|thu_kho")
_FOR_UNIT = re.compile(r"(?:dai_dien|thu_truong)_(?:don_vi|co_quan)|don_vi_duoc_")
_MOVES = re.compile(
    r"bổ nhiệm|điều động|miễn nhiệm|giữ chức|thôi giữ|phê chuẩn|nghỉ hưu|(?<![Tt]ài )\bnguyên "
    r"(?:là|Quyền|Phó|Giám|Tổng|Chủ|Trưởng|Chánh|Cục|Vụ|Chi|Hiệu|Viện|Bí)\b"
)


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge the signers of minutes, and the titles of everyone."""
    text = subject.text
    if subject.record is None and type_key(text) == "bien_ban":
        yield from _absent_signers(text)
    yield from _two_titles(text)


def _absent_signers(text: Text) -> Iterator[Finding]:
    if not lists_persons(text):
        return
    body = text.parts(Part.BODY, Part.CELL, Part.HEADING)
    said = f"_{'_'.join(fold(p.text) for p in body)}_"
    for signer in signers(text):
        if any(_CONFIRMS.search(fold(title.words)) for title in signer.titles):
            continue
        if f"_{fold(bare_name(signer.name.words))}_" not in said:
            message = _("{name} signs these minutes, which do not name them among those present")
            yield Finding(
                message.format(name=signer.name.words),
                _("add them to those present, or see who is to sign"),
                signer.name,
            )


def _two_titles(text: Text) -> Iterator[Finding]:
    if any(_MOVES.search(p.text) for p in text.passages):
        return
    known: dict[str, list[Titled]] = {}
    for passage in text.prose:
        for person in titled_people(passage):
            known.setdefault(person.name, []).append(person)
    for name, mentions in known.items():
        other = next((one for one in mentions if _differs(mentions[0], one)), None)
        if other is not None:
            yield Finding(
                _("{name} has two titles here: «{one}» and «{other}»").format(
                    name=name, one=mentions[0].mention.words, other=other.mention.words
                ),
                _("write one title, or say since when each holds"),
                other.mention,
                (mentions[0].mention,),
                Severity.WARNING,
            )


def _differs(one: Titled, other: Titled) -> bool:
    """Two ranks in one office; a rank without its office tells nothing."""
    return one.rank != other.rank and bool(one.body) and one.body == other.body


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge who signs the minutes of an inspection."""
    model = record.model
    if not isinstance(model, InspectionMinutes):
        return
    delegation = model.inspection.delegation
    present = {fold(one.name) for one in (delegation.lead, *delegation.deputies,
                                          *delegation.secretaries)}  # fmt: skip
    for group in (delegation.members, model.unit.representatives):
        present |= {fold(one.person.name) for one in group if one.person}
    everyone = (*delegation.members, *model.unit.representatives)
    words = "_".join(fold(one.spoken) for one in everyone)
    for position, signing in enumerate(model.signings):
        name = signing.signer
        # nobody of the team signs for the unit: who else is in the team matters not
        is_of_unit = _FOR_UNIT.search(fold(signing.title or "")) is not None
        groups = model.unit.representatives if is_of_unit else everyone
        is_open = any(one.person is None for one in groups)  # «các thành viên của Đoàn»
        if name and fold(name) not in present and fold(name) not in words:
            message = _("{name} signs these minutes, and is not among those present")
            yield Finding(
                message.format(name=name),
                _("add them to «dai_dien» or to the delegation, or see who is to sign"),
                record.at(("ky", position, "nguoi" if signing.person else "ho_ten"), name),
                severity=Severity.WARNING if is_open else None,
            )


RULE = Rule(
    name="people.present",
    title=later("Who signs minutes was present; one person has one title"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
