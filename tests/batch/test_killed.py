"""A batch that is killed: nothing half done, and the next run ends like an undisturbed one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from cchc_docs.batch.fingerprint import of_bytes
from cchc_docs.batch.folder import RECORDS
from cchc_docs.batch.make import Order
from cchc_docs.batch.manifest import State, note_file, read_manifest
from cchc_docs.batch.pool import run as spread
from cchc_docs.batch.run import Batch, Wish
from tests.batch.office import Silent, files, office, planned, run

AGENCIES = {f"Sở Số {number}": f"S{number}" for number in range(1, 25)}
MOMENTS = 20
posix = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def started(file: Path, processes: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "cchc_docs", "batch", file.name, "-o", "out"]
    return subprocess.Popen(
        [*command, "-j", str(processes)],
        cwd=file.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )


def wait_for_documents(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Until the first document is there; killing a batch that only reads proves little."""
    limit = time.monotonic() + 60
    while process.poll() is None and not list(folder.glob("*.docx")):
        assert time.monotonic() < limit, "no document came"
        time.sleep(0.005)


@posix
@pytest.mark.parametrize("moment", range(MOMENTS))
def test_killed_at_any_moment_and_run_again_it_is_as_if_undisturbed(
    tmp_path: Path, moment: int
) -> None:
    chance = random.Random(moment)  # noqa: S311 – moments, not secrets
    file = office(tmp_path, agencies=AGENCIES)
    run(file, Wish(tmp_path / "undisturbed"))
    process = started(file, processes=1 + moment % 2)
    if moment % 5:
        wait_for_documents(process, tmp_path / "out")
        time.sleep(chance.uniform(0, 0.25))
    else:
        time.sleep(chance.uniform(0.1, 1.5))
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for name, data in files(tmp_path / "out").items():
        if name.endswith(".docx"):
            assert zipfile.ZipFile(BytesIO(data)).testzip() is None, f"half a file: {name}"
    there = len(list((tmp_path / "out").glob("*.docx")))
    report = run(file)
    assert report.is_whole
    assert report.unchanged <= there  # of what was there, only what the manifest vouches for
    made = {n: d for n, d in files(tmp_path / "out").items() if not n.startswith("tong-hop")}
    assert made == files(tmp_path / "undisturbed")
    entries = read_manifest(tmp_path / "out" / RECORDS)
    assert {e.agency: e.files for e in entries.values()} == {
        e.agency: e.files for e in read_manifest(tmp_path / "undisturbed" / RECORDS).values()
    }


@posix
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="counts in /proc")
@pytest.mark.parametrize("after_s", [0, 0.05, 0.15, 0.3])
def test_ctrl_c_ends_it_without_a_traceback(tmp_path: Path, after_s: float) -> None:
    """However far the processes of the batch are with starting."""
    file = office(tmp_path, agencies=AGENCIES)
    command = [sys.executable, "-m", "cchc_docs", "batch", file.name, "-o", "out", "-j", "2"]
    process = subprocess.Popen(
        command,
        cwd=file.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    limit = time.monotonic() + 60
    while process.poll() is None and not children.read_text().split():
        assert time.monotonic() < limit, "no process came"
        time.sleep(0.005)
    time.sleep(after_s)
    os.killpg(process.pid, signal.SIGINT)
    said, _errors = process.communicate(timeout=60)
    assert b"Traceback" not in said
    assert process.returncode != 0
    assert run(file).is_whole


@posix
def test_a_file_written_just_before_the_kill_is_not_taken_for_edited(tmp_path: Path) -> None:
    """The row changes between the kill and the next run: the file is still known as ours."""
    file = office(tmp_path)
    run(file)
    records = tmp_path / "out" / RECORDS
    lines = (records / "nhat-ky.jsonl").read_bytes().splitlines(keepends=True)
    document = tmp_path / "out" / "so-y-te.docx"
    note_file(records, document.name, of_bytes(document.read_bytes()))
    (records / "nhat-ky.jsonl").write_bytes(b"".join(lines[1:]))
    shared = tmp_path / "co-quan.yml"
    shared.write_text(shared.read_text("utf-8").replace("Khánh Hòa", "Nha Trang"), "utf-8")
    assert all(entry.state is State.MADE for entry in run(file).entries)


def die_for_the_second(order: Order) -> str:
    """A task that takes its process with it for one document."""
    if order.number == 1:
        os._exit(9)
    return order.stem


def test_a_document_that_kills_its_process_costs_no_other(tmp_path: Path) -> None:
    names = {f"Sở Số {number}": f"S{number}" for number in range(1, 13)}
    found, jobs = planned(office(tmp_path, agencies=names))
    batch = Batch(found, Wish(tmp_path / "out"), tmp_path, Silent())
    orders = [batch.order(number, job) for number, job in enumerate(jobs)]
    results = {o.number: r for o, r in spread(batch.workshop, orders, die_for_the_second, 2)}
    assert results == {o.number: None if o.number == 1 else o.stem for o in orders}
