"""References to other documents (viện dẫn, căn cứ)."""

from typing import Self

from pydantic import model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Day, Line
from cchc_docs.vietnamese.dates import date_in_digits, date_in_words
from cchc_docs.vietnamese.text import fold


class Citation(Model):
    """A document that this one cites (Phụ lục I, Mục II, khoản 6, điểm a, b)."""

    document_type: Line = field("loai", "Tên loại", examples=("Quyết định",))
    number: Line | None = field(
        "so",
        "Số, ký hiệu",
        "Luật, Pháp lệnh thì không ghi.",
        default=None,
        examples=("107/QĐ-UBND",),
    )
    issued: Day | None = field("ngay", "Ngày ban hành", default=None, examples=("11/01/2022",))
    issuer: Line | None = field("cua", "Cơ quan ban hành", default=None, examples=("UBND tỉnh",))
    content: Line | None = field(
        "noi_dung", "Trích yếu", default=None, examples=("về công tác văn thư",)
    )
    as_issued: Line | None = field(
        "nguyen_van",
        "Ghi đúng như văn bản",
        "Phải có cùng số, ký hiệu và ngày với các mục trên.",
        default=None,
    )

    @model_validator(mode="after")
    def _says_the_same(self) -> Self:
        if self.as_issued is None:
            return self
        wanted = [self.number] if self.number else []
        if self.issued:
            wanted.append(date_in_digits(self.issued))
        words = fold(
            self.as_issued.replace(date_in_words(self.issued), date_in_digits(self.issued))
            if self.issued
            else self.as_issued
        )
        for part in wanted:
            if fold(part) not in words:
                raise refusal(
                    "as_issued_citation",
                    later("«{found}» does not carry «{expected}», which stands beside it"),
                    {"found": self.as_issued, "expected": part, "at": "nguyen_van"},
                )
        return self

    def _name(self, day: str) -> str:
        parts = [self.document_type]
        if self.number:
            parts.append(f"số {self.number}")
        if day:
            parts.append(day)
        if self.issuer:
            parts.append(f"của {self.issuer}")
        return " ".join(parts)

    @derived("goi")
    def spoken(self) -> str:
        """In running text, short: «Quyết định số 107/QĐ-UBND ngày 11/01/2022 của UBND tỉnh»."""
        day = f"ngày {date_in_digits(self.issued)}" if self.issued else ""
        return self.as_issued or self._name(day)

    @derived("day_du")
    def full(self) -> str:
        """As a legal basis, in full: type, number, date in words, issuer, subject."""
        day = date_in_words(self.issued) if self.issued else ""
        name = self._name(day)
        return f"{name} {self.content}" if self.content else name
