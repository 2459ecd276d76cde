"""Whatever bytes are given to the door of this room: it reads them or says that it cannot."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest

from cchc_docs.pdf.outlines import missing_in
from cchc_docs.pdf.read import UnreadablePdfError, read_laid, read_print, read_standings

from ..cases import ROOT

SAMPLE = (ROOT / "docs/pdf/cong-van-khac-phuc-2025-cong-van.pdf").read_bytes()
TIMES = 70
_TAIL = 6_000
"""Bytes at the end: the cross-references and the trailer."""


def damaged(random: Random) -> bytes:
    """The sample with bytes changed, some gone or some twice."""
    data = bytearray(SAMPLE)
    match random.randrange(4):
        case 0:
            for _ in range(random.randrange(1, 30)):
                data[random.randrange(len(data))] = random.randrange(256)
        case 1:
            begin = random.randrange(len(data))
            del data[begin : begin + random.randrange(1, 3_000)]
        case 2:
            for _ in range(random.randrange(1, 8)):
                place = random.randrange(len(data) - _TAIL, len(data))
                data[place] = random.choice(b"0123456789<>[]()/ RnoN-.")
        case _:
            first, second = random.randrange(len(data)), random.randrange(len(data))
            data[first:first] = data[second : second + 200]
    return bytes(data)


@pytest.mark.parametrize("read", [read_print, read_laid, read_standings])
def test_a_damaged_pdf_is_read_or_told(
    read: Callable[[bytes], object], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    random = Random(30)  # noqa: S311 – the same ones each time
    with warnings.catch_warnings(action="ignore"):
        for _ in range(TIMES):
            with suppress(UnreadablePdfError):
                read(damaged(random))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/FlateDecode", b"/FlatteCode"),  # no filter that there is: NotImplementedError
        (b"/Type/Page/", b"/Type/Pagf/"),
        (b"startxref", b"startxxxx"),
    ],
)
@pytest.mark.parametrize("read", [read_print, read_laid, read_standings])
def test_what_pypdf_does_not_know_is_told(
    read: Callable[[bytes], object], old: bytes, new: bytes
) -> None:
    assert old in SAMPLE
    with suppress(UnreadablePdfError):
        read(SAMPLE.replace(old, new))


def test_a_font_without_any_sign_is_told_nothing_of() -> None:
    head, maxp, loca = bytes(54), bytes(6), bytes(2)
    tables = {b"head": head, b"maxp": maxp, b"loca": loca, b"glyf": b""}
    directory, body = b"", b""
    for tag, data in tables.items():
        place = 12 + 16 * len(tables) + len(body)
        directory += tag + bytes(4) + place.to_bytes(4, "big") + len(data).to_bytes(4, "big")
        body += data
    font = b"\0\1\0\0" + len(tables).to_bytes(2, "big") + bytes(6) + directory + body
    assert missing_in(font, {65: "A"}) == ""
