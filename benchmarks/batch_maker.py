"""Our side in a process of its own: a line with a first number and a count in, a measure out.

Records are made one by one and let go, so that the peak of memory is that of making documents. The
time is from the record to the bytes of the file, the making of the record left out.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import batch_records

from cchc_docs.document.compose import compose
from cchc_docs.load.kinds import read_frame
from cchc_docs.write.docx import write_docx


def peak_kilobytes() -> int:
    """Peak resident memory of this process."""
    # not getrusage: its peak counts the parent's pages before the new program was loaded
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])


def serve() -> None:
    kind = batch_records.kind()
    frame = read_frame("frames/van-ban.docx", batch_records.workspace())
    for line in sys.stdin:
        first, count = map(int, line.split())
        wall = busy = 0.0
        for number in range(first, first + count):
            record = batch_records.record(number)
            start, began = time.perf_counter(), time.process_time()
            write_docx(compose(kind, record), frame)
            wall += time.perf_counter() - start
            busy += time.process_time() - began
        found = {"wall": wall, "processor": busy, "peak": peak_kilobytes()}
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    serve()
