"""Pictures of the guide, of what its own commands make: `python tools/make_guide_pictures.py`.

Follows the pages as their test does, turns a page of each document into a picture, and notes the
SHA-256 of the file that it shows; a test holds that the guide still makes that file. The Excel form
needs LibreOffice Calc.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs/huong-dan/hinh"
SOURCES = PICTURES / "nguon.json"


class Cut(NamedTuple):
    """What of a document is shown: a printed page, how finely, and its window in dots, if less."""

    sheet: int = 1
    dpi: int = 60
    window: tuple[int, int, int, int] | None = None  # left, top, width, height


class Picture(NamedTuple):
    """A picture of the guide: the page that makes its document, and the document below the home."""

    page: str
    document: str
    cut: Cut = Cut()


SHOWN = {
    "thong-bao-476": Picture("van-ban-dau-tien.md", "cchc-2026/van-ban/thong-bao.docx"),
    "giao-ban": Picture("van-ban-dau-tien.md", "cchc-2026/van-ban/giao-ban.docx"),
    "bieu-mau": Picture(
        "bieu-mau-excel.md", "cchc-2026/cong-van.xlsx", Cut(2, 130, (88, 95, 892, 670))
    ),
    "cong-van": Picture("bieu-mau-excel.md", "cchc-2026/van-ban/cong-van.docx"),
    "cong-van-so-y-te": Picture("ngay-cong-bo-diem.md", "cchc-2026/cong-van/so-y-te.docx"),
}


def documents(page: str, home: Path) -> dict[str, Path]:
    """The documents of a page's pictures, once somebody has followed the page from `home`."""
    return {name: home / shown.document for name, shown in SHOWN.items() if shown.page == page}


def digest(document: Path) -> str:
    """The SHA-256 of a document; the same data, wording and frame give the same.

    Of a workbook it is that of its cells: whoever saves it puts the hour in.
    """
    if document.suffix != ".xlsx":
        return sha256(document.read_bytes()).hexdigest()
    cells = [[sheet.title, *sheet.iter_rows(values_only=True)] for sheet in load_workbook(document)]
    return sha256(repr(cells).encode()).hexdigest()


def _picture(document: Path, cut: Cut, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*convert, str(document)], check=True, capture_output=True, timeout=120)
        pdf = Path(folder, document.stem).with_suffix(".pdf")
        draw = ["pdftoppm", "-png", "-singlefile", "-f", str(cut.sheet), "-r", str(cut.dpi)]
        for option, dots in zip(("-x", "-y", "-W", "-H"), cut.window or (), strict=False):
            draw += option, str(dots)
        subprocess.run([*draw, str(pdf), str(target.with_suffix(""))], check=True)


def main() -> None:
    """Follow the pages, and draw."""
    sys.path.insert(0, str(ROOT))
    reader, guide = import_module("tests.guide_reader"), import_module("tests.test_guide")
    PICTURES.mkdir(exist_ok=True)
    sources: dict[str, str] = {}
    for page in dict.fromkeys(shown.page for shown in SHOWN.values()):
        with tempfile.TemporaryDirectory() as home:
            guide.follow([page], reader.Reader(Path(home), Path(sys.executable).parent))
            for name, document in documents(page, Path(home)).items():
                _picture(document, SHOWN[name].cut, PICTURES / f"{name}.png")
                sources[name] = digest(document)
    SOURCES.write_text(json.dumps(sources, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
