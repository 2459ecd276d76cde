"""Write the workbooks of the example batch: `python tools/make_example_batch.py`.

The figures are made up; the shape is that of the sheets which offices fill in: a sheet for each
agency with fields, criteria and sums.
"""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter

FOLDER = Path(__file__).parent.parent / "notices" / "hang-loat-vi-du"
_EPOCH = datetime(2026, 1, 20)  # noqa: DTZ001 – same figures, same bytes
_BLOCK = "Các sở, ban, ngành"
_HEADINGS = (
    "STT", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Điểm tự chấm",
    "Điểm thẩm định", "Nguyên nhân", "Giải pháp khắc phục", "Đơn vị chủ trì", "Thời hạn",
)  # fmt: skip
FIELDS = {
    "Công tác chỉ đạo, điều hành": (("1.1", "Kế hoạch cải cách hành chính năm", 2),
                                    ("1.2", "Báo cáo cải cách hành chính định kỳ", 1),
                                    ("1.10", "Sáng kiến cải cách hành chính", 2)),
    "Cải cách thể chế": (("2.1", "Rà soát văn bản quy phạm pháp luật", 1),),
    "Cải cách thủ tục hành chính": (("3.1", "Giải quyết hồ sơ thủ tục hành chính đúng hạn", 3),
                                    ("3.2", "Công khai thủ tục hành chính", 1)),
}  # fmt: skip
Lost = dict[str, tuple[str, str, str, str, str]]
NOW: dict[str, Lost] = {
    "Sở Tài chính": {
        "1.10": ("1", "Chỉ có 01 sáng kiến được công nhận", "Phát động, xét công nhận sớm",
                 "Văn phòng Sở", "30/9/2026"),
        "3.1": ("2,5", "Có 12/372 hồ sơ trả kết quả quá hạn", "", "", ""),
    },
    "Sở Y tế": {
        "1.2": ("0,5", "Báo cáo quý III gửi chậm 05 ngày", "", "", ""),
        "2.1": ("0,75", "", "", "", ""),
    },
    "Ban Quản lý “Vịnh & Đảo”": {},
}  # fmt: skip
BEFORE: dict[str, Lost] = {
    "Sở Tài chính": {"3.1": ("1,5", "", "", "", ""), "1.10": ("1", "", "", "", "")},
    "Sở Y tế": {"1.2": ("0", "", "", "", "")},
    "Ban Quản lý “Vịnh & Đảo”": {"1.1": ("1,5", "", "", "", "")},
}


def book(year: int, agencies: dict[str, Lost]) -> bytes:
    """The workbook of a year."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    made.set_properties({"created": _EPOCH})
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "vcenter"})
    text = made.add_format({"num_format": "@", "valign": "top"})
    wrapped = made.add_format({"text_wrap": True, "valign": "top"})
    for number, (agency, lost) in enumerate(agencies.items(), 1):
        sheet = made.add_worksheet(f"Phiếu {number}")
        sheet.set_column(1, 1, 46)
        sheet.set_column(2, 4, 11)
        sheet.set_column(5, 8, 26)
        sheet.write(0, 0, f"PHIẾU CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}", bold)
        sheet.write(1, 0, f"Cơ quan: {agency}")
        sheet.write(2, 0, f"Khối: {_BLOCK}")
        for column, heading in enumerate(_HEADINGS):
            sheet.write(4, column, heading, bold)
        row = 5
        for field, (name, criteria) in enumerate(FIELDS.items(), 1):
            sheet.write_string(row, 0, str(field), text)
            sheet.write(row, 1, name, bold)
            sheet.write(row, 2, sum(most for _c, _n, most in criteria), bold)
            sheet.write(
                row, 4, float(sum(_points(code, most, lost) for code, _n, most in criteria)), bold
            )
            row += 1
            for code, criterion, most in criteria:
                got, *words = lost.get(code, ("", "", "", "", ""))
                sheet.write_string(row, 0, code, text)
                sheet.write(row, 1, criterion, wrapped)
                sheet.write(row, 2, most)
                sheet.write(row, 3, most)
                sheet.write(row, 4, got or most)  # a lost point typed as text, as offices do
                for column, word in enumerate(words, 5):
                    sheet.write(row, column, word, wrapped)
                row += 1
    made.close()
    return out.getvalue()


def _points(code: str, most: int, lost: Lost) -> Decimal:
    return Decimal(lost[code][0].replace(",", ".")) if code in lost else Decimal(most)


def books() -> dict[Path, bytes]:
    """Both workbooks with their files."""
    return {FOLDER / "diem.xlsx": book(2025, NOW), FOLDER / "nam-truoc.xlsx": book(2024, BEFORE)}


if __name__ == "__main__":
    for file, data in books().items():
        file.write_bytes(data)
