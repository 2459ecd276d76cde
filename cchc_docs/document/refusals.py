"""What a notice may not contain, in a clerk's words, and how to mend it."""

from __future__ import annotations

from types import MappingProxyType

from cchc_docs.language import later

REFUSALS = MappingProxyType(
    {
        "code": later("code may not stand in a notice"),
        "html": later("HTML may not stand in a notice"),
        "image": later("an image may not stand in a notice"),
        "link": later("a link may not stand in a notice"),
        "rule": later("a ruled line may not stand in a notice"),
        "heading": later("a heading of this level does not exist: there are # to ####"),
        "cells": later("this row has more cells than the table has columns"),
        "span": later("«:gop:» finds no empty cell to its right to take in"),
        "span-outside": later("«:gop:» stands outside of a table"),
        "widths": later("these are not the widths of the columns of the table below"),
        "widths-alone": later("«:cot:» stands above no table"),
        "appendix": later("this appendix has no title"),
    }
)
MENDS = MappingProxyType(
    {
        "code": later("write \\` for the mark itself"),
        "html": later("write \\< for the mark itself"),
        "image": later("write \\! for the mark itself, or take the image out"),
        "link": later("write the address out as text"),
        "rule": later("take the line out, or write \\- for the marks themselves"),
        "heading": later("use #, ##, ### or ####"),
        "cells": later("write \\| for the mark itself, or add a column to the first row"),
        "span": later("leave the cells empty that it shall take in, or take «:gop:» out"),
        "span-outside": later("put it into a cell, or write \\: for the mark itself"),
        "widths": later("write a number of centimetres for each column, or * to share the rest"),
        "widths-alone": later("put the line directly above its table, or take it out"),
        "appendix": later("write the title on the same line: «:phu-luc: Tên phụ lục»"),
    }
)
