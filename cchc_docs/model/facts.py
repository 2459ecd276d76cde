"""Facts (dữ kiện) are apart from the documents made of them.

A document record is a head and the facts it speaks of. So one file of facts that several documents
include gives each of them the same figures, names and dates.
"""

from cchc_docs.model.base import Model


class Facts(Model):
    """A set of facts that a case may know and a document may speak of."""
