"""References to other documents (viện dẫn, căn cứ)."""

from typing import Annotated, Any, Self

from pydantic import Discriminator, Tag, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Day, Line
from cchc_docs.vietnamese.dates import date_in_digits, date_in_words
from cchc_docs.vietnamese.text import fold, names_it


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
        words = self.as_issued
        if self.issued:
            words = words.replace(date_in_words(self.issued), date_in_digits(self.issued))
        for part in wanted:
            if not names_it(words, part):
                raise refusal(
                    "as_issued_citation",
                    later("«{found}» does not carry «{expected}», which stands beside it"),
                    {"found": self.as_issued, "expected": part, "at": "nguyen_van"},
                )
        return self

    @model_validator(mode="after")
    def _law_has_no_number(self) -> Self:
        if self.is_law and self.number is not None:
            raise refusal(
                "law_with_number",
                later("a luật or pháp lệnh is cited by its name and day, without a number"),
                {"at": "so"},
            )
        return self

    @property
    def is_law(self) -> bool:
        """Whether it is cited by name: luật, bộ luật, pháp lệnh, Hiến pháp (khoản 6, điểm a, b)."""
        return fold(self.document_type) in {"luat", "bo_luat", "phap_lenh", "hien_phap"}

    def _name(self, day: str) -> str:
        number = f"số {self.number}" if self.number else ""
        issuer = f"của {self.issuer}" if self.issuer else ""
        return " ".join(part for part in (self.document_type, number, day, issuer) if part)

    def _law(self, day: str) -> str:
        return " ".join(part for part in (self.document_type, self.content, day) if part)

    @derived("goi")
    def spoken(self) -> str:
        """In running text, short: «Quyết định số 107/QĐ-UBND ngày 11/01/2022 của UBND tỉnh»."""
        day = f"ngày {date_in_digits(self.issued)}" if self.issued else ""
        return self.as_issued or (self._law("") if self.is_law else self._name(day))

    @derived("day_du")
    def full(self) -> str:
        """As a legal basis, in full: type, number, date in words, issuer, subject."""
        day = date_in_words(self.issued) if self.issued else ""
        if self.is_law:
            return self._law(day)
        name = self._name(day)
        return f"{name} {self.content}" if self.content else name


def _form_of_basis(value: Any) -> str:
    return "words" if isinstance(value, str) else "citation"


Basis = Annotated[
    Annotated[Citation, Tag("citation")] | Annotated[Line, Tag("words")],
    Discriminator(_form_of_basis),
]
"""A legal basis, or a piece of evidence: a document by its parts, or a line of words."""
