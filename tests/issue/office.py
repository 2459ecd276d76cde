"""The five notices and their books."""

from __future__ import annotations

from pathlib import Path

from cchc_docs.issue.draft import Order
from cchc_docs.issue.facts import series_of
from cchc_docs.issue.where import register_address
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import Workspace
from cchc_docs.register.entry import SeriesKey
from cchc_docs.register.settle import open_series
from cchc_docs.register.store import Register, make_register

THE_476 = "thong-bao-476-tb-kkt/thong-bao.yml"
NOTICES = (
    THE_476,
    "ban-chi-dao-khanh-hoa-2015/thong-bao.yml",
    "kiem-tra-hai-phong-2019/thong-bao.yml",
    "kiem-tra-quang-binh-2023/bao-cao.yml",
    "kiem-tra-van-phong-2021/bao-cao.yml",
)


def complete(folder: Path) -> None:
    """Who signs, and to whom it goes: two of the published texts have lost it."""
    file = folder / "ban-chi-dao-khanh-hoa-2015/thong-bao.yml"
    text = file.read_text("utf-8")
    signer = "ky: {chuc_vu: Trưởng Ban, ho_ten: Lê Văn A}\nnoi_nhan: [Thành viên Ban Chỉ đạo]"
    assert "ky: [{}]" in text
    file.write_text(text.replace("ky: [{}]", signer), "utf-8")
    file = folder / "kiem-tra-hai-phong-2019/thong-bao.yml"
    file.write_text(file.read_text("utf-8") + "\nnoi_nhan: [Đơn vị được kiểm tra]\n", "utf-8")


def opened(workspace: Workspace) -> Register:
    """A register where the next number of each notice is the one that it was issued with."""
    register = make_register(register_address(workspace))
    for name in NOTICES:
        notice = load_notice(workspace.root / name, workspace)
        model = notice.model
        series, rule = series_of(notice)
        parent = model.agency.parent.name if model.agency.parent else ""
        year = model.issued.year if model.issued else 2026
        key = SeriesKey(model.agency.name, year, series, rule, parent)
        open_series(register, key, int(model.number) - 1 if model.number else 0)
    return register


def order(workspace: Workspace, name: str) -> Order:
    """An order for one notice."""
    target = workspace.output / Path(name).with_suffix(".docx")
    return Order(workspace.root / name, {"docx": target})
