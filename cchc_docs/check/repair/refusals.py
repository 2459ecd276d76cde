"""Files that are not to be mended by a program (không sửa): say so, and what to do first."""

from __future__ import annotations

from cchc_docs.check.ooxml import child, flag, value
from cchc_docs.check.parts import Package
from cchc_docs.check.refusal import refusal
from cchc_docs.check.view.page import View
from cchc_docs.language import _


def require_repairable(package: Package, view: View) -> None:
    """Raise the first reason not to change this file."""
    path = package.path
    if view.has_tracked_changes:
        raise refusal(
            path,
            _("The file holds tracked changes; a repair would be lost among them."),
            _("In Word: Review, Accept or Reject them all; save; then repair."),
        )
    settings = package.tree(package.related(package.main, "settings"))
    protection = child(settings, "documentProtection")
    if flag(value(protection, "enforcement")) or child(settings, "writeProtection") is not None:
        raise refusal(
            path,
            _("The file is protected against changes."),
            _("In Word: Review, Restrict Editing, Stop Protection; save; then repair."),
        )
    if any(name.startswith("_xmlsignatures/") for name in package.names):
        raise refusal(
            path,
            _("The file carries a digital signature, which any change would break."),
            _("Repair the file from which it was made, and sign it again."),
        )
