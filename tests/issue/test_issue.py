"""A document gets its number: register, data and Word file say the same, or nothing happens."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import docx
import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.issue import mend as mending
from cchc_docs.issue import run as running
from cchc_docs.issue.draft import Order
from cchc_docs.issue.run import Report, Wish, issue, keep, rehearse
from cchc_docs.issue.verify_files import verify_files
from cchc_docs.issue.workspace_mark import mark_of
from cchc_docs.load.form.layout import MAIN
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import Workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.register.entry import Entry, State
from cchc_docs.register.find import Wanted, find
from cchc_docs.register.store import Register, reading
from cchc_docs.register.verify import verify
from cchc_docs.write.files import write_document

from ..load.form.filling import Form
from .office import NOTICES, THE_476, order

pytestmark = pytest.mark.usefixtures("english")

A_LETTER = """\
loai: van-ban
ten_loai: Thông báo
bao_gom: co-quan.yml
co_quan: kkt
trich_yeu: {subject}   # một ghi chú
noi_nhan: [Sở Nội vụ]
luu: {{noi_luu: VT}}
ky: {{chuc_vu: Trưởng Ban, ho_ten: Nguyễn Văn A}}
noi_dung: |
  Ban thông báo: {subject}.
"""


@pytest.fixture
def new(office: Workspace) -> Callable[[str], str]:
    """Writes a data file without number and day."""

    def write(name: str) -> str:
        text = A_LETTER.format(subject=f"lịch trực tuần {name}")
        (office.root / f"{name}.yml").write_text(text, "utf-8")
        return f"{name}.yml"

    return write


def entries(register: Register) -> list[Entry]:
    with reading(register) as connection:
        return find(connection, Wanted())


def faults(register: Register, office: Workspace) -> list[str]:
    with reading(register) as connection:
        found = list(verify(register, connection))
    found += verify_files(entries(register), office, mark_of(office.root))
    return [fault.rule for fault in found]


def issued(office: Workspace, register: Register, *names: str, **wish: object) -> Report:
    return issue([order(office, name) for name in names], office, register, Wish(**wish))  # type: ignore[arg-type]


def refused(call: Callable[[], object]) -> list[str]:
    with pytest.raises(DiagnosticError) as error:
        call()
    return [fault.rule for fault in error.value.diagnostics if fault.severity == "error"]


def test_the_notice_476_is_issued_in_a_book_whose_last_number_was_475(
    office: Workspace, register: Register
) -> None:
    before = (office.root / THE_476).read_bytes()
    (outcome,) = issued(office, register, THE_476).outcomes
    assert outcome.entry.notation == "476/TB-KKT"
    assert (office.root / THE_476).read_bytes() == before, "number and day stood there already"
    (entry,) = entries(register)
    target = order(office, THE_476).targets["docx"]
    assert entry.state is State.ISSUED
    assert entry.sha256 == sha256(target.read_bytes()).hexdigest()
    assert "Số: 476/TB-KKT" in _text(target)
    assert faults(register, office) == []


def test_the_five_notices_are_issued_into_a_fresh_register(
    office: Workspace, register: Register
) -> None:
    for name in NOTICES:
        issued(office, register, name)
    found = entries(register)
    assert len(found) == len(NOTICES)
    assert {entry.state for entry in found} == {State.ISSUED}
    assert faults(register, office) == []


def test_number_and_day_come_into_the_data_file_and_nothing_else_does(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    name = new("48")
    (outcome,) = issued(office, register, name).outcomes
    day = outcome.entry.issued
    text = (office.root / name).read_text("utf-8")
    added = f"so: 01\nngay: {day.day:02}/{day.month:02}/{day.year}\n"
    if day.month > 2:
        added = added.replace(f"/{day.month:02}/", f"/{day.month}/")
    assert text.replace(added, "", 1) == A_LETTER.format(subject="lịch trực tuần 48")
    assert faults(register, office) == []


def test_a_document_that_is_issued_again_is_the_same(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    name = new("48")
    issued(office, register, name)
    data, document = (office.root / name).read_bytes(), order(office, name).targets["docx"]
    first = document.read_bytes()
    (again,) = issued(office, register, name).outcomes
    assert not again.is_new
    assert ((office.root / name).read_bytes(), document.read_bytes()) == (data, first)
    # the clerk brings back the draft, and has lost the Word file
    (office.root / name).write_text(A_LETTER.format(subject="lịch trực tuần 48"), "utf-8")
    document.unlink()
    assert faults(register, office) == ["register.file-missing"]
    issued(office, register, name)
    assert document.read_bytes() == first
    assert (office.root / name).read_bytes() == data
    assert len(entries(register)) == 2


def test_an_issued_document_is_not_made_anew(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    name = new("48")
    issued(office, register, name)
    target = order(office, name).targets["docx"]
    for force in (False, True):
        assert refused(lambda force=force: write_document(target, b"other", force=force)) == [  # type: ignore[misc]
            "output.issued"
        ]
    data = office.root / name
    data.write_text(data.read_text("utf-8").replace("Ban thông báo", "Ban báo"), "utf-8")
    assert refused(lambda: issued(office, register, name)) == ["register.issued"]


def test_a_document_with_blanks_gets_no_number(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    good, bad = new("48"), new("49")
    data = office.root / bad
    data.write_text(data.read_text("utf-8").replace(", ho_ten: Nguyễn Văn A", ""), "utf-8")
    before = data.read_bytes(), (office.root / good).read_bytes()
    assert refused(lambda: issued(office, register, good, bad)) == ["issue.blank"]
    assert (data.read_bytes(), (office.root / good).read_bytes()) == before
    assert len(entries(register)) == 1


def test_a_document_that_departs_from_the_decree_gets_no_number(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    name = new("48")
    templates = office.root / "templates" / "frames"
    templates.mkdir(parents=True)
    frame = docx.Document(str(_package_frame()))
    frame.sections[0].left_margin = 360_000  # 1 cm
    frame.save(str(templates / "van-ban.docx"))
    assert refused(lambda: issued(office, register, name)) == ["page.margins"]
    assert len(entries(register)) == 1


def test_a_folder_is_issued_as_one_block_in_the_order_of_asking(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    names = [new(str(week)) for week in (12, 3, 7)]
    report = issued(office, register, *names)
    assert [outcome.entry.number for outcome in report.outcomes] == [1, 2, 3]
    assert [outcome.file.name for outcome in report.outcomes] == names
    assert faults(register, office) == []


def test_a_rehearsal_takes_and_writes_nothing(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    names = [new("1"), new("2")]
    before = sorted(path for path in office.root.rglob("*"))
    found, _warnings = rehearse(
        [order(office, name) for name in names], office, register, mark_of(office.root), Wish()
    )
    assert [one.notation for one in found] == ["01/TB-KKT", "02/TB-KKT"]
    assert sorted(path for path in office.root.rglob("*")) == before
    assert len(entries(register)) == 1


def test_a_kept_number_is_used_when_the_document_is_ready(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    first, second = new("1"), new("2")
    (kept,) = keep([order(office, first)], office, register, Wish())
    issued(office, register, second)
    assert faults(register, office) == ["register.reserved"]
    (outcome,) = issued(office, register, first).outcomes
    assert (outcome.entry.id, outcome.entry.number) == (kept.id, 1)
    assert faults(register, office) == []


@pytest.mark.parametrize("moment", ["written", "entered", "write_back"])
def test_what_a_killed_command_left_is_finished_by_the_next_one(
    office: Workspace,
    register: Register,
    this_year: int,
    new: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
    moment: str,
) -> None:
    broken, other = new("1"), new("2")
    with monkeypatch.context() as patched:
        if moment == "write_back":
            patched.setattr("cchc_docs.issue.finish.write_document", _killed)
        else:
            patched.setattr(running, moment, _killed)
        with pytest.raises(KeyboardInterrupt):
            issued(office, register, broken)
    assert faults(register, office) == ["register.unfinished"]
    report = issued(office, register, other)
    assert [mended.entry.number for mended in report.mended] == [1]
    assert report.mended[0].faults == ()
    assert report.outcomes[0].entry.number == 2
    assert faults(register, office) == []
    assert "so: 01" in (office.root / broken).read_text("utf-8")


def test_a_document_whose_data_are_gone_is_told_and_others_go_on(
    office: Workspace,
    register: Register,
    this_year: int,
    new: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost, other = new("1"), new("2")
    with monkeypatch.context() as patched:
        patched.setattr(running, "written", _killed)
        with pytest.raises(KeyboardInterrupt):
            issued(office, register, lost)
    (office.root / lost).unlink()
    report = issued(office, register, other)
    assert [fault.rule for fault in report.mended[0].faults] == ["issue.lost"]
    assert report.outcomes[0].entry.number == 2


def test_a_word_file_that_is_in_the_way_keeps_its_number_waiting(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    name = new("1")
    target = order(office, name).targets["docx"]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"sua tay")
    assert refused(lambda: issued(office, register, name)) == ["output.edited"]
    assert len(entries(register)) == 1, "it was seen before a number was taken"
    issued(office, register, name, force=True)
    assert faults(register, office) == []


def test_a_changed_word_file_is_seen_by_verify(
    office: Workspace, register: Register, this_year: int
) -> None:
    target = order(office, THE_476).targets["docx"]
    target.write_bytes(target.read_bytes() + b"\0")
    assert faults(register, office) == ["register.file-changed"]


def test_a_secret_document_has_numbers_of_its_own_and_its_subject_is_not_kept(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    name = new("1")
    data = office.root / name
    data.write_text(data.read_text("utf-8").replace("\nluu:", "\ndo_mat: Mật\nluu:"), "utf-8")
    issued(office, register, name)
    (entry,) = [entry for entry in entries(register) if entry.series.name == "mật"]
    assert (entry.facts.subject, entry.facts.recipients, entry.facts.secrecy) == ("", (), "Mật")


def test_a_number_with_a_letter_is_not_given_by_a_program(
    office: Workspace, register: Register, new: Callable[[str], str]
) -> None:
    name = new("1")
    data = office.root / name
    data.write_text("so: 12a\n" + data.read_text("utf-8"), "utf-8")
    assert refused(lambda: issued(office, register, name)) == ["register.letter"]


def test_a_form_of_excel_gets_its_number_into_its_cells(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    form = office.root / "phieu.xlsx"
    filled = Form(load_kind("van-ban", office))
    filled.fill(read_yaml(office.root / new("1")).data)
    filled.book.save(form)
    issue([Order(form, {"docx": office.output / "phieu.docx"})], office, register, Wish())
    notice = load_notice(form, office)
    entry = entries(register)[-1]
    assert (notice.model.number, notice.model.issued) == ("01", entry.issued)
    assert faults(register, office) == []


def test_a_form_without_a_row_for_the_number_is_refused_before_one_is_taken(
    office: Workspace, register: Register, this_year: int, new: Callable[[str], str]
) -> None:
    form = office.root / "phieu.xlsx"
    filled = Form(load_kind("van-ban", office))
    filled.fill(read_yaml(office.root / new("1")).data)
    for path in ("so", "ngay"):
        filled.cell(MAIN, path).parent.delete_rows(filled.cell(MAIN, path).row)
    filled.book.save(form)
    orders = [Order(form, {"docx": office.output / "phieu.docx"})]
    before = entries(register)
    assert refused(lambda: issue(orders, office, register, Wish())) == ["issue.write-back"]
    assert entries(register) == before


def test_a_document_that_cannot_be_finished_keeps_no_other_from_being_issued(
    office: Workspace,
    register: Register,
    this_year: int,
    new: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name = new("1")
    with monkeypatch.context() as killed:
        killed.setattr(running, "written", _killed)
        with pytest.raises(KeyboardInterrupt):
            issued(office, register, name)
    monkeypatch.setattr(mending, "_finish", _broken)
    report = issued(office, register, new("2"))
    assert [mended.faults[0].rule for mended in report.mended] == ["batch.internal"]
    assert [outcome.entry.serial for outcome in report.outcomes] == ["02"]


def _broken(*_arguments: object) -> None:
    raise IndexError("không ngờ tới")


def _killed(*_arguments: object, **_named: object) -> None:
    raise KeyboardInterrupt


def _text(file: Path) -> str:
    document = docx.Document(str(file))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _package_frame() -> Path:
    return Path(__file__).parents[2] / "templates/frames/van-ban.docx"
