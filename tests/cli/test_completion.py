"""The Tab key completes commands, kinds, rules and data files, in real shells where they are."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_docs.cli.completion import SHELLS

from ..paper import program
from .conftest import Run

BINARIES = Path(sys.executable).parent
CASES = [
    ("cchc-docs prev", {"preview"}),
    ("cchc-docs new bien", {"bien-ban-kiem-tra"}),
    ("cchc-docs batch -k quyet", {"quyet-dinh-cong-bo-chi-so"}),
    ("cchc-docs check --ignore page.m", {"page.margins"}),
    ("cchc-docs rules show dates.re", {"dates.real"}),
    ("cchc-docs schema co-", {"co-quan"}),
    ("cchc-docs template vars thong-bao-cong", {"thong-bao-cong-bo-chi-so"}),
    ("cchc-docs render cong-van", {"cong-van-1.yml", "cong-van-2.yaml", "cong-van.xlsx"}),
    ("cchc-docs batch diem", {"diem.csv"}),
    ("cchc-docs completion po", {"powershell"}),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with data files and others; the program is found."""
    names = ("cong-van-1.yml", "cong-van-2.yaml", "cong-van.xlsx", "cong-van.docx")
    for name in (*names, "diem.csv", "diem.docx", "~$cong-van.xlsx"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{BINARIES}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def shell(name: str) -> str:
    """A shell of this machine; PowerShell alone is in no registry that the gate may ask."""
    if name != "pwsh":
        return program(name)
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, timeout=60).stdout


def bash(line: str) -> set[str]:
    words = line.split(" ")
    script = (
        "source <(cchc-docs completion bash)\n"
        f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}\n"
        "_cchc_docs_completion cchc-docs\n"
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    return set(output(shell("bash"), "--norc", "-c", script).split())


def fish(line: str) -> set[str]:
    script = f"cchc-docs completion fish | source; complete -C '{line}'"
    answers = output(shell("fish"), "--no-config", "-c", script).splitlines()
    return {answer.split("\t")[0] for answer in answers}


@pytest.mark.parametrize("complete", [bash, fish])
@pytest.mark.parametrize(("line", "offered"), CASES)
def test_a_shell_offers(
    complete: Callable[[str], set[str]], line: str, offered: set[str], folder: Path
) -> None:
    assert complete(line) == offered


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("name", "options", "ready"),
    [
        ("bash", ["--norc", "-i"], "source <(cchc-docs completion bash)"),
        (
            "zsh",
            ["-f", "-i"],
            "autoload -Uz compinit; compinit -u -D; source <(cchc-docs completion zsh)",
        ),
    ],
)
def test_the_tab_key_completes_on_a_terminal(
    name: str, options: list[str], ready: str, folder: Path
) -> None:
    """What a person would see: type, press Tab, press Enter."""
    program = shell(name)
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program, [program, *options])  # noqa: S606 – a shell, as a person starts it
    try:
        typed(terminal, f"{ready}; echo rea''dy\n", until="ready")
        typed(terminal, "cchc-docs schema van-b\t", until="cchc-docs schema van-ban")
        typed(terminal, "\n", until='"$schema"')
    finally:
        os.close(terminal)
        os.waitpid(child, 0)


def typed(terminal: int, keys: str, until: str) -> None:
    """Send keys, and wait at most a minute until the answer shows these words."""
    os.write(terminal, keys.encode())
    seen, end = b"", time.monotonic() + 60
    while until.encode() not in seen:
        ready, _writable, _failed = select.select([terminal], [], [], end - time.monotonic())
        assert ready, seen.decode(errors="replace")
        seen += os.read(terminal, 4096)


def test_powershell_offers(folder: Path) -> None:
    pwsh = shell("pwsh")
    for line, offered in CASES:
        script = (
            "cchc-docs completion powershell | Out-String | Invoke-Expression; "
            f"(TabExpansion2 '{line}' {len(line)}).CompletionMatches.CompletionText"
        )
        assert set(output(pwsh, "-NoProfile", "-Command", script).split()) == offered


def test_powershell_gets_three_lines_an_item(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the script of PowerShell asks and reads, where no PowerShell is."""
    monkeypatch.setenv("_CCHC_DOCS_COMPLETE", "powershell_complete")
    monkeypatch.setenv("COMP_WORDS", "cchc-docs new bien")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert output(str(BINARIES / "cchc-docs")).split("\n")[:3] == [
        "plain",
        "bien-ban-kiem-tra",
        "_",
    ]


@pytest.mark.parametrize("name", SHELLS)
def test_every_script_names_the_program_and_is_plain_ascii(run: Run, name: str) -> None:
    """A profile of PowerShell may be in any encoding."""
    script = run("completion", name).stdout
    assert script.isascii()
    assert f"{name}_complete" in script
    assert "cchc-docs" in script


def test_bad_settings_do_not_disturb_the_tab_key(folder: Path) -> None:
    (folder / "cchc.toml").write_text("nonsense", "utf-8")
    assert bash("cchc-docs new bien") == set()


@pytest.mark.parametrize("name", ["thu muc", "công văn (1).yml"])
def test_folders_and_names_with_spaces_are_left_to_the_shell(name: str, folder: Path) -> None:
    """A shell quotes and goes on where it lists names itself, and only there."""
    path = folder / "x" / name
    path.parent.mkdir()
    if path.suffix:
        path.touch()
    else:
        path.mkdir()
    command = {"COMP_WORDS": "cchc-docs render x/", "COMP_CWORD": "2"}
    environment = {**os.environ, **command, "_CCHC_DOCS_COMPLETE": "bash_complete"}
    done = subprocess.run(
        [str(BINARIES / "cchc-docs")], env=environment, capture_output=True, text=True
    )
    assert done.stdout.strip() == "file,x/"
