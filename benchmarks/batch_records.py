"""The records of the batch: notices of one kind, each with figures, units and days of its own.

A document has 56 paragraphs and a table of 40 rows. No two records are alike, so what is remembered
of one document helps another no more than in an office: the sentences of the wording and the names
of agencies come again, figures do not, nor which cells of the table are empty.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

from cchc_docs.document.kind import Kind
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.workspace import Workspace, find_workspace
from cchc_docs.model.head import DocumentHead

OFFICE = Path(__file__).parent / "office"
KIND = "thong-bao-giao-ban"
ROWS = 40
_GENERAL, _RESULTS, _LIMITS = 8, 20, 20  # with two openings, four headings, two closings: 56

_UNITS = tuple(
    f"{kind} {name}"
    for kind, names in (
        ("Sở", ("Nội vụ", "Tư pháp", "Tài chính", "Công Thương", "Y tế", "Giáo dục và Đào tạo")),
        ("Ủy ban nhân dân huyện", ("Vạn Ninh", "Diên Khánh", "Cam Lâm", "Khánh Vĩnh", "Khánh Sơn")),
        ("Ủy ban nhân dân thành phố", ("Nha Trang", "Cam Ranh")),
        ("Trung tâm", ("Phục vụ hành chính công tỉnh", "Công nghệ thông tin và Truyền thông")),
    )
    for name in names
)
_FIELDS = (
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tổ chức bộ máy",
    "Cải cách chế độ công vụ",
    "Cải cách tài chính công",
    "Xây dựng chính quyền số",
)
_SHORT_UNITS = ("Sở NV", "Sở TP", "Sở TC", "Sở CT", "Sở YT", "H. Cam Lâm", "TP. Cam Ranh")
_SHORT_FIELDS = ("Thể chế", "TTHC", "Bộ máy", "Công vụ", "Tài chính", "Số hóa")
_TASKS = ("công bố, niêm yết {} TTHC", "số hóa {} hồ sơ", "khảo sát {} tổ chức", "kiểm tra {} nơi")
_OUTCOMES = ("báo cáo", "kế hoạch", "quyết định")
_FINDINGS = (
    (
        "đã tiếp nhận {a} hồ sơ, trong đó {b} hồ sơ nộp trực tuyến, trả kết quả đúng hạn và sớm "
        "hạn {c}% (tăng {d}% so với cùng kỳ); {unit} đạt tỷ lệ cao nhất với {e} hồ sơ được giải "
        "quyết ngay trong ngày tiếp nhận, không để tồn đọng hồ sơ qua kỳ báo cáo sau"
    ),
    (
        "{unit} mới hoàn thành {d}/{e} nhiệm vụ của kế hoạch, giải ngân {c}% vốn được giao; còn "
        "{b} nhiệm vụ chậm so với thời hạn, chủ yếu do chưa thống nhất được phương án phối hợp & "
        "phân công giữa các cơ quan có liên quan"
    ),
    (
        "qua kiểm tra {e} cơ quan, đơn vị có {d} nơi niêm yết thủ tục chưa đầy đủ; {unit} đã chấn "
        "chỉnh, xử lý {b} phản ánh, kiến nghị của người dân và doanh nghiệp, còn {a} lượt truy cập "
        "tra cứu chưa được trả lời trên cổng dịch vụ công"
    ),
)
_AGENCY = {
    "ten": "Ủy ban nhân dân tỉnh Khánh Hòa",
    "ten_ngan": "UBND tỉnh",
    "ky_hieu": "UBND",
    "dia_danh": "Khánh Hòa",
}
_CHAIR = {"kinh_xung": "ông", "ho_ten": "Nguyễn Văn An", "chuc_vu": "Phó Chủ tịch UBND tỉnh"}


def workspace() -> Workspace:
    """The office of this benchmark, with the kind of notice that it brings."""
    return find_workspace(OFFICE)


def kind() -> Kind:
    """The kind: a wording with loops, conditions, bold and a table."""
    return load_kind(KIND, workspace())


def record(number: int, rows: int = ROWS) -> DocumentHead:
    """The record of a document; the same number makes the same record."""
    return kind().model.model_validate(data(number, rows))


def data(number: int, rows: int = ROWS) -> dict[str, Any]:
    """What a data file would hold."""
    chance = Random(number)  # noqa: S311 – the same texts in every run
    day = f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/2025"
    return {
        "co_quan": _AGENCY,
        "so": f"{number + 1}",
        "ngay": day,
        "trich_yeu": f"Kết luận tại cuộc họp giao ban lần thứ {number + 1} về cải cách hành chính",
        "noi_nhan": chance.sample(_UNITS, 6),
        "luu": {"noi_luu": "VT, KSTT"},
        "ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Trần Thị Bình"},
        "hoi_nghi": {
            "ten": f"cuộc họp giao ban lần thứ {number + 1}",
            "ngay": day,
            "chu_tri": _CHAIR,
            "thanh_phan": [f"lãnh đạo {unit}" for unit in chance.sample(_UNITS, 5)],
        },
        "tinh_hinh": {
            "don_vi_bao_cao": {"ten": chance.choice(_UNITS)},
            "ky": f"tháng {chance.randint(1, 12)}/2025",
            "danh_gia_chung": [_finding(chance, with_field=False) for _ in range(_GENERAL)],
            "ket_qua": [_finding(chance) for _ in range(_RESULTS)],
            "han_che": [_finding(chance) for _ in range(_LIMITS)],
        },
        "ket_luan": [_direction(chance) for _ in range(rows)],
        "ket_thuc": {
            "don_vi": {"ten": "Văn phòng Ủy ban nhân dân tỉnh"},
            "thong_bao_de": "các cơ quan, đơn vị, địa phương",
        },
    }


def _finding(chance: Random, *, with_field: bool = True) -> dict[str, Any]:
    text = "; ".join(_sentence(chance) for _ in range(2))
    return {"noi_dung": text, **({"linh_vuc": chance.choice(_FIELDS)} if with_field else {})}


def _sentence(chance: Random) -> str:
    return chance.choice(_FINDINGS).format(
        a=chance.randint(10, 9_999),
        b=chance.randint(10, 9_999),
        c=f"{chance.randint(50, 99)},{chance.randint(1, 99):02}",
        d=chance.randint(2, 19),
        e=chance.randint(20, 60),
        unit=chance.choice(_UNITS),
    )


def _direction(chance: Random) -> dict[str, Any]:
    day = f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/2026"
    direction: dict[str, Any] = {
        "loai": chance.choice(("quyết định", "chỉ đạo", "đề nghị")),
        "chu_de": chance.choice(_SHORT_FIELDS),
        "nhiem_vu": chance.choice(_TASKS).format(chance.randint(10, 999)),
        "chu_tri": [{"ten": chance.choice(_SHORT_UNITS)}],
        "phoi_hop": [{"ten": unit} for unit in chance.sample(_SHORT_UNITS, chance.randint(0, 2))],
        "thoi_gian": {"dinh_ky": {"moi": "quý"}} if chance.random() < 0.3 else {"han": day},
    }
    if chance.random() < 0.8:
        direction["san_pham"] = chance.choice(_OUTCOMES)
    if chance.random() < 0.5:
        direction["gui_tiep"] = {"den": {"ten": chance.choice(_SHORT_UNITS)}}
    return direction
