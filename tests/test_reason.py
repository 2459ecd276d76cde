"""The reasons of the system, in the language of the reader."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.text_file import read_text
from cchc_docs.reason import reason_of


class InUseError(PermissionError):
    """As Windows raises it; elsewhere such errors have no number of Windows."""

    winerror = 32


@pytest.mark.parametrize(
    "number", [errno.EACCES, errno.ENOENT, errno.ENOSPC, errno.EISDIR, errno.EROFS, errno.EBUSY]
)
def test_usual_reasons_are_vietnamese(number: int) -> None:
    reason = reason_of(OSError(number, os.strerror(number)))
    assert reason
    assert reason != os.strerror(number)
    assert not reason.isascii()


def test_a_file_in_use_on_windows_is_one_of_them() -> None:
    assert reason_of(InUseError(errno.EACCES, "in use")) == "chương trình khác đang dùng"


def test_other_reasons_keep_the_words_of_the_system() -> None:
    assert reason_of(OSError(errno.ELOOP, "Too many links")) == "Too many links"


def test_a_folder_read_as_a_file_says_so_in_vietnamese(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticError) as caught:
        read_text(tmp_path)
    assert "là thư mục" in caught.value.diagnostics[0].message
