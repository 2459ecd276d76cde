"""A request of bounded size (giới hạn độ dài yêu cầu), read line by line."""

from __future__ import annotations

from typing import BinaryIO


class Bounded:
    """What arrives on a connection, cut off behind so many bytes: then it is no whole request."""

    def __init__(self, stream: BinaryIO, most: int) -> None:
        self._stream = stream
        self._left = most

    def readline(self, limit: int = -1) -> bytes:
        """The next line; nothing once the bound is reached."""
        line = self._stream.readline(self._left if limit < 0 else min(limit, self._left))
        self._left -= len(line)
        return line

    @property
    def is_spent(self) -> bool:
        """Whether the bound was reached: what was read is not the whole request."""
        return self._left <= 0

    def close(self) -> None:
        """Close the stream."""
        self._stream.close()

    @property
    def closed(self) -> bool:
        """Whether the stream is closed."""
        return self._stream.closed
