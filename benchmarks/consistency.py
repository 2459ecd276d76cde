"""How long the rules of consistency take: a case of 200 criteria and 60 pages, and how it grows.

    python benchmarks/consistency.py

The case is the notice 476/TB-KKT with its criteria repeated under other codes. Loading and
composing are told apart from judging; each time is the best of some runs.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from time import perf_counter

import yaml

from cchc_docs.consistency.judge import judge
from cchc_docs.consistency.rules import all_rules
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.consistency.text import Text
from cchc_docs.examine.subjects import case_of, of_notice
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace

ROOT = Path(__file__).parents[1]
WORDS_A_PAGE = 420
RUNS = 3


def case_file(folder: Path, criteria: int) -> Path:
    """The notice 476/TB-KKT with so many criteria, in a workspace of its own."""
    workspace = folder / f"notices-{criteria}"
    shutil.copytree(ROOT / "notices", workspace)
    facts = workspace / "thong-bao-476-tb-kkt" / "ho-so.yml"
    data = yaml.load(facts.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 – texts alone
    own = data["tieu_chi"]
    data["tieu_chi"] = [
        {**deepcopy(own[n % len(own)]), "muc": "II", "ma": f"{n // 20 + 1}.{n % 20 + 1}"}
        for n in range(criteria)
    ]
    facts.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return workspace / "thong-bao-476-tb-kkt" / "thong-bao.yml"


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest run."""
    times = []
    for _run in range(RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def pages(text: Text) -> float:
    """How many pages a text fills, by its words."""
    return sum(len(passage.text.split()) for passage in text.passages) / WORDS_A_PAGE


def main() -> None:
    """Print the times."""
    rules = all_rules()
    with tempfile.TemporaryDirectory() as folder:
        for criteria in (50, 100, 200):
            file = case_file(Path(folder), criteria)
            notice = load_notice(file, find_workspace(file))
            subject = of_notice(notice)
            fresh = [0]

            def judged(subject=subject, fresh=fresh) -> object:  # type: ignore[no-untyped-def]
                fresh[0] += 1  # other words: no reading is remembered from the run before
                passages = tuple(
                    passage._replace(text=f"{passage.text}{' ' * fresh[0]}")
                    for passage in subject.text.passages
                )
                text = Text(subject.text.name, passages)
                return judge(case_of((subject._replace(text=text),)), rules)

            load = best(lambda file=file: load_notice(file, find_workspace(file)))  # type: ignore[misc]
            compose = best(lambda notice=notice: of_notice(notice))  # type: ignore[misc]
            print(
                f"{criteria} criteria, {pages(subject.text):.0f} pages: load {load:.2f} s, "
                f"compose {compose:.2f} s, judge {best(judged):.2f} s"
            )
        times: Counter[str] = Counter()
        for rule in rules:
            start = perf_counter()
            judge(case_of((subject,)), [rule])
            times[rule.name] = round(1000 * (perf_counter() - start))
        print("slowest rules, ms:", ", ".join(f"{name} {ms}" for name, ms in times.most_common(8)))
    sources = sorted((ROOT / "tests" / "sources").glob("*.txt"))
    whole = "\n\n".join(file.read_text("utf-8") for file in sources) * 8
    text = read_plain(whole, "dai.txt")
    seconds = best(lambda: read_plain(whole, "dai.txt"))
    print(f"plain text of {pages(text):.0f} pages: read in {seconds:.2f} s")


if __name__ == "__main__":
    main()
