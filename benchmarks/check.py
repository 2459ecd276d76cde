"""How long a check takes: `python benchmarks/check.py`.

A four-page notice, warm, by stage; and its growth with the body repeated, up to about 200 pages.
Milliseconds belong to the machine; what counts is that time grows with the pages and no faster.
"""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import judge_file
from cchc_docs.check.rules import all_rules
from cchc_docs.check.view.read import view_bytes
from cchc_docs.document.compose import compose
from cchc_docs.load.kinds import read_frame
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.write.docx import write_docx

ROOT = Path(__file__).parent.parent
DATA = ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml"
GROWTH = (1, 4, 16, 36)
ROUNDS = 7


def median_of(stages: list[tuple[float, float, float]]) -> tuple[float, ...]:
    return tuple(statistics.median(stage) * 1000 for stage in zip(*stages, strict=True))


def timed(package: bytes) -> tuple[float, float, float]:
    """Seconds of viewing, dissecting and judging."""
    start = time.perf_counter()
    view = view_bytes(package, "van-ban.docx")
    viewed = time.perf_counter()
    anatomy = dissect(view)
    dissected = time.perf_counter()
    judge_file(view, anatomy, all_rules())
    return viewed - start, dissected - viewed, time.perf_counter() - dissected


def main() -> None:
    notice = load_notice(DATA, find_workspace(DATA))
    document = compose(notice.kind, notice.model)
    frame = read_frame(document.frame, find_workspace(DATA))
    for times in GROWTH:
        package = write_docx(document._replace(body=document.body * times), frame)
        timed(package)
        view, anatomy, judge = median_of([timed(package) for _ in range(ROUNDS)])
        whole = view + anatomy + judge
        print(
            f"{6 * times:>4} pages: {whole:7.0f} ms"
            f"   view {view:6.0f}   anatomy {anatomy:6.0f}   rules {judge:6.0f}"
        )


if __name__ == "__main__":
    main()
