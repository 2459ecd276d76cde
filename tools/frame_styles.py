"""The styles of the frames, from the figures of the decree."""

from __future__ import annotations

from typing import NamedTuple

from frame_figures import (
    ADDRESSEE_INDENT,
    ASCENT,
    MARK_INDENTS,
    RED,
    TABLE_SIZE,
    figure,
)

from cchc_docs.vietnamese.widths import Face, text_width_mm


class Style(NamedTuple):
    """A paragraph style: `before` and `after` in points, indents in millimetres."""

    name: str
    id: str
    size: float
    based_on: str = "Normal"
    bold: bool = False
    italic: bool = False
    align: str = ""
    before: float = 0
    after: float = 0
    spacing: str = ""
    left: float = 0
    right: float = 0
    first: float = 0
    close: bool = False  # no gap between paragraphs of the style
    keep: bool = False
    outline: int | None = None
    borders: str = ""
    color: str = ""


def border(side: str, space: int, color: str = "auto", size: int = 6) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def box(color: str) -> str:
    """Eight millimetres high around a line of 13 pt (Mục III, khoản 2, điểm b)."""
    return "".join(
        border(side, space, color)
        for side, space in (("top", 3), ("left", 0), ("bottom", 4), ("right", 0))
    )


def styles() -> list[Style]:
    body = figure("body")
    first = figure("first_line_mm")
    gap = figure("paragraph_gap")
    label = text_width_mm("Kính gửi: ", figure("addressee"), Face.REGULAR)
    colon = text_width_mm("Kính gửi", figure("addressee"), Face.REGULAR)
    dash = text_width_mm("- ", figure("addressee"), Face.REGULAR)
    number_drop = ASCENT * (figure("place_date") - figure("number"))
    label_drop = ASCENT * (figure("signature") - figure("recipients_label"))
    spaced = f'w:line="{round(240 * figure("line_spacing"))}" w:lineRule="auto"'
    text = "ThanVanBan"
    line = Style("", "", 1, spacing='w:line="45" w:lineRule="exact"', borders=border("bottom", 0))
    sign = Style("", "", figure("signature"), bold=True, align="center")
    heading = Style("", "", body, text, bold=True, keep=True)
    division = Style("", "", body, bold=True, align="center", keep=True)
    return [
        Style("Quốc hiệu", "QuocHieu", figure("national_name"), bold=True, align="center"),
        Style("Tiêu ngữ", "TieuNgu", figure("motto"), bold=True, align="center"),
        line._replace(name="Kẻ tiêu ngữ", id="KeTieuNgu"),
        Style("Cơ quan chủ quản", "CoQuanChuQuan", figure("parent"), align="center"),
        Style("Cơ quan ban hành", "CoQuanBanHanh", figure("issuer"), bold=True, align="center"),
        line._replace(name="Kẻ cơ quan", id="KeCoQuan"),
        Style("Số ký hiệu", "SoKyHieu", figure("number"), align="center", before=number_drop),
        Style(
            "Trích yếu công văn",
            "TrichYeuCongVan",
            figure("letter_subject"),
            align="center",
            before=figure("letter_subject_gap"),
        ),
        Style(
            "Địa danh thời gian",
            "DiaDanhThoiGian",
            figure("place_date"),
            italic=True,
            align="center",
        ),
        Style(
            "Độ mật",
            "DoMat",
            figure("mark"),
            bold=True,
            align="center",
            before=12,
            borders=box(RED),
            color=RED,
        ),
        Style(
            "Mức độ khẩn",
            "MucDoKhan",
            figure("mark"),
            bold=True,
            align="center",
            before=12,
            borders=box(RED),
            color=RED,
        ),
        Style(
            "Phạm vi lưu hành",
            "PhamViLuuHanh",
            figure("mark"),
            bold=True,
            align="center",
            left=MARK_INDENTS[0],
            right=MARK_INDENTS[1],
            borders=box("auto"),
        ),
        Style(
            "Tên loại",
            "TenLoai",
            figure("type_name"),
            bold=True,
            align="center",
            before=18,
            keep=True,
        ),
        Style("Trích yếu", "TrichYeu", figure("subject"), bold=True, align="center", keep=True),
        line._replace(name="Kẻ trích yếu", id="KeTrichYeu", after=14),
        Style(
            "Kính gửi",
            "KinhGui",
            figure("addressee"),
            left=ADDRESSEE_INDENT + label,
            first=-label,
            before=14,
            after=8,
        ),
        Style(
            "Kính gửi danh sách",
            "KinhGuiDanhSach",
            figure("addressee"),
            left=ADDRESSEE_INDENT + colon + dash,
            first=-dash,
            after=12,
            spacing=spaced,
            close=True,
        ),
        Style("Thân văn bản", text, body, align="both", after=gap, spacing=spaced, first=first),
        Style("Căn cứ", "CanCu", body, text, italic=True),
        Style(
            "Thẩm quyền",
            "ThamQuyen",
            body,
            bold=True,
            align="center",
            before=gap,
            after=gap,
            keep=True,
        ),
        heading._replace(name="Mục I", id="MucI", outline=0),
        heading._replace(name="Mục 1", id="Muc1", outline=1),
        heading._replace(name="Mục 1.1", id="Muc11", outline=2),
        Style("Điểm a", "DiemA", body, text, keep=True, outline=3),
        # Khoản 6, điểm đ: label and title centred and bold, the title in capitals; a điều indented.
        division._replace(name="Số chương mục", id="SoChuongMuc", before=2 * gap),
        division._replace(name="Tên chương mục", id="TenChuongMuc", after=gap, outline=1),
        heading._replace(name="Điều", id="Dieu", outline=2),
        Style("Gạch đầu dòng", "GachDauDong", body, text),
        Style("Dấu cộng", "DauCong", body, text, left=6.3, first=first),
        Style("Mục liệt kê", "MucLietKe", body, text),
        Style("Ô bảng", "OBang", TABLE_SIZE, before=2, after=2),
        Style(
            "Đầu bảng",
            "DauBang",
            TABLE_SIZE,
            "OBang",
            bold=True,
            align="center",
            before=2,
            after=2,
            keep=True,
        ),
        Style("Cách bảng", "CachBang", 1, spacing='w:line="120" w:lineRule="exact"', keep=True),
        Style(
            "Nơi nhận",
            "NoiNhan",
            figure("recipients_label"),
            bold=True,
            italic=True,
            before=label_drop,
        ),
        Style("Nơi nhận danh sách", "NoiNhanDanhSach", figure("recipients")),
        sign._replace(name="Quyền hạn ký", id="QuyenHanKy", keep=True),
        sign._replace(name="Chức vụ ký", id="ChucVuKy", keep=True),
        # One line of 14 pt and 62 pt above it: 27 mm for the signature.
        Style("Khoảng ký", "KhoangKy", figure("signature"), align="center", before=62, keep=True),
        sign._replace(name="Chức vụ khác", id="ChucVuKhac", keep=True),
        sign._replace(name="Họ tên ký", id="HoTenKy"),
        Style("Phụ lục", "PhuLuc", figure("appendix"), bold=True, align="center", keep=True),
        Style(
            "Tên phụ lục",
            "TenPhuLuc",
            figure("appendix_title"),
            bold=True,
            align="center",
            keep=True,
        ),
        Style("Kèm theo", "KemTheo", figure("reference"), italic=True, align="center", keep=True),
        # lower than the other lines: brackets and italics reach further down
        line._replace(
            name="Kẻ kèm theo",
            id="KeKemTheo",
            after=14,
            spacing='w:line="80" w:lineRule="exact"',
        ),
        Style("Liên hệ", "LienHe", figure("contact"), align="center", borders=border("top", 4)),
        Style("Số trang", "SoTrang", figure("page_number"), align="center"),
    ]
