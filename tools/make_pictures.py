"""Pictures of the pages, by LibreOffice and poppler: `python tools/make_pictures.py`.

Renders the real notice and the cases of the corpus, converts them, and writes `docs/pictures/*.png`
and `docs/gallery.md`. Run it when a frame or a wording changes, and look at every page.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from cchc_docs.load.files import data_files
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import render

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs/pictures"
ISSUED = ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml"
NOTICES = {
    f"{file.path.parent.name}-{file.path.stem}": file.path
    for file in data_files(ROOT / "notices")
    if file.path != ISSUED
}
CORPUS = {
    file.parent.name: file for file in sorted((ROOT / "tests/corpus/notices").glob("*/input.yml"))
}
CASES = {"thong-bao-476-tb-kkt": ISSUED, **NOTICES, **CORPUS}
TITLES = {
    "thong-bao-476-tb-kkt": "Thông báo 476/TB-KKT, every page",
    "thong-bao-xa": "Thông báo of a commune: no parent, three-line signature, fifteen recipients",
    "cong-van-mot-noi": "Công văn to one addressee, contact at the foot",
    "cong-van-bon-noi": "Công văn to four addressees, urgency and circulation marks",
    "quyet-dinh": "Quyết định with legal bases",
    "ke-hoach": "Kế hoạch with levels I. / 1. / 1.1. / a) and a table",
    "to-trinh-du-thao": "Tờ trình, a draft: number, day and signer blank",
    "bien-ban": "Biên bản: three signatures, recipients below, a table with a sum",
    "bien-ban-sau-chu-ky": "Biên bản with six signatures",
    "ke-hoach-lien-tich": "A joint Kế hoạch: two signatures, secrecy above urgency",
    "quyet-dinh-quy-che": "Quyết định with an attached Quy chế of chương, mục, điều, khoản, điểm",
    "thong-bao-hai-phu-luc": "Thông báo with two appendices, one of them a long table lying",
    "giay-moi": "Giấy mời of an inspection team, another post above the name",
    "tong-hop-kiem-tra-so": "Summary report of a team of a sở: many days, roles, results by unit",
    "ket-luan-hop-xa": "Conclusions of a meeting of a commune, put together by unit",
    "ket-luan-kiem-tra-xa": "Conclusions on one unit: limitations by field, time to report back",
    "bien-ban-kiem-tra-xa": "Minutes of an inspection, four signatures",
    "ke-hoach-theo-don-vi": "Plan to remedy, its appendix put together by unit",
    "cong-van-khac-phuc-doan": "Letter to one agency: its index, what it lost, a place still open",
    "cong-van-khac-phuc-bang": "The same with nine criteria, as a table of the appendix",
    "cong-van-du-diem": "The same where no point was lost",
    "quyet-dinh-cong-bo": "Quyết định that publishes the index: two blocks, a tie, a new agency",
    "thong-bao-cong-bo": "Thông báo of the index, without a year before",
}

EVERY_PAGE = {"thong-bao-476-tb-kkt"}
FIRST_PAGES = 3
"""Of the others, the first pages."""
_ALL = 999


def make(name: str, data: Path, folder: Path) -> list[Path]:
    workspace = find_workspace(data)
    document = folder / f"{name}.docx"
    document.write_bytes(render(load_notice(data, workspace), workspace, ["docx"])["docx"])
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, str(document)], check=True, capture_output=True)
    pages = [
        "pdftoppm",
        "-r",
        "60",
        "-l",
        str(_ALL if name in EVERY_PAGE else FIRST_PAGES),
        "-png",
        str(document.with_suffix(".pdf")),
        str(PICTURES / name),
    ]
    subprocess.run(pages, check=True)
    return sorted(PICTURES.glob(f"{name}-*.png"))


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    lines = [
        "# Pictures",
        "",
        "Made by `python tools/make_pictures.py` from the data in this repository.",
        "",
    ]
    with tempfile.TemporaryDirectory() as folder:
        for name, data in CASES.items():
            pages = make(name, data, Path(folder))
            lines += [f"## {_title(name, data)}", "", f"[data]({_from_docs(data)})", ""]
            lines += [
                f"![{name}, page {n}](pictures/{page.name})" for n, page in enumerate(pages, 1)
            ]
            lines.append("")
    (ROOT / "docs/gallery.md").write_text("\n".join(lines), "utf-8")


def _title(name: str, data: Path) -> str:
    """What the picture shows; of a published case, its kind and subject."""
    if name in TITLES:
        return TITLES[name]
    notice = load_notice(data, find_workspace(data))
    return f"{notice.kind.title}: {notice.model.subject}"


def _from_docs(path: Path) -> str:
    return f"../{path.relative_to(ROOT).as_posix()}"


if __name__ == "__main__":
    main()
