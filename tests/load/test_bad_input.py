"""Every bad input of the corpus is refused with exactly the diagnostics that stand beside it.

A case is a folder: `input.yml`, what it needs beside it, and `expected.txt` with three lines for
each diagnostic: place and rule, the sentence, the mend. A case without a shared file of its own
has the one of the corpus. `pytest --accept` rewrites the expected files; read what changed then.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cchc_docs.cli import program

CORPUS = Path(__file__).parent.parent / "corpus" / "load"
CASES = sorted(folder.name for folder in CORPUS.iterdir() if folder.is_dir())
EXPECTED = "expected.txt"

_REPORTED = re.compile(r"(?P<place>\S.*?): error: (?P<message>.+) \[(?P<rule>[a-z.-]+)\]")
_MEND = re.compile(r"    → (?P<mend>.+)")


def told(stderr: str) -> str:
    """What the command line reported, in the form of an expected file."""
    lines = []
    for line in stderr.splitlines():
        if found := _REPORTED.fullmatch(line):
            lines += [f"{found['place']} {found['rule']}", f"    {found['message']}"]
        elif found := _MEND.fullmatch(line):
            lines.append(f"    → {found['mend']}")
        else:
            lines.append(f"not a diagnostic: {line}")
    return "\n".join(lines) + "\n"


def written(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*")) if folder.exists() else []


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_refused_at_its_place_and_nothing_is_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, english: None, accept: bool
) -> None:
    case = CORPUS / name
    folder = tmp_path / "van-thu"
    shutil.copytree(case, folder)
    if not (folder / "co-quan.yml").exists():
        shutil.copy(CORPUS / "co-quan.yml", folder)
    monkeypatch.chdir(folder)

    arguments = ["render", "input.yml", "-o", "van-ban", "--format", "md,docx,html"]
    result = CliRunner().invoke(program(), arguments)

    assert isinstance(result.exception, SystemExit), result.exception
    if accept:
        (case / EXPECTED).write_text(told(result.stderr), "utf-8")
    assert told(result.stderr) == (case / EXPECTED).read_text("utf-8")
    assert result.stdout == ""
    assert result.exit_code == 1
    assert written(folder / "van-ban") == []


def test_a_sound_input_beside_the_shared_file_of_the_corpus_is_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, english: None
) -> None:
    """The other half of every case: what they all have in common is not what is refused."""
    for file in ("co-quan.yml", "cong-van.yml", "thong-bao.yml"):
        shutil.copy(CORPUS / file, tmp_path)
    monkeypatch.chdir(tmp_path)

    arguments = ["render", "cong-van.yml", "thong-bao.yml", "-o", "van-ban", "--format", "md"]
    result = CliRunner().invoke(program(), arguments)

    assert result.exit_code == 0, result.stderr
    hidden = [".cchc-docs.json", ".cchc-docs.khoa"]
    assert written(tmp_path / "van-ban") == [*hidden, "cong-van.md", "thong-bao.md"]
