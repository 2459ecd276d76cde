"""An office to load documents in: a workspace, its shared file, and one document a test."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.head import DocumentHead

CORPUS = Path(__file__).parent.parent / "corpus" / "load"
LETTER = (CORPUS / "cong-van.yml").read_text("utf-8")
NOTICE = (CORPUS / "thong-bao.yml").read_text("utf-8")


@dataclass(frozen=True)
class Office:
    """A folder with `cchc.toml` and the shared file of the corpus."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Office:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "cchc.toml").write_text('mau = "mau"\n', "utf-8")
        (folder / "mau").mkdir(exist_ok=True)
        shutil.copy(CORPUS / "co-quan.yml", folder)
        return cls(folder)

    def put(self, name: str, data: str | bytes) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        return file

    def load(self, data: str | bytes, name: str = "van-ban.yml") -> DocumentHead:
        file = self.put(name, data)
        return load_notice(file, find_workspace(file)).model

    def faults(self, data: str | bytes) -> list[str]:
        """Rule and place of every fault of a document, or nothing."""
        try:
            self.load(data)
        except DiagnosticError as error:
            return [
                f"{d.rule} {str(d.place).removeprefix(f'{self.folder}/')}"
                for d in error.diagnostics
            ]
        return []


def with_lines(text: str, **lines: str) -> str:
    """The text with the lines of some top-level keys replaced, or put at its end."""
    for key, value in lines.items():
        kept = text.split("\n")
        at = next((i for i, line in enumerate(kept) if line.startswith(f"{key}:")), None)
        if at is None:
            text = f"{text}{key}: {value}\n"
        else:
            kept[at] = f"{key}: {value}"
            text = "\n".join(kept)
    return text
