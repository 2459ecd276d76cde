"""Whether a file lies on a network share (ổ mạng), where SQLite cannot keep writers apart.

The locks of network file systems are not to be relied on (sqlite.org/useovernet.html): two clerks
could be given one number.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "davfs", "afpfs"}
    | {f"fuse.{name}" for name in ("sshfs", "davfs2", "glusterfs", "rclone", "gvfsd-fuse")}
)
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def lies_on_network(file: Path) -> bool:
    """Whether the file, or the folder that it will stand in, is on another machine."""
    folder = os.path.realpath(file.parent)
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    if _MOUNTS.is_file():
        return filesystem_of(folder, _MOUNTS.read_text("utf-8", "replace")) in _NETWORK
    return False


def filesystem_of(folder: str, mounts: str) -> str:
    """The file system of a folder, by the lines of `/proc/self/mounts`."""
    best, found = "", ""
    for line in mounts.splitlines():
        point, kind = line.split(" ")[1:3]
        point = point.replace("\\040", " ")
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, found = point, kind
    return found


def _is_remote_drive(folder: str) -> bool:
    if folder.startswith("\\\\"):
        return True
    import ctypes

    windll = getattr(ctypes, "windll")  # noqa: B009 – only there on Windows
    drive = os.path.splitdrive(folder)[0] + "\\"
    return bool(windll.kernel32.GetDriveTypeW(drive) == _REMOTE_DRIVE)
