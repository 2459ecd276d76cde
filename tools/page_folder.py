"""Pages that a script writes into a folder of the docs; a page that is no more goes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]


def write_pages(folder: Path, pages: Iterable[tuple[Path, str]]) -> None:
    """Write every page, remove the others, say how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    made = dict(pages)
    for old in folder.glob("*.md"):
        if old not in made:
            old.unlink()
    for file, text in made.items():
        file.write_text(text, "utf-8")
    print(f"{len(made)} pages in {folder.relative_to(ROOT)}")
