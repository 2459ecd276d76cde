"""The program speaks Vietnamese, click's own sentences included, and English on request."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from types import ModuleType

import click
import pytest

import cchc_docs
from cchc_docs.cli import program

ROOT = Path(__file__).parent.parent
PACKAGE = Path(cchc_docs.__file__).parent.parent

# click's sentences as they would stand in help or in an error
ENGLISH = (
    "Usage",
    "Options",
    "Commands",
    "Show this message and exit",
    "Show the version and exit",
    "default:",
    "required",
    "Error",
    "Try '",
    "Missing argument",
    "Missing option",
    "No such option",
    "No such command",
    "Invalid value",
    "Did you mean",
    "does not exist",
)


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "tools/catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


catalogue = _tool()


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [path]
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = (*path, name)
        found += _commands(command, inner) if isinstance(command, click.Group) else [inner]
    return found


COMMANDS = _commands(program())


def run(*arguments: str | Path, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The command line as an office computer starts it, with no language set but these."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "CCHC_", "PYTHONUTF8", "PYTHONIOENCODING"))
    }
    return subprocess.run(
        [sys.executable, "-m", "cchc_docs", *arguments],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(PACKAGE), **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


# --- the catalogue


def test_every_sentence_is_translated() -> None:
    assert catalogue.faults(catalogue.current()) == []


def test_every_sentence_can_be_collected() -> None:
    assert list(catalogue.uncollectable(catalogue.SOURCES)) == []


def test_files_are_fresh_wherever_the_check_runs(tmp_path: Path) -> None:
    check = subprocess.run(
        [sys.executable, ROOT / "tools/catalogue.py", "--check"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PACKAGE), "PYTHONHASHSEED": "7", "TZ": "Asia/Saigon"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (check.returncode, check.stdout, check.stderr) == (0, "", "")


def test_files_hold_nothing_of_the_machine() -> None:
    for file in (catalogue.PO, catalogue.MO):
        data = file.read_bytes()
        assert str(ROOT).encode() not in data
        assert b"Date:" not in data
        assert b"Generated-By" not in data


def _translated() -> list[tuple[str, str]]:
    return [
        (message.id if isinstance(message.id, str) else message.id[-1], string)
        for message in catalogue.current()
        if message.id
        for string in (
            (message.string,) if isinstance(message.string, str) else tuple(message.string)
        )
        if string
    ]


def test_translations_are_composed_and_keep_the_old_tone_marks() -> None:
    modern = re.compile(r"(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
    assert modern.search("hoà")
    assert not modern.search("hòa, tùy, quý, khoảng")
    for _sentence, string in _translated():
        assert string == unicodedata.normalize("NFC", string)
        assert not modern.search(string), string


def test_translations_keep_code_words() -> None:
    code = re.compile(r"\b[a-z]+_[a-z_]+\b|\b\w+\.(?:md|toml|yml)\b|--[a-z]+|(?<= )-o\b|cchc-docs")
    kept = 0
    for sentence, string in _translated():
        words = set(code.findall(sentence))
        assert words <= set(code.findall(f" {string}")), string
        kept += len(words)
    assert kept > 20


# --- the tool finds what it is for


def _faults_of(sentence: str | tuple[str, str], string: str | tuple[str, ...]) -> list[str]:
    made = catalogue.VietnameseCatalog()
    made.add(sentence, string)
    found: list[str] = catalogue.faults(made)
    return found


@pytest.mark.parametrize(
    ("sentence", "string"),
    [
        ("no {name!r}", "không có {name!r}"),
        ("%(prog)s, version", "%(prog)s, phiên bản"),
        (("{n} file", "{n} files"), ("{n} tệp",)),
        (("one of: {one}", "some of: {all}"), ("một trong: {all}",)),
        ("put it into {% if … %}", "đặt trong {% if … %}"),
        ("100% done", "xong 100%"),
    ],
)
def test_sound_translations_pass(
    sentence: str | tuple[str, str], string: str | tuple[str, ...]
) -> None:
    assert _faults_of(sentence, string) == []


@pytest.mark.parametrize(
    ("sentence", "string", "fault"),
    [
        ("no {name}", "", "untranslated: no {name}"),
        (("{n} file", "{n} files"), ("",), "untranslated: {n} files"),
        ("no {name}", "không có", "wrong placeholders: no {name}"),
        ("no {name}", "không có {ten}", "wrong placeholders: no {name}"),
        ("no {name!r}", "không có {name}", "wrong placeholders: no {name!r}"),
        ("no {name}", "không có {name", "wrong placeholders: no {name}"),
        ("nothing", "không có {name}", "wrong placeholders: nothing"),
        ("%(prog)s, version", "phiên bản", "wrong placeholders: %(prog)s, version"),
        (("1 file", "{n} files"), ("1 tệp",), "wrong placeholders: {n} files"),
    ],
)
def test_faulty_translations_are_found(
    sentence: str | tuple[str, str], string: str | tuple[str, ...], fault: str
) -> None:
    assert _faults_of(sentence, string) == [fault]


def test_sentences_are_collected_wherever_they_stand(tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text("""x = f'{_("in an f-string")}'""")
    (tmp_path / "a.py").write_text('later("in " "two parts"); ngettext("{n} a", "{n} b", n); _(x)')
    found = [(s.words, s.file) for s in catalogue.sentences({"made": tmp_path})]
    assert found == [
        (("in two parts",), "made/a.py"),
        (("{n} a", "{n} b"), "made/a.py"),
        (("in an f-string",), "made/b.py"),
    ]


@pytest.mark.parametrize("call", ['_(f"no {x}")', '_("no " + x)', '_("no {}".format(x))'])
def test_sentences_put_together_too_early_are_found(tmp_path: Path, call: str) -> None:
    (tmp_path / "a.py").write_text(f"# one\n{call}\n")
    assert [fault.partition(": ")[0] for fault in catalogue.uncollectable({"made": tmp_path})] == [
        "made/a.py:2"
    ]


def test_stale_files_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = catalogue.VietnameseCatalog()
    made.add("file", "tệp")
    po = catalogue.po_bytes(made)
    monkeypatch.setattr(catalogue, "PO", tmp_path / "x.po")
    monkeypatch.setattr(catalogue, "MO", tmp_path / "x.mo")
    names = [fault.split(";")[0] for fault in catalogue.stale(po)]
    assert names == ["stale: x.po", "stale: x.mo"]
    catalogue.PO.write_bytes(po)
    catalogue.MO.write_bytes(catalogue.mo_bytes(po))
    assert catalogue.stale(po) == []
    catalogue.MO.write_bytes(catalogue.mo_bytes(po.replace(b"t\xe1\xbb\x87p", b"file")))
    assert [fault.split(";")[0] for fault in catalogue.stale(po)] == ["stale: x.mo"]


# --- the command line


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_vietnamese(command: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*command, "--help", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [sentence for sentence in ENGLISH if sentence in done.stdout] == []
    assert done.stdout.startswith("Cách dùng: cchc-docs")
    assert "Tùy chọn:" in done.stdout
    assert "Xem hướng dẫn này rồi thoát." in done.stdout


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_english_on_request(command: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*command, "--help", folder=tmp_path, CCHC_LANG="en")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Usage: cchc-docs")
    assert "Options:" in done.stdout
    assert "Show this message and exit." in done.stdout
    foreign = [letter for letter in done.stdout if letter.isalpha() and not letter.isascii()]
    assert foreign == []


MISTAKES = {
    "wrong option": (("render", "--sai"), 2, "No such option", "Không có tùy chọn '--sai'"),
    "missing argument": (("render",), 2, "Missing argument", "Thiếu tham số"),
    "unknown command": (("lam-gi",), 2, "No such command", "Không có lệnh 'lam-gi'"),
    "bad format": (
        ("render", ".", "--format", "odt"),
        2,
        "Invalid value for '--format'",
        "Giá trị của '--format' không hợp lệ: không có định dạng «odt»",
    ),
    "no such file": (("preview", "x.yml"), 2, "does not exist", "Mục 'x.yml' không tồn tại"),
    "option without value": (
        ("schema", "van-ban", "-o"),
        2,
        "requires an argument",
        "Tùy chọn '-o' cần 1 giá trị đi kèm",
    ),
    "too many arguments": (
        ("schema", "van-ban", "b"),
        2,
        "Got unexpected extra argument (b)",
        "Thừa tham số (b)",
    ),
    "a sentence of ours": (
        ("schema", "zzz"),
        1,
        "error: there is no kind «zzz»",
        "lỗi: không có mẫu văn bản «zzz»",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_are_answered_in_the_language(mistake: str, tmp_path: Path) -> None:
    arguments, code, english, vietnamese = MISTAKES[mistake]
    ours = run(*arguments, folder=tmp_path)
    assert ours.returncode == code
    assert vietnamese in ours.stderr
    assert english not in ours.stderr
    assert [sentence for sentence in ENGLISH if sentence in ours.stderr] == []
    theirs = run(*arguments, folder=tmp_path, CCHC_LANG="en")
    assert theirs.returncode == code
    assert english in theirs.stderr
    assert vietnamese not in theirs.stderr


@pytest.mark.parametrize("wish", ["en", "EN", " en ", "en_US.UTF-8"])
def test_english_may_be_asked_for_in_many_ways(wish: str, tmp_path: Path) -> None:
    assert run("--help", folder=tmp_path, CCHC_LANG=wish).stdout.startswith("Usage:")


@pytest.mark.parametrize(
    "variables",
    [
        {"CCHC_LANG": ""},
        {"CCHC_LANG": "fr"},
        {"CCHC_LANG": "klingon"},
        {"LC_ALL": "C"},
        {"LANG": "C", "LC_ALL": "C", "LC_MESSAGES": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LANG": "en_US.UTF-8", "LANGUAGE": "en:fr"},
    ],
    ids=str,
)
def test_nothing_else_changes_the_language(variables: dict[str, str], tmp_path: Path) -> None:
    usual = run("render", "--sai", folder=tmp_path)
    assert "Không có tùy chọn" in usual.stderr
    assert run("render", "--sai", folder=tmp_path, **variables).stderr == usual.stderr
