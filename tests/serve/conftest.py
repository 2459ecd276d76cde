"""A preview that runs as a clerk runs it, and a browser that looks at it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ..cases import NOTICES, ROOT

SCRIPT = Path(__file__).with_name("browser.mjs")
_NAMES = ("chromium", "chromium-browser", "google-chrome")


class Running(NamedTuple):
    """A preview: its address, its process, what ends it."""

    address: str
    process: subprocess.Popen[str]

    def page(self, name: str) -> str:
        """The address of a document."""
        return f"{self.address}?notice={name}"


@contextmanager
def previewing(target: Path, *options: str, cwd: Path) -> Iterator[Running]:
    """`cchc-docs preview TARGET --serve`, ended by Ctrl-C."""
    program = (sys.executable, "-c", "from cchc_docs.cli import main; main()")
    process = subprocess.Popen(
        [*program, "preview", str(target), "--serve", "--no-open", *options],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT), "CCHC_LANG": "en"},
    )
    assert process.stdout is not None
    try:
        yield Running(process.stdout.readline().strip(), process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with every notice of the repository."""
    return Path(shutil.copytree(NOTICES, tmp_path / "van-phong"))


Browse = Callable[..., list[Any]]


@pytest.fixture
def browse() -> Browse:
    """Take steps in a headless Chromium (`browser.mjs`); skipped without one, but in the gate."""
    chromium = next(filter(None, map(shutil.which, _NAMES)), None)
    packages = [ROOT / "node_modules" / name for name in ("playwright-core", "axe-core")]
    node = shutil.which("node")
    if chromium is None or node is None or not all(path.is_dir() for path in packages):
        missing = "needs node, Chromium, and playwright-core and axe-core in node_modules"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)

    def take(*steps: tuple[Any, ...]) -> list[Any]:
        done = subprocess.run(
            [node, str(SCRIPT), chromium],
            input=json.dumps(steps),
            capture_output=True,
            text=True,
            timeout=500,
        )
        assert done.returncode == 0, done.stderr
        answers: list[Any] = json.loads(done.stdout)
        return answers

    return take
