"""What the book says of a document (nội dung đăng ký), from its record."""

from __future__ import annotations

from hashlib import sha256

from cchc_docs.document.compose import compose
from cchc_docs.document.head import recipient_lines
from cchc_docs.document.tree import BLANK, document_lines
from cchc_docs.load.notice import Notice
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.numbering import series_name
from cchc_docs.register.entry import Facts


def series_of(notice: Notice) -> tuple[str, str]:
    """The series that the document takes its number from, and the rule of its agency."""
    model = notice.model
    kind = notice.kind.type_of(model)
    name = series_name(model.agency.numbering, kind, secret=model.secrecy is not None)
    return name, "; ".join(model.agency.numbering)


def facts_of(notice: Notice) -> Facts:
    """The columns of Phụ lục IV and the fields of Phụ lục VI that the data know.

    Of a secret document only what a number needs is kept: its trích yếu belongs into the register
    that the law on state secrets prescribes.
    """
    model = notice.model
    kind = notice.kind.type_of(model)
    secret = model.secrecy is not None
    return Facts(
        symbol=model.symbol(kind),
        document_type=kind.name,
        subject="" if secret else model.subject,
        signer_title="; ".join(_titles(model)),
        signer_name="; ".join(signing.signer or "" for signing in model.signings),
        recipients=() if secret else _recipients(model),
        filed_with=model.filing.spoken,
        urgency=model.urgency or "",
        secrecy=model.secrecy or "",
        organ_id=model.agency.organ_id or "",
    )


def content_of(notice: Notice) -> str:
    """The SHA-256 of every line of the document but its number and day."""
    return sha256(
        "\n".join(document_lines(compose(notice.kind, _blank(notice.model)))).encode()
    ).hexdigest()


def numbered(notice: Notice, number: str, day: object) -> Notice:
    """The document with a number and a day."""
    model = notice.model.model_copy(update={"number": number, "issued": day})
    return notice._replace(model=model)


def _blank(model: DocumentHead) -> DocumentHead:
    return model.model_copy(update={"number": None, "issued": None})


def _titles(model: DocumentHead) -> list[str]:
    return [
        " ".join(
            [*(f"{capacity.spoken} –" for capacity in signing.capacities), signing.title or ""]
        )
        for signing in model.signings
    ]


def _recipients(model: DocumentHead) -> tuple[str, ...]:
    """Addressees first, as Nơi nhận has it with «Như trên»; the filing line has its own column."""
    lines = [line.removeprefix("- ").rstrip(";.") for line in recipient_lines(model)[:-1]]
    names = [name for name in lines if name not in {"Như trên", BLANK}]
    return (*(addressee.spoken for addressee in model.addressees), *names)
