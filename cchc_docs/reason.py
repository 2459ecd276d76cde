"""Why the system refused a file (lý do), in the reader's language."""

from __future__ import annotations

import errno

from cchc_docs.language import _, later

_REASONS = {
    errno.EACCES: later("no right to it"),
    errno.EPERM: later("no right to it"),
    errno.ENOENT: later("there is no such file or folder"),
    errno.ENOTDIR: later("a part of the path is no folder"),
    errno.EISDIR: later("it is a folder"),
    errno.EEXIST: later("it is there already"),
    errno.ENOSPC: later("there is no room left on the disk"),
    errno.EROFS: later("the disk can only be read"),
    errno.EBUSY: later("another program uses it"),
    errno.ETXTBSY: later("another program uses it"),
    errno.ENAMETOOLONG: later("the name is too long"),
    errno.EIO: later("the disk does not answer as it should"),
}
_IN_USE = {32, 33}  # Windows: another program holds the file, or a part of it


def reason_of(error: OSError) -> str:
    """The usual reasons in the reader's language, the others in the words of the system."""
    if getattr(error, "winerror", None) in _IN_USE:
        return _("another program uses it")
    if error.errno in _REASONS:
        return _(_REASONS[error.errno])
    return error.strerror or str(error)
