"""Small wordings and records, and any text at all for hypothesis."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from jinja2 import DictLoader, FileSystemLoader

from cchc_docs.document.blocks import Block, block_lines
from cchc_docs.document.kind import Kind
from cchc_docs.document.numbering import number_blocks
from cchc_docs.document.placing import place_values
from cchc_docs.document.wording import WordingEnvironment, render
from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.direction import Direction
from cchc_docs.model.document_type import DOCUMENT_TYPES
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.person import Person
from cchc_docs.model.references import Owner
from cchc_docs.model.satisfaction import Measure
from cchc_docs.model.values import Day, Line, Markdown, YesNo


class Part(Model):
    """One of a list."""

    name: Line = field("ten", "Tên phần", "Ghi đủ.")
    chair: Person | None = field("chu_tri", "Người chủ trì", default=None)

    @derived("goi")
    def spoken(self) -> str:
        """«phần A»."""
        return f"phần {self.name}"


class Sample(DocumentHead):
    """A document with one value of each sort."""

    text: Line = field("loi", "Lời", default="x")
    second: Line | None = field("loi_hai", "Lời thứ hai", default=None)
    markdown: Markdown = field("noi_dung", "Nội dung", default=Markdown("Hết."))
    day: Day | None = field("hop_ngay", "Ngày họp", default=None)
    points: Decimal = field("diem", "Điểm", default=Decimal("0.5"))
    year: int = field("nam", "Năm", default=2021)
    open: YesNo = field("mo", "Mở", default=False)
    parts: tuple[Part, ...] = field("phan", "Các phần", default=())
    either: Measure | Direction | None = field("viec", "Việc", default=None)
    owners: tuple[Owner, ...] = field("don_vi", "Các đơn vị", default=())


AGENCY = Agency.model_validate(
    {
        "ten": "Ban Quản lý Khu kinh tế Vân Phong",
        "ten_ngan": "Ban",
        "ky_hieu": "KKT",
        "dia_danh": "Khánh Hòa",
        "chu_quan": {"ten": "Ủy ban nhân dân tỉnh Khánh Hòa", "viet_tat": "UBND tỉnh Khánh Hòa"},
    }
)
HEAD: dict[str, Any] = {
    "co_quan": AGENCY,
    "trich_yeu": "Kết luận cuộc họp",
    "luu": {"noi_luu": ["VT", "VP"]},
    "ky": {"chuc_vu": "Trưởng Ban"},
}


def sample(**data: Any) -> Sample:
    return Sample.model_validate(HEAD | data)


@cache
def environment(**files: str) -> WordingEnvironment:
    """Wordings that exist only here; `cau` stands for `cau.md`."""
    return WordingEnvironment(DictLoader({f"{name}.md": text for name, text in files.items()}))


def blocks(body: str, *, record: Model | None = None, **data: Any) -> tuple[Block, ...]:
    """The blocks that a wording says of a record."""
    rendered = render(environment(body=body), "body.md", record or sample(**data))
    return tuple(number_blocks(place_values(rendered)))


def lines(body: str, **data: Any) -> list[str]:
    """The lines that a wording says of a record."""
    return [line for block in blocks(body, **data) for line in block_lines(block)]


def kind(
    templates: Path | None = None, type_name: str = "thong_bao", model: Any = Sample, **files: str
) -> Kind:
    """A kind of these wordings, or of those in a folder."""
    loader = FileSystemLoader(templates) if templates else None
    known = WordingEnvironment(loader) if loader else environment(**files)
    return Kind("mau", "Mẫu", "", model, DOCUMENT_TYPES[type_name], "body.md", None, known)


pieces = st.sampled_from(
    (
        *("a", "Ữ", "đ", "Năm", "ô\N{COMBINING DOT BELOW}", "7", " ", "  ", "\N{NO-BREAK SPACE}"),
        *("&", "<", ">", '"', "'", "{", "}", "%", "*", "**", "_", "__", "-", "+", "#", "##", "|"),
        *("\\", "~", "~~", "[", "]", "(", ")", "!", "`", "```", "=", ":", "/", "^", "$", "@"),
        *("1.", "2026.", "1)", "a)", "#.", "#)", "- ", "+ ", "* ", "# ", "## #. ", "> ", "1. "),
        *("---", "***", "===", "| a |", "|---|", "[x](y)", "![x](y)", "[x]: y", "<b>", "</b>"),
        *("<!-- x -->", "<http://a.vn>", "&amp;", "&#65;", ":can-cu: ", ":tham-quyen: ", "    "),
        *(":gop: ", ":cot: 1 *", ":phu-luc: ", ":phu-luc-ngang:", "#. ", "Điều #. ", "Điều 1. x"),
        *("# Chương #. ", "Mục 1. ", "\n:cot: 2\n", "\n:phu-luc: x\n", "\nĐiều 2. "),
        *("{{ 7*7 }}", "{% raw %}", "{# x #}", "{{", "}}", "%}", "{{ loi_hai }}", "\\n", "\t"),
        *("\n", "\n\n", "\n- ", "\n# ", "\n    ", "  \n", "\\\n", "\n---\n", "\n| a |\n|---|\n"),
    )
)
texts = st.lists(pieces, min_size=1, max_size=8).map("".join)
"""Texts full of what Markdown, Jinja2, HTML and XML would take for their own."""
