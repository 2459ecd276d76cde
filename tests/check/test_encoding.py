"""What reads like an old encoding, and what only looks a little like one."""

from __future__ import annotations

import pytest

from cchc_docs.check.encoding import is_old_font, is_old_text, old_words
from cchc_docs.check.view.page import Look, Run


@pytest.mark.parametrize(
    "text",
    [
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp - tù do - h¹nh phóc, c¶i c¸ch hµnh chÝnh",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, caûi caùch haønh chính",
    ],
)
def test_old_encodings(text: str) -> None:
    assert len(old_words(text)) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam, đối với các cơ quan, đơn vị",
        "·Ban hành ·Theo dõi ·Khi cần",  # bullets
        "¨Có ¨Không ¨Khác",  # boxes
        "Windows® Office® Excel® Zalo© 10 µm ± 2 %",
        "web\u00adsite inter\u00adnet e\u00admail",
        "Noël naïf café Cañada Ngô Quyền",
        "«Số» «ký hiệu» «văn bản»",
        "co\u0302ng hoa\u0300 xa\u0303 ho\u0323\u0302i",
    ],
)
def test_no_old_encoding(text: str) -> None:
    assert len(old_words(text)) < 3


def test_an_old_font_may_hold_unicode() -> None:
    font = Look(font=".VnTime")
    assert is_old_font(".VnTimeH")
    assert is_old_font("VNI-Times")
    assert not is_old_font("Verdana")
    assert is_old_text(Run("hµnh chÝnh", font))
    assert not is_old_text(Run("hành chính, điều", font))
    assert not is_old_text(Run("Nam", font))
