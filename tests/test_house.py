"""The house itself: style, types, layers, sizes, and the wheel that stands alone."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "cchc_docs").rglob("*.py"))


def run(*command: str, cwd: Path = ROOT) -> str:
    """Run a program of this environment; its output, once it has ended well."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_code_is_in_style() -> None:
    run(sys.executable, "-m", "ruff", "check")
    run(sys.executable, "-m", "ruff", "format", "--check")


def test_the_types_hold() -> None:
    run(sys.executable, "-m", "mypy")


def test_data_flow_one_way() -> None:
    run(sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()")


def test_modules_are_small_rooms() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert statistics.median(lines.values()) < 100
    assert max(lines.values()) <= 300


def test_no_module_has_a_name_that_explains_nothing() -> None:
    assert not [
        p for p in MODULES if re.fullmatch(r"(utils?|helpers?|common|misc|manager)", p.stem)
    ]


def test_every_module_says_what_it_is_for() -> None:
    assert not [p for p in MODULES if not p.read_text("utf-8").lstrip().startswith(('"""', 'r"""'))]


def test_the_readme_has_two_set_up_commands() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```sh\n(.+?)\n```$", text, re.MULTILINE | re.DOTALL)
    assert len([block for block in blocks if "venv" in block]) == 2


def test_every_command_is_in_the_readme() -> None:
    from cchc_docs.cli import COMMANDS

    for name in ("README.md", "README.vi.md"):
        text = (ROOT / name).read_text("utf-8")
        assert not [command for command in COMMANDS if f"cchc-docs {command}" not in text]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_templates_examples_and_catalogue(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, within in ((ROOT / "templates", "templates"), (ROOT / "notices", "notices")):
        for file in filter(Path.is_file, folder.rglob("*")):
            assert f"cchc_docs/{within}/{file.relative_to(folder).as_posix()}" in names
    assert "cchc_docs/locale/vi/LC_MESSAGES/cchc_docs.mo" in names
    assert "cchc_docs/py.typed" in names


def test_the_wheel_alone_renders_a_notice_elsewhere(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", str(tmp_path / "env"))
    binaries = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    install = (str(binaries / "python"), "-m", "pip", "install", "--quiet", str(wheel))
    done = subprocess.run(install, capture_output=True, text=True)
    if done.returncode != 0 and "CI" not in os.environ:
        pytest.skip("the packages that the wheel needs cannot be fetched here")
    assert done.returncode == 0, done.stderr
    office = tmp_path / "văn phòng"
    run(str(binaries / "cchc-docs"), "init", str(office), cwd=tmp_path)
    run(
        str(binaries / "cchc-docs"), "render", str(office), "--format", "docx,md,html", cwd=tmp_path
    )
    made = {path.suffix for path in (office / "van-ban").rglob("thong-bao.*")}
    assert made == {".docx", ".md", ".html"}


def test_the_schemas_of_the_examples_are_fresh() -> None:
    from tools.make_schemas import schemas

    for file, text in schemas():
        assert file.read_text("utf-8") == text, f"run python tools/make_schemas.py: {file.name}"
