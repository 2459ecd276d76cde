"""A stand-in for LibreOffice: prints what it is told to, and fails as it is told to.

A document that holds HANG, CRASH, SKIP or LEAVE makes it hang (with a child of its own), die, leave
that document out or leave a child behind; any other comes out as the PDF it was made with.
"""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

from cchc_docs.convert.program import Office

SOURCE = """#!{python}
import os, subprocess, sys, zipfile
from pathlib import Path

sources = sys.argv[sys.argv.index("--outdir") + 2:]
made = Path(sys.argv[sys.argv.index("--outdir") + 1])


def said(source):
    if zipfile.is_zipfile(source):
        package = zipfile.ZipFile(source)
        return b"".join(package.read(name) for name in package.namelist())
    return Path(source).read_bytes()


Path({log!r}).open("a").write(f"{{len(sources)}}\\n")
for source in sources:
    text = said(source)
    if b"HANG" in text or {broken}:
        subprocess.run([sys.executable, "-c", "import time; time.sleep(9999)", {folder!r}])
    if b"LEAVE" in text:
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(9999)", {folder!r}])
    if b"CRASH" in text:
        os.abort()
    if b"SKIP" not in text:
        (made / Path(source).with_suffix(".pdf").name).write_bytes(Path({pdf!r}).read_bytes())
"""


def fake_office(folder: Path, pdf: Path, *, broken: bool = False) -> Office:
    """The stand-in, in a folder; `broken`: it hangs whatever it is given."""
    file = folder / "soffice"
    text = SOURCE.format(
        python=sys.executable,
        pdf=str(pdf),
        broken=broken,
        folder=str(folder),
        log=str(folder / "calls"),
    )
    file.write_text(text, "utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return Office(file)


def calls(folder: Path) -> list[int]:
    """How many documents each call was given."""
    return list(map(int, (folder / "calls").read_text().split()))


def orphans(folder: Path) -> list[str]:
    """Programs that still run, of the stand-in and of what it started."""
    # «ww»: a line of ps is cut off at COLUMNS, before the folder
    done = subprocess.run(["ps", "-ewwo", "args"], capture_output=True, text=True, check=True)
    return [line for line in done.stdout.splitlines() if str(folder) in line]
