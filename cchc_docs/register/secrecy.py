"""What the common register may not hold of a secret document (văn bản mật).

Its trích yếu and recipients belong into the register that the law on state secrets prescribes; here
only number, day, symbol and signer are kept.
"""

from __future__ import annotations

from cchc_docs.language import _
from cchc_docs.register.entry import Facts
from cchc_docs.register.fault import fault


def require_unspoken(facts: Facts, place: str) -> None:
    """Raise `DiagnosticError` where something would be told of a secret document."""
    if facts.secrecy and (facts.subject or facts.recipients):
        message = _("of a secret document this register keeps no subject and no recipients")
        fix = _("leave them out here; they stand in the register of secret documents")
        raise fault("register.secret", place, message, fix)
