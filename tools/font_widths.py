"""Make `cchc_docs/vietnamese/times_widths.json`: advance widths in the metrics of Times New Roman.

Source: Liberation Serif 2 (SIL Open Font License 1.1), whose advance widths are those of Times New
Roman; Debian's package is `fonts-liberation2`. The 1.x fonts lack Vietnamese letters, so a missing
letter is an error. Widths are in font units, 2048 to the em; the characters of one width stand
together.

    python tools/font_widths.py [FOLDER_OF_FONTS]
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FONTS = Path("/usr/share/fonts/truetype/liberation2")
TARGET = Path(__file__).parents[1] / "cchc_docs" / "vietnamese" / "times_widths.json"
FACES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold-italic": "LiberationSerif-BoldItalic.ttf",
}
UNITS_PER_EM = 2048
SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # drawn only where Word breaks at it, so it has no width here

CHARACTERS = "".join(
    [
        *map(chr, range(0x20, 0x7F)),  # Basic Latin
        *map(chr, range(0xA0, 0x100)),  # Latin-1
        *map(chr, range(0x100, 0x180)),  # Latin Extended-A: ă đ ĩ ũ, and names of foreigners
        "ƠơƯư",  # Latin Extended-B
        *map(chr, range(0x1EA0, 0x1EFA)),  # Latin Extended Additional: the Vietnamese block
        "\u2002\u2003\u2009\u202f",  # spaces: en, em, thin, narrow no-break
        "‐–—―‘’‚“”„†‡•…‰′″‹›⁄€₫№™−×÷≈≠≤≥→←",
    ]
).replace(SOFT_HYPHEN, "")

# The font has no glyph for it; Word draws a hyphen.
DRAWN_AS = {"\N{NON-BREAKING HYPHEN}": "-"}


def widths(font: TTFont) -> dict[str, str]:
    """Group the characters by advance width, both in ascending order."""
    if font["head"].unitsPerEm != UNITS_PER_EM:
        raise SystemExit(f"units per em: {font['head'].unitsPerEm}, not {UNITS_PER_EM}")
    glyphs = font.getBestCmap()
    if missing := [char for char in dict.fromkeys(CHARACTERS) if ord(char) not in glyphs]:
        raise SystemExit(f"the font has no {' '.join(missing)}")
    drawn = {char: char for char in CHARACTERS} | DRAWN_AS
    by_width: dict[int, list[str]] = defaultdict(list)
    for char, shape in sorted(drawn.items()):
        by_width[font["hmtx"][glyphs[ord(shape)]][0]].append(char)
    return {str(width): "".join(chars) for width, chars in sorted(by_width.items())}


def table(folder: Path) -> dict[str, Any]:
    """Build the whole content of the file."""
    fonts = {face: TTFont(folder / file) for face, file in FACES.items()}
    version = fonts["regular"]["name"].getDebugName(5)
    return {
        "source": f"Liberation Serif, {version}, SIL Open Font License 1.1; tools/font_widths.py",
        "units": "advance widths in font units, 2048 to the em, and the characters of that width",
        "units_per_em": UNITS_PER_EM,
        "faces": {face: widths(font) for face, font in fonts.items()},
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FONTS
    text = json.dumps(table(folder), ensure_ascii=False, indent=0) + "\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET}: {len(text.encode()):,} bytes")


if __name__ == "__main__":
    main()
