"""Every document that the program renders: each component is found, and nothing else is."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.anatomy.parts import Document, Regime, State
from cchc_docs.check.view.read import view_bytes
from cchc_docs.document.blocks import block_lines
from cchc_docs.document.tree import addressee_lines, signature_lines

from ...cases import FILES, document, word_file


def read(name: str) -> Document:
    (found,) = dissect(view_bytes(word_file(name), name)).documents
    return found


def said(found: Document, *components: Component) -> str:
    pieces = [piece for piece in found.pieces if piece.component in components]
    return " ".join(" ".join(piece.shown for piece in pieces).split())


def plain(*texts: str | None) -> str:
    return " ".join(" ".join(text for text in texts if text).split())


@pytest.mark.parametrize("name", FILES)
def test_the_head_is_what_was_rendered(name: str) -> None:
    head, found = document(name).letterhead, read(name)
    assert said(found, Component.PARENT_AGENCY) == plain(head.parent)
    assert said(found, Component.ISSUER) == plain(head.issuer)
    assert said(found, Component.NUMBER_NOTATION) == plain(f"Số: {head.number}")
    assert said(found, Component.PLACE_DATE) == plain(head.place_and_date)
    assert said(found, Component.DOCUMENT_TYPE) == plain(head.document_type)
    letter = document(name).is_letter
    assert said(found, Component.SUBJECT) == ("" if letter else plain(head.subject))
    assert said(found, Component.LETTER_SUBJECT) == (plain("V/v", head.subject) if letter else "")
    assert said(found, Component.SECRECY_MARK) == plain(head.secrecy)
    assert said(found, Component.URGENCY_MARK) == plain(head.urgency)
    assert said(found, Component.CIRCULATION_MARK) == plain(head.circulation)
    assert said(found, Component.CONTACT) == plain(document(name).contact)
    addressed = said(found, Component.ADDRESSEE_LABEL, Component.ADDRESSEE)
    assert addressed == plain(*addressee_lines(document(name).addressees))


@pytest.mark.parametrize("name", FILES)
def test_the_closing_is_what_was_rendered(name: str) -> None:
    made, found = document(name), read(name)
    listed = said(found, Component.RECIPIENT, Component.FILING)
    assert listed == plain(*made.recipients)
    blocks = [plain(*(piece.shown for piece in block.pieces)) for block in found.signatures]
    signers = [plain(*signature_lines(signature)) for signature in made.signatures]
    assert sorted(blocks) == sorted(signer for signer in signers if signer)


@pytest.mark.parametrize("name", FILES)
def test_the_body_is_what_was_rendered(name: str) -> None:
    made, found = document(name), read(name)
    outside = {Component.PAGE_NUMBER, Component.CONTACT, Component.END_MARK}
    pieces = [piece for piece in found.pieces if piece.component not in outside]
    opening = next(n for n, p in enumerate(pieces) if p.component is Component.MOTTO)
    text = plain(*(piece.shown for piece in pieces[opening:]))
    tables = plain(*(p.text for t in found.body if not hasattr(t, "runs") for p in t.paragraphs))
    for block in made.body:
        for line in block_lines(block):
            assert plain(line) in text or plain(line) in tables or "|" in line


@pytest.mark.parametrize("name", FILES)
def test_lines_stand_under_names_motto_and_subject(name: str) -> None:
    found = read(name)
    assert len(found.lines_under(Component.MOTTO)) == 1
    assert len(found.lines_under(Component.ISSUER)) == 1
    wanted = 0 if document(name).is_letter else 1
    assert len(found.lines_under(Component.SUBJECT)) == wanted
    (line,) = found.lines_under(Component.ISSUER)
    assert line.under == found.all(Component.ISSUER)[-1]


@pytest.mark.parametrize("name", FILES)
def test_what_follows_the_signature_is_apart(name: str) -> None:
    made, found = document(name), read(name)
    assert [a.type.name.upper() for a in found.attached if a.type] == [
        attached.document_type for attached in made.attached
    ]
    heads = [plain(*(p.shown for p in appendix.pieces)) for appendix in found.appendices]
    assert heads == [plain(a.label, a.title, a.reference) for a in made.appendices]


@pytest.mark.parametrize("name", FILES)
def test_regime_and_state_are_what_the_data_say(name: str) -> None:
    made, found = document(name), read(name)
    assert found.regime.kind is Regime.ADMINISTRATIVE
    blank = made.letterhead.number.startswith("\u00a0") or "\u00a0" in str(
        made.letterhead.place_and_date
    )
    unsigned = not any(signature.name.strip() for signature in made.signatures)
    assert (found.state.kind is State.DRAFT) == (blank or unsigned)
