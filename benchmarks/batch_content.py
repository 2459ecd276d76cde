"""The document of the batch benchmark: a four-page notice, 56 paragraphs and a table of 40 rows.

Ours is the kind `thong-bao-cong-bo-chi-so`, from its record, through its wording with loops and
conditions. The peers get the finished sentences and cells, so they have less to do than we have.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cchc_docs.document.blocks import Table, block_lines
from cchc_docs.document.compose import compose
from cchc_docs.document.kind import Kind
from cchc_docs.document.tree import Document
from cchc_docs.load.kinds import load_kind, read_frame
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.head import DocumentHead
from cchc_docs.write.docx import write_docx

ROOT = Path(__file__).parent.parent
WORKSPACE = find_workspace(ROOT / "notices")
ROWS = 40
PARAGRAPHS = 52  # with headings and results 56 in the body


def kind() -> Kind:
    """The kind that is made."""
    return load_kind("thong-bao-cong-bo-chi-so", WORKSPACE)


def record(rows: int = ROWS, number: int = 1) -> DocumentHead:
    """A record with so many agencies; `number` makes each document another."""
    agencies = [
        {
            "ten": f"Cơ quan chuyên môn thứ {place}",
            "diem": f"{90 - 80 * place / rows:.2f}".replace(".", ","),
            "xep_loai": "Tốt",
            "xep_hang": str(place),
            "xep_hang_truoc": str(rows + 1 - place),
        }
        for place in range(1, rows + 1)
    ]
    return kind().model.model_validate(
        {
            "co_quan": {"ten": "Sở Nội vụ", "ten_ngan": "Sở", "ky_hieu": "SNV", "dia_danh": "Huế"},
            "so": str(number),
            "ngay": "02/3/2026",
            "trich_yeu": "Kết quả Chỉ số cải cách hành chính năm 2025",
            "noi_nhan": ["UBND tỉnh (b/c)", "Các cơ quan có tên tại Phụ lục"],
            "luu": {"noi_luu": ["VT", "CCHC"]},
            "ky": {"chuc_vu": "Giám đốc", "ho_ten": "Mai Xuân Hòa"},
            "nam": "2025",
            "yeu_cau": [
                f"khắc phục hạn chế thứ {place} của văn bản số {number} trong quá trình thực hiện "
                "công tác cải cách hành chính & nâng cao chất lượng dịch vụ công"
                for place in range(PARAGRAPHS)
            ],
            "khoi": [{"ten": "Các sở, ban, ngành", "co_quan": agencies}],
        }
    )


class Ours:
    """From the record to the bytes of the .docx."""

    def __init__(self) -> None:
        self.kind = kind()
        self.frame = read_frame("frames/van-ban.docx", WORKSPACE)

    def make(self, own: DocumentHead) -> bytes:
        """One document."""
        return write_docx(compose(self.kind, own), self.frame)


def values(own: DocumentHead) -> dict[str, Any]:
    """What the peers fill in: the sentences of the body, the rows of the table."""
    document: Document = compose(kind(), own)
    sentences = [line for b in document.body for line in block_lines(b)]
    (table,) = (b for a in document.appendices for b in a.body if isinstance(b, Table))
    rows = [row for row in table.rows if all(cell.span == 1 for cell in row)]
    return {
        "doan": [{"t": sentence} for sentence in sentences],
        "hang": [
            {f"c{n}": "".join(i.text for i in cell.inlines) for n, cell in enumerate(row)}
            for row in rows
        ],
    }
