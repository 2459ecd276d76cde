"""A reader who does what a page says, literally, in a folder of his own.

Commands of Windows are mapped: `py` is this Python, `.venv\\Scripts\\activate` puts the programs of
that environment first, `\\` between folders is `/`. `pip install cchc-docs` installs the wheel that
was built from this checkout, for the package is not in an index before its release.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import openpyxl

from .guide_page import ANYTHING, Change, Command, File, Filling, Step

WITHIN = "bin" if os.name != "nt" else "Scripts"


class Reader:
    """Where the reader is, and which programs he finds."""

    def __init__(self, home: Path, programs: Path, wheel: Path | None = None) -> None:
        self.home, self.folder, self.wheel = home, home, wheel
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("CCHC_", "PYTHON"))}
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        told = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
        self.environment = {**kept, **told, "PATH": path}

    def does(self, step: Step) -> str:
        """Do one step; what a command said, or why the step does not go."""
        match step:
            case File(name, text):
                file = self.folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8")
            case Change(name, old, new):
                text = (self.folder / name).read_text("utf-8")
                assert text.count(old) == 1, f"{name} holds {text.count(old)} times:\n{old}"
                (self.folder / name).write_text(text.replace(old, new), "utf-8")
            case Filling():
                self._fills(step)
            case Command():
                return self._types(step)
        return ""

    def _fills(self, filling: Filling) -> None:
        book = openpyxl.load_workbook(self.folder / filling.name)
        for sheet, cell, item, text in filling.cells:
            place = book[sheet][cell]
            row = [str(one.value or "") for one in book[sheet][place.row]]
            column = [str(one.value or "") for one in book[sheet][place.column_letter]]
            assert any(item in value for value in (*row, *column)), f"{sheet}!{cell}: {item}"
            place.value = text
        book.save(self.folder / filling.name)

    def _types(self, command: Command) -> str:
        line, _sign, target = command.line.replace("\\", "/").partition(" > ")
        words = shlex.split(line)
        match words:
            case ["cd", name]:
                self.folder = (self.folder / name).resolve()
                assert self.folder.is_dir(), command.line
                return ""
            case ["mkdir", name]:
                (self.folder / name).mkdir()
                return ""
            case [".venv/Scripts/activate"] | [".", ".venv/bin/activate"]:
                programs = self.folder / ".venv" / WITHIN
                assert programs.is_dir(), command.line
                self.environment["PATH"] = f"{programs}{os.pathsep}{self.environment['PATH']}"
                return ""
            case ["pip", *rest]:
                words = ["python", "-m", "pip", *rest]
                words = [str(self.wheel) if word == "cchc-docs" else word for word in words]
            case ["py" | "python3", *rest]:
                words = [sys.executable, *rest]
            case ["cchc-docs", *_rest]:
                pass
            case _:
                raise AssertionError(f"no command of the guide: {command.line}")
        return self._runs(words, target)

    def _runs(self, words: list[str], target: str) -> str:
        """What a program says, both streams as they come; the home of this reader is left out."""
        done = subprocess.run(
            ["env", *words] if os.name != "nt" else words,  # found by the PATH of the reader
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=600,
        )
        self.code = done.returncode
        if target:
            (self.folder / target).write_text(done.stdout, "utf-8")
            return ""
        return done.stdout.replace(str(self.home.resolve()), ANYTHING)
