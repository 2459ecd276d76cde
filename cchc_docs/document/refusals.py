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
    }
)
