"""The guide is true: every command on its pages is run, and says what the page shows.

`pytest tests/test_guide.py --accept` writes what the program says now; read the difference.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from itertools import count
from pathlib import Path

import click
import pytest

from cchc_docs.cli import COMMANDS, program
from tools.make_guide_pictures import SOURCES, digest, documents

from .guide_page import (
    ANYTHING,
    Command,
    accepted,
    languages,
    other_blocks,
    read,
    steps,
)
from .guide_reader import Reader

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs/huong-dan"
PAGES = sorted(page.name for page in GUIDE.glob("*.md"))
INSTALLING = "cai-dat.md"
FIRST_STEPS = (INSTALLING, "van-ban-dau-tien.md")
"""What a reader follows from nothing to a document …"""
ISSUING = "so-van-ban.md"
"""… and to its number."""


def follow(names: Iterable[str], reader: Reader, *, accept: bool = False) -> None:
    """Do all that these pages say, one after the other."""
    for name in names:
        text, said = read(GUIDE / name), {}
        commands = count()
        for step in steps(text):
            found = reader.does(step)
            if not isinstance(step, Command):
                continue
            number, ours = next(commands), step.line.startswith("cchc-docs ")
            if ours and " > " not in step.line:
                assert reader.code == step.code, f"{name}: {step.line}\n{found}"
            if (ours or step.output) and not step.says(found):
                said[number] = found
                assert accept, f"{name}: {step.line}\n--- page\n{step.output}--- program\n{found}"
        if said:
            (GUIDE / name).write_text(accepted(text, said), "utf-8")


@pytest.mark.parametrize("name", [name for name in PAGES if name != INSTALLING])
def test_a_page_does_what_it_shows(name: str, tmp_path: Path, accept: bool) -> None:
    follow([name], Reader(tmp_path, Path(sys.executable).parent), accept=accept)
    sources = json.loads(SOURCES.read_text("utf-8"))
    for picture, document in documents(name, tmp_path).items():
        assert digest(document) == sources[picture], "run python tools/make_guide_pictures.py"


def test_a_reader_who_follows_literally_has_a_document(tmp_path: Path) -> None:
    """From an empty folder, with the wheel alone, to Thông báo 476/TB-KKT in Word."""
    built = tmp_path / "wheel"
    build = (sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(built))
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    wheel = next(built.glob("*.whl"))
    home = tmp_path / "bàn làm việc"
    home.mkdir()
    fetched = (sys.executable, "-m", "pip", "download", "--quiet", "--dest", str(built), str(wheel))
    if subprocess.run(fetched, capture_output=True).returncode != 0 and "CI" not in os.environ:
        pytest.skip("the packages that the wheel needs cannot be fetched here")
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    reader = Reader(home, nothing, wheel)
    follow(FIRST_STEPS, reader)
    made = {path.name for path in home.rglob("van-ban/*.docx")}
    assert "thong-bao.docx" in made
    follow([ISSUING], reader)
    assert list(home.rglob("so-van-ban.sqlite")), "476/TB-KKT is issued"


def test_every_page_is_in_the_index() -> None:
    index = read(GUIDE / "README.md")
    assert not [name for name in PAGES if name != "README.md" and f"]({name})" not in index]


def test_every_link_and_picture_is_there() -> None:
    for name in PAGES:
        for target in re.findall(r"\]\(([^)#]+)", read(GUIDE / name)):
            if not target.startswith("http"):
                assert (GUIDE / target).resolve().exists(), f"{name}: {target}"


def test_every_command_stands_where_it_is_run() -> None:
    for name in PAGES:
        text = read(GUIDE / name)
        assert languages(text) <= {"console", "yaml", "toml", "markdown", "diff", "text"}, name
        assert not re.search(r"^[$>] |^cchc-docs ", other_blocks(text), re.MULTILINE), name
        assert not re.search(r"^ +```", text, re.MULTILINE), f"{name}: a block nobody would run"


def test_commands_within_sentences_exist() -> None:
    """`cchc-docs batch … --dry-run` names a command and options that there are."""
    group = program()
    context = click.Context(group)
    for name in PAGES:
        for words in re.findall(r"[`«]cchc-docs ([^`»]+)[`»]", read(GUIDE / name)):
            first, *rest = words.split()
            if first.startswith("-"):
                continue
            assert first in COMMANDS, f"{name}: {words}"
            found = group.get_command(context, first)
            if isinstance(found, click.Group) and rest:
                found = found.get_command(context, rest[0])
            assert found is not None, f"{name}: {words}"
            known = {option for parameter in found.params for option in parameter.opts} | {"--help"}
            assert {w for w in rest if w.startswith("-")} <= known, f"{name}: {words}"


def test_the_commands_of_docker_are_those_of_the_dockerfile() -> None:
    comments = (ROOT / "Dockerfile").read_text("utf-8")
    for line in re.findall(r"^docker .+$", read(GUIDE / INSTALLING), re.MULTILINE):
        assert f"#   {line}\n" in comments


def test_the_page_of_messages_is_fresh_and_complete() -> None:
    from tools.make_messages import PAGE, text

    assert PAGE.read_text("utf-8") == text(), "run python tools/make_messages.py"


def test_every_name_that_the_code_puts_together_is_collected() -> None:
    from tools.rule_names import PUT_TOGETHER, put_together

    assert put_together() == PUT_TOGETHER


@pytest.mark.parametrize(
    ("promise", "said", "kept"),
    [
        ("a\n", "a\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n…\n", "a\n", True),
        ("a\n…\n", "a\nb\nc\n", True),
        ("a\n…\nc\n", "a\nb\nb\nc\n", True),
        ("a\n…\nc\n", "a\nc\n", True),
        ("…\nc\n", "b\nc\n", True),
        ("a\n…\nc\n", "a\nb\n", False),
        ("tệp … đã ghi\n", "tệp x.docx đã ghi\n", True),
        ("tệp … đã ghi\n", "tệp x\ny đã ghi\n", False),
        ("", "a\n", False),
        (f"{ANYTHING}\n", "", True),
    ],
)
def test_dots_stand_for_anything(promise: str, said: str, kept: bool) -> None:
    assert Command("x", promise).says(said) is kept
