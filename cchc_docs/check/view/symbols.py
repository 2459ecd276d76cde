"""Characters of symbol fonts (ký tự biểu tượng): stored in a private area, printed as signs."""

from __future__ import annotations

# Symbol and Wingdings, as Word's bullet library uses them.
_PRINTED = {
    "\uf02d": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖",
    "\uf06e": "■", "\uf06f": "□", "\uf0a8": "□", "\uf0fe": "☑", "\uf0e0": "→", "\uf0b0": "°",
    "\uf02b": "+", "\uf02a": "*",
}  # fmt: skip
_TABLE = str.maketrans(_PRINTED)
_PRIVATE = 0xF000


def printed(text: str) -> str:
    """The text with signs in place of private characters that are known."""
    return text.translate(_TABLE)


def symbol(code: str) -> str:
    """The sign that `w:sym` prints; its code is hexadecimal (ECMA-376-1, 17.3.3.30)."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= number <= 0xFFFD:
        return ""
    if number < 0x100:
        number += _PRIVATE  # the same sign, stored without the shift
    return printed(chr(number))
