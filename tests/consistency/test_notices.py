"""The errors of the published texts are found in the data made of them, before any rendering.

What the data let stand (`bo_qua`) is found all the same; a report shows it apart.
"""

from pathlib import Path

import pytest
import yaml

from cchc_docs.consistency.judge import judge
from cchc_docs.consistency.rules import all_rules
from cchc_docs.diagnostic import FilePlace, Severity
from cchc_docs.examine.examined import examine_data
from cchc_docs.examine.subjects import case_of, of_data_file
from cchc_docs.load.files import data_files

NOTICES = Path(__file__).parents[2] / "notices"
EXPECTED = Path(__file__).parent / "notices.yml"
CASES = sorted({file.path.parent.name for file in data_files(NOTICES)})


def files(case: str) -> list[Path]:
    return [file.path for file in data_files(NOTICES / case)]


def found(case: str) -> list[dict[str, str]]:
    """Errors and warnings of a case: rule, grade, where, which words."""
    remarks = judge(case_of(tuple(map(of_data_file, files(case)))), all_rules())
    told = []
    for remark in remarks:
        place, severity = remark.diagnostic.place, remark.diagnostic.severity
        assert isinstance(place, FilePlace)
        if severity is not Severity.NOTE:
            where = f"{Path(place.path).name}:{place.line}"
            told.append(
                {
                    "rule": remark.diagnostic.rule,
                    "grade": str(severity),
                    "at": where,
                    "words": remark.words,
                }
            )
    return told


@pytest.mark.parametrize("case", CASES)
def test_the_data_of_a_case_show_its_errors(case: str, request: pytest.FixtureRequest) -> None:
    every = yaml.safe_load(EXPECTED.read_text("utf-8")) if EXPECTED.exists() else {}
    if request.config.getoption("--accept"):
        every[case] = found(case)
        text = yaml.safe_dump(every, allow_unicode=True, sort_keys=True, width=100)
        EXPECTED.write_text(text, "utf-8")
    assert found(case) == every.get(case, [])


@pytest.mark.parametrize("case", CASES)
def test_no_case_has_an_error_left_that_nobody_answered_for(case: str) -> None:
    (examined,) = examine_data(files(case), case)
    assert not examined.unreadable
    assert not examined.count(Severity.ERROR)
    assert not [r for r in examined.remarks if r.diagnostic.rule.startswith("waiver.")]


def test_the_notice_476_lets_stand_what_it_was_issued_with() -> None:
    (examined,) = examine_data(files("thong-bao-476-tb-kkt"), "476")
    assert examined.count(Severity.WARNING) == 0
    assert {one.remark.diagnostic.rule for one in examined.waived} >= {
        "dates.order",
        "abbreviations.typo",
        "names.variant",
        "recipients.covered",
    }
    assert all(one.reason for one in examined.waived)
