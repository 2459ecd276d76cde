"""The length of the line below the subject."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import of
from cchc_docs.check.repair.rulings import ruling_mender
from cchc_docs.check.rules.subject_line import FORM

_UNDER = (Component.SUBJECT, Component.ATTACHMENT_REFERENCE)

mend = ruling_mender(of(*_UNDER), _UNDER, FORM)
