"""What the check finds in files that another program saved: `python benchmarks/check_recall.py`.

Every case of `tests/corpus/rules/` is one edit of a document as this program writes it. Here the
same edits are made to the document as LibreOffice saves it: other styles, other tables, direct
formatting. A fail that its rule still reports is found; an error of another rule is a false alarm.
Cases that edit XML, or bite nothing there, cannot be carried over and are counted apart.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import judge_file
from cchc_docs.check.rules import all_rules
from cchc_docs.check.verdict import rows
from cchc_docs.check.view.read import view_bytes
from cchc_docs.convert.office import find_office
from cchc_docs.diagnostic import Severity

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.cases import word_file
from tests.check.edits import edited
from tests.check.test_rules import CASES


class Told(NamedTuple):
    """What a file is told: the rules that report anything, and those that report errors."""

    rules: set[str]
    errors: set[str]


def saved_by_libreoffice(names: set[str]) -> dict[str, bytes]:
    """These documents, read and saved again by LibreOffice."""
    office = find_office()
    if office is None:
        sys.exit("LibreOffice is not here")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        for document in names:
            (folder / "in" / f"{document}.docx").write_bytes(word_file(document))
        command = [
            str(office.path), f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", name,
            *map(str, (folder / "in").iterdir()),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=600)
        return {document: (folder / f"{document}.docx").read_bytes() for document in names}


def told(package: bytes) -> Told:
    view = view_bytes(package, "van-ban.docx")
    found = [row for d in judge_file(view, dissect(view), all_rules()).documents for row in rows(d)]
    return Told(
        {row.rule for row in found},
        {row.rule for row in found if row.severity is Severity.ERROR},
    )


def _carried_over(twin: bytes, edits: list[dict[str, Any]]) -> bytes | None:
    """The twin with these edits; none where they bite nothing there."""
    if any("xml" in edit for edit in edits):
        return None
    try:
        package = edited(twin, edits)
    except (AssertionError, LookupError, StopIteration):
        return None
    return None if edits and package == twin else package


def main() -> None:
    """Carry over every case that can be, and count."""
    twins = saved_by_libreoffice({case["base"] for _, _, case in CASES})
    clean = {name: told(twin) for name, twin in twins.items()}
    found, missed, apart = 0, [], 0
    carried, alarms = 0, []
    for rule, number, case in CASES:
        edits = case.get("edits", [])
        package = _carried_over(twins[case["base"]], edits)
        if package is None:
            apart += 1
            continue
        result = told(package)
        strange = result.errors - clean[case["base"]].errors
        if "fail" in case:
            strange -= {rule}
            if rule in result.rules:
                found += 1
            else:
                missed.append(f"{rule} {number}")
        carried += 1
        if strange:
            alarms.append(f"{rule} {number}: {', '.join(sorted(strange))}")
    print(f"documents {len(twins)}, errors in them {sum(len(t.errors) for t in clean.values())}")
    print(f"faults carried over {found + len(missed)}, found {found}, not carried over {apart}")
    print(f"files with an edit {carried}, with an error of another rule {len(alarms)}")
    for title, lines in (("missed", missed), ("false alarms", alarms)):
        print(f"{title}:", *lines or ["none"], sep="\n  ")


if __name__ == "__main__":
    main()
