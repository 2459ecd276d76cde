"""Who signs, by what authority, and where the file copy goes (thẩm quyền ký, Lưu)."""

import re
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.references import PersonReference
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Line, listed
from cchc_docs.vietnamese.numbers import padded
from cchc_docs.vietnamese.text import fold, names_it

Prefix = Literal["TM.", "KT.", "TL.", "TUQ.", "Q."]

_CAPACITY = re.compile(r"(TM|KT|TL|TUQ|Q)\.?\s*(\S.*)", re.IGNORECASE | re.DOTALL)


class SigningCapacity(Model):
    """On whose behalf (quyền hạn ký): TM. a collective, KT., TL., TUQ., Q. a head's title."""

    has_short_form: ClassVar[bool] = True

    prefix: Prefix = field("quyen_han", "Quyền hạn", examples=("TL.",))
    holder: Line = field("cua", "Của", examples=("Trưởng Ban",))

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        match = _CAPACITY.fullmatch(value.strip())
        if match is None or (match[1].upper() == "Q" and not value.strip()[1:2] == "."):
            raise refusal(
                "signing_capacity",
                later("«{found}» does not begin with TM., KT., TL., TUQ. or Q."),
                {"found": value},
            )
        return {"quyen_han": f"{match[1].upper()}.", "cua": match[2]}

    @derived("goi")
    def spoken(self) -> str:
        """«TL. Trưởng Ban»."""
        return f"{self.prefix} {self.holder}"


class Signing(Model):
    """A signature block: authority lines, title, another post, name (ô 7a, 7b)."""

    capacities: Annotated[
        tuple[SigningCapacity, ...], Field(max_length=3), BeforeValidator(listed)
    ] = field("quyen_han", "Quyền hạn ký", default=(), examples=(["TL. Trưởng Ban"],))
    title: Line | None = field(
        "chuc_vu",
        "Chức vụ",
        "Để trống khi chưa rõ người ký.",
        default=None,
        examples=("Chánh Văn phòng",),
    )
    post: Line | None = field(
        "chuc_vu_khac",
        "Chức vụ ở cơ quan, khi ký với chức danh trong đoàn, ban chỉ đạo",
        default=None,
        examples=("Giám đốc Sở Nội vụ",),
    )
    name: Line | None = field(
        "ho_ten",
        "Họ và tên",
        "Để trống khi chưa rõ người ký.",
        default=None,
        examples=("Vương Thị Lê Huyền",),
    )
    person: PersonReference | None = field(
        "nguoi", "Người ký, theo khóa trong danh bạ, thay cho họ tên", default=None
    )

    @model_validator(mode="after")
    def _is_named_once(self) -> Self:
        if self.name is not None and self.person is not None:
            raise refusal(
                "signer_twice",
                later("«nguoi» and «ho_ten» both say who signs: only one of them"),
                {"at": "ho_ten"},
            )
        return self

    @derived("ten_nguoi_ky")
    def signer(self) -> str | None:
        """«Vương Thị Lê Huyền»; nothing while it is not known."""
        return self.person.name if self.person else self.name

    @property
    def by_order_of(self) -> str | None:
        """Whose order is carried out, when the first authority line is TL. (thừa lệnh)."""
        first = self.capacities[0] if self.capacities else None
        return first.holder if first and first.prefix == "TL." else None


def decider(signings: tuple[Signing, ...], agency: str) -> str:
    """Who decides, by who signs: «TM. Ủy ban nhân dân» the agency, else its head by title.

    «Giám đốc» of «Sở Nội vụ» is «Giám đốc Sở Nội vụ»; «Trưởng Ban» of «Ban Quản lý …» is «Trưởng
    Ban Quản lý …».
    """
    first = signings[0] if signings else None
    if first is None or any(one.prefix == "TM." for one in first.capacities):
        return agency
    head = first.capacities[0].holder if first.capacities else first.title
    if head is None:
        return agency
    if names_it(head, agency):
        return head
    words, own = head.split(), agency.split()
    lengths = range(len(words), 0, -1)
    shared = next((n for n in lengths if fold(" ".join(words[-n:])) == fold(" ".join(own[:n]))), 0)
    return " ".join([*words[: len(words) - shared], *own])


def two_sides(signings: tuple[Signing, ...], type_name: str, at: str) -> None:
    """Refuse a biên bản with one signature: it has two blocks at least (Mẫu 1.9)."""
    if len(signings) == 1:
        raise refusal(
            "minutes_with_one_signature",
            later("a document of the type «{found}» is signed by two people at least, «ky»"),
            {"found": type_name, "at": at},
        )


class Filing(Model):
    """The last line of Nơi nhận: «Lưu: VT, VP (02).» (Phụ lục I, Mục II, khoản 9, điểm d)."""

    units: Annotated[tuple[Line, ...], Field(min_length=1), BeforeValidator(listed)] = field(
        "noi_luu", "Nơi lưu", examples=(["VT", "VP"],)
    )
    drafter: Line | None = field("nguoi_soan", "Viết tắt người soạn thảo", default=None)
    copies: Annotated[Count, Field(ge=1)] | None = field("so_ban", "Số bản lưu", default=None)
    as_issued: Line | None = field(
        "nguyen_van",
        "Ghi đúng như văn bản, sau chữ «Lưu:»",
        default=None,
        examples=("VT, VP, LTND, 02",),
    )

    @model_validator(mode="after")
    def _names_the_same(self) -> Self:
        if self.as_issued is not None:
            copies = padded(self.copies) if self.copies else ""
            parts = [part for part in (*self.units, self.drafter or "", copies) if part]
            for part in parts:
                if not names_it(self.as_issued, part):
                    raise refusal(
                        "as_issued_filing",
                        later("«{found}» does not carry «{expected}», which stands beside it"),
                        {"found": self.as_issued, "expected": part, "at": "nguyen_van"},
                    )
        return self

    @derived("goi")
    def spoken(self) -> str:
        """«VT, VP (02)»; with a drafter «VT, VP. LTND (02)»."""
        if self.as_issued is not None:
            return self.as_issued
        text = ", ".join(self.units)
        if self.drafter:
            text += f". {self.drafter}"
        return text + (f" ({padded(self.copies)})" if self.copies else "")
