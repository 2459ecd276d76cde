"""Pictures of the guide, by LibreOffice and poppler: `python tools/make_guide_pictures.py`.

Follows the pages of `docs/huong-dan/` as the tests do, takes the documents that come out, and
writes their first pages to `docs/huong-dan/hinh/*.png`. `hinh/nguon.json` holds the SHA-256 of each
document: a test tells when a document is another one and its picture is old.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs/huong-dan"
PICTURES = GUIDE / "hinh"
SOURCES = PICTURES / "nguon.json"
SHOWN = {
    "van-ban-dau-tien.md": {
        "thong-bao-476": "cchc-2026/van-ban/thong-bao.docx",
        "giao-ban": "cchc-2026/van-ban/giao-ban.docx",
    },
    "bieu-mau-excel.md": {"cong-van": "cchc-2026/van-ban/cong-van.docx"},
    "ngay-cong-bo-diem.md": {"cong-van-so-y-te": "cchc-2026/cong-van/so-y-te.docx"},
}
"""The pictures of each page, and the documents that who follows the page has then."""


def documents(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every picture with the document that it shows, made by following the pages."""
    from tests.guide_page import read, steps
    from tests.guide_reader import Reader

    for page, shown in SHOWN.items():
        home = folder / page
        home.mkdir()
        reader = Reader(home, Path(sys.executable).parent)
        for step in steps(read(GUIDE / page)):
            reader.does(step)
        yield from ((name, home / document) for name, document in shown.items())


def fingerprint(document: Path) -> str:
    """What tells whether a document is still the one of its picture."""
    return sha256(document.read_bytes()).hexdigest()


def photograph(name: str, document: Path, folder: Path) -> None:
    """The first page of a document as a picture."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, str(document)], check=True, capture_output=True)
    pdf = folder / f"{document.stem}.pdf"
    draw = ["pdftoppm", "-r", "60", "-singlefile", "-png", str(pdf), str(PICTURES / name)]
    subprocess.run(draw, check=True)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    sources = {}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, document in documents(folder):
            photograph(name, document, folder)
            sources[name] = fingerprint(document)
    SOURCES.write_text(json.dumps(sources, indent=1, sort_keys=True) + "\n", "utf-8")
    print(f"{len(sources)} pictures in {PICTURES.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
