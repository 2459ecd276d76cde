"""Every kind of document as PDF, by LibreOffice: `python tools/make_pdfs.py` writes `docs/pdf/`.

Made of the data in `notices/`, and of two cases of the corpus for the kinds that have none there.
Run it when a frame, a wording or the data change, and look at every page; `tests/test_pdf_files.py`
tells when that is due.
"""

from __future__ import annotations

from pathlib import Path

from cchc_docs.batch.pool import usable_processes
from cchc_docs.convert.pdf import Failure, Standard, ready_printer
from cchc_docs.convert.printed import faults
from cchc_docs.load.files import data_files
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.pages.kept import print_like_word
from cchc_docs.render import render

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs/pdf"
CORPUS = ROOT / "tests/corpus/notices"
DATA = {
    **{
        f"{file.path.parent.name}-{file.path.stem}": file.path
        for file in data_files(ROOT / "notices")
    },
    "thong-bao-cong-bo-chi-so": CORPUS / "thong-bao-cong-bo-chi-so/input.yml",
    "quyet-dinh-quy-che": CORPUS / "quyet-dinh-quy-che/input.yml",
}


def word_file(name: str) -> bytes:
    workspace = find_workspace(DATA[name])
    return render(load_notice(DATA[name], workspace), workspace, ["docx"])["docx"]


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.pdf"):
        old.unlink()
    printer = ready_printer(Standard.ARCHIVE, usable_processes())
    for name, data in print_like_word(((name, word_file(name)) for name in DATA), printer):
        if isinstance(data, Failure) or faults(data, printer.standard, name):
            raise SystemExit(f"{name}: {data if isinstance(data, Failure) else 'a faulty print'}")
        (FOLDER / f"{name}.pdf").write_bytes(data)


if __name__ == "__main__":
    main()
