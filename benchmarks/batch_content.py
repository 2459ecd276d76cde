"""The document of the batch benchmark: a four-page notice, 56 paragraphs and a table of 40 rows.

Ours is the kind `thong-bao-cong-bo-chi-so`, from its record, through its wording with loops and
conditions. The peers get the finished sentences and cells, so they have less to do than we have.
"""

from __future__ import annotations

import random
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
PARAGRAPHS = 52  # with headings and results 57 in the body
_WORDS = """
rà soát sửa đổi bổ sung quy trình nội bộ giải quyết thủ tục hành chính theo cơ chế một cửa
liên thông kịp thời công khai minh bạch trên Cổng dịch vụ công tỉnh tổ chức tập huấn bồi dưỡng
nghiệp vụ cho cán bộ công chức viên chức phụ trách tham mưu ban hành kế hoạch kiểm tra đôn đốc
thực hiện nhiệm vụ được giao bảo đảm chất lượng thời hạn đúng quy định nâng cao tỷ lệ hồ sơ
trực tuyến toàn trình thanh toán số hóa kết quả lưu trữ điện tử khảo sát mức độ hài lòng người
dân doanh nghiệp tiếp nhận phản ánh kiến nghị khắc phục tồn tại hạn chế báo cáo định kỳ Ủy ban
nhân dân Sở Nội vụ tổng hợp trước ngày cuối quý
""".split()  # noqa: SIM905 – read as text, it stays a sentence


def sentence(chance: random.Random, words: int = 26) -> str:
    """Words as a plan has them, in no two sentences alike: text that repeats deflates too well."""
    return " ".join(chance.choices(_WORDS, k=words))


def kind() -> Kind:
    """The kind that is made."""
    return load_kind("thong-bao-cong-bo-chi-so", WORKSPACE)


def record(rows: int = ROWS, number: int = 1) -> DocumentHead:
    """A record with so many agencies; `number` makes each document another."""
    chance = random.Random(number)  # noqa: S311 – words, not secrets
    agencies = [
        {
            "ten": f"{sentence(chance, 6).capitalize()} {place}",
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
            "yeu_cau": [sentence(chance) for _place in range(PARAGRAPHS)],
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
