"""Agencies and their divisions (cơ quan, đơn vị)."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator

from cchc_docs.model.base import Model, field
from cchc_docs.model.numbering import SHARED, read_numbering
from cchc_docs.model.values import Line, listed, one_of
from cchc_docs.vietnamese.text import fold

Level = Annotated[
    Literal["trung ương", "bộ", "tỉnh", "sở", "ban", "huyện", "xã", "đơn vị sự nghiệp"],
    one_of("trung ương", "bộ", "tỉnh", "sở", "ban", "huyện", "xã", "đơn vị sự nghiệp"),
]


class Unit(Model):
    """A division of an agency, or a named group of divisions (đơn vị)."""

    name: Line = field("ten", "Tên đơn vị", examples=("Văn phòng",))
    abbreviation: Line | None = field(
        "viet_tat",
        "Viết tắt",
        "Dùng trong ký hiệu công văn và dòng Lưu.",
        default=None,
        examples=("VP",),
    )
    aliases: Annotated[tuple[Line, ...], BeforeValidator(listed)] = field(
        "ten_khac", "Tên gọi khác", default=()
    )

    def names(self) -> Iterable[str]:
        """Every way of naming the unit."""
        return [name for name in (self.name, self.abbreviation, *self.aliases) if name]


class Parent(Model):
    """The agency directly above (cơ quan chủ quản trực tiếp).

    Only this name may be abbreviated in a letterhead (Phụ lục I, Mục II, khoản 2, điểm a).
    """

    name: Line = field("ten", "Tên cơ quan", examples=("Ủy ban nhân dân tỉnh Khánh Hòa",))
    abbreviation: Line | None = field(
        "viet_tat", "Tên viết tắt thông dụng", default=None, examples=("UBND tỉnh Khánh Hòa",)
    )
    short_name: Line | None = field(
        "ten_ngan", "Tên gọi trong bài", default=None, examples=("UBND tỉnh",)
    )


class Agency(Model):
    """An agency that issues documents (cơ quan, tổ chức ban hành)."""

    name: Line = field("ten", "Tên cơ quan", examples=("Ban Quản lý Khu kinh tế Vân Phong",))
    letterhead_lines: Annotated[tuple[Line, ...], BeforeValidator(listed)] = field(
        "ten_tren_dong",
        "Tên chia theo dòng",
        "Chỉ ghi khi muốn tự chọn chỗ ngắt dòng ở đầu văn bản.",
        default=(),
        examples=(["Ban Quản lý", "Khu kinh tế Vân Phong"],),
    )
    short_name: Line = field("ten_ngan", "Tên gọi trong bài", examples=("Ban",))
    symbol: Line = field("ky_hieu", "Viết tắt trong số, ký hiệu", examples=("KKT",))
    place: Line = field("dia_danh", "Địa danh", examples=("Khánh Hòa",))
    level: Level | None = field("cap", "Cấp", default=None, examples=("ban",))
    parent: Parent | None = field("chu_quan", "Cơ quan chủ quản trực tiếp", default=None)
    head_title: Line | None = field(
        "nguoi_dung_dau",
        "Chức danh người đứng đầu, viết đủ",
        default=None,
        examples=("Trưởng Ban Quản lý Khu kinh tế Vân Phong",),
    )
    numbering: Annotated[
        tuple[Line, ...], BeforeValidator(read_numbering), BeforeValidator(listed)
    ] = field(
        "danh_so",
        "Cách đánh số văn bản trong năm",
        "«chung» là một hệ thống số cho mọi loại; «theo loại» là mỗi loại một hệ thống; hoặc ghi "
        "từng nhóm loại có số riêng, loại không ghi thì đánh số chung.",
        default=(SHARED,),
        examples=(["Quyết định, Quy định", "Công văn"],),
    )
    organ_id: Line | None = field(
        "ma_dinh_danh",
        "Mã định danh của cơ quan",
        "Ghi vào sổ đăng ký văn bản đi.",
        default=None,
        examples=("H32.30",),
    )
    units: Mapping[str, Unit] = field("don_vi", "Các đơn vị, mỗi đơn vị một khóa", default={})

    def unit(self, wanted: str) -> tuple[str, Unit] | None:
        """The unit known by a key, a name, an abbreviation or an alias, with its key."""
        folded = fold(wanted)
        if folded in self.units:
            return folded, self.units[folded]
        for key, unit in self.units.items():
            if folded in map(fold, unit.names()):
                return key, unit
        return None
