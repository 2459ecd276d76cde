"""One call of LibreOffice (một lần gọi LibreOffice), in a folder and a profile that go with it.

No macro setting, no recent file, no running LibreOffice of the user is touched; a fresh profile
runs no macros.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from cchc_docs.convert.program import Office

_KEEPER = str(Path(__file__).with_name("keeper.py"))
_PATIENCE_S = 10.0


class Call:
    """LibreOffice at work on files of `folder`; what it makes comes to `made`."""

    def __init__(self, process: subprocess.Popen[bytes], made: Path) -> None:
        self._process = process
        self.made = made

    def has_ended(self, within_s: float) -> bool:
        """Whether it has ended by itself, waiting so long for it."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(within_s)
        return self._process.returncode is not None


@contextmanager
def calling(office: Office, form: str, documents: Sequence[bytes], suffix: str) -> Iterator[Call]:
    """Have documents converted to `form`; they are named «0.docx», «1.docx» … and come as «0.pdf».

    At the end LibreOffice and all that it has started are gone, and the folder too.
    """
    with tempfile.TemporaryDirectory(
        prefix="cchc-docs-", dir=office.workplace, ignore_cleanup_errors=True
    ) as name:
        folder = Path(name)
        sources = [folder / "in" / f"{number}{suffix}" for number in range(len(documents))]
        made = folder / "out"
        for path in (folder / "in", made):
            path.mkdir()
        for source, data in zip(sources, documents, strict=True):
            source.write_bytes(data)
        process = subprocess.Popen(  # noqa: S603 – our own arguments, and file names that we chose
            [
                sys.executable, "-I", "-S", _KEEPER, name,
                str(office.path), f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless", "--norestore", "--convert-to", form,
                "--outdir", str(made), *map(str, sources),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        try:
            yield Call(process, made)
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Closing its input is the word for the keeper to end what it keeps."""
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    try:
        process.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
