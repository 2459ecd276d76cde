"""What the server of the preview refuses, and how it ends."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import threading
from collections.abc import Iterator, Mapping
from email.message import Message
from pathlib import Path
from urllib.parse import quote

import pytest

from cchc_docs.diagnostic import Diagnostic
from cchc_docs.document.compose import compose
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace, forget_settings
from cchc_docs.serve import printing
from cchc_docs.serve.door import refused
from cchc_docs.serve.look import Good
from cchc_docs.serve.printing import Printer
from cchc_docs.serve.server import Server
from cchc_docs.serve.session import Session

from ..paper import program
from .conftest import Running, previewing

NAME = "thong-bao-476-tb-kkt/thong-bao.yml"
posix = pytest.mark.skipif(os.name == "nt", reason="a pipe among files is of POSIX")


@pytest.fixture
def preview(office: Path) -> Iterator[Running]:
    """A preview of a workspace in which a link leads outside."""
    (office.parent / "ngoai.yml").write_text("loai: van-ban\n", "utf-8")
    (office / "lien-ket.yml").symlink_to(office.parent / "ngoai.yml")
    with previewing(office, cwd=office) as running:
        yield running


def port_of(running: Running) -> int:
    return int(running.address.rstrip("/").rsplit(":", 1)[1])


def ask(
    running: Running, path: str, headers: Mapping[str, str] | None = None, method: str = "GET"
) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(running), timeout=30)
    connection.request(method, path, headers=dict(headers or {}))
    response = connection.getresponse()
    response.body = response.read()  # type: ignore[attr-defined]
    return response


def test_a_document_is_shown_with_what_was_found(preview: Running) -> None:
    answer = ask(preview, f"/view?notice={quote(NAME)}")
    view = json.loads(answer.body)  # type: ignore[attr-defined]
    assert answer.status == 200
    assert "476/TB-KKT" in view["sheets"]
    assert view["old"] == ""


def test_the_list_names_every_document_and_no_link_that_leads_out(preview: Running) -> None:
    page = ask(preview, "/").body.decode()  # type: ignore[attr-defined]
    assert NAME in page
    assert "lien-ket" not in page


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "[::1]:80"])
def test_another_host_is_refused(preview: Running, host: str) -> None:
    assert ask(preview, "/", {"Host": host}).status == 421


@pytest.mark.parametrize(("port", "status"), [(80, None), (8000, 421)])
def test_the_port_that_browsers_leave_out_may_be_left_out(port: int, status: int | None) -> None:
    headers = Message()
    headers["Host"] = "localhost"
    assert refused(headers, port) == status
    headers["Origin"] = "http://localhost"
    assert refused(headers, port) == status


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_origin_is_refused(preview: Running, headers: dict[str, str]) -> None:
    assert ask(preview, f"/view?notice={quote(NAME)}", headers).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/../cchc.toml",
        "/%2e%2e/cchc.toml",
        "//etc/passwd",
        "/page.html",
        "/view",
        "/view?notice=../ngoai.yml",
        "/view?notice=..%2Fngoai.yml",
        "/view?notice=/etc/passwd",
        "/view?notice=lien-ket.yml",
        "/view?notice=" + quote(NAME) + "%00",
        "/pdf?notice=..%5Cngoai.yml",
        "/events?notice=co-quan.yml",
    ],
)
def test_only_documents_of_the_list_are_found(preview: Running, path: str) -> None:
    assert ask(preview, path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE"])
def test_only_get_is_answered(preview: Running, method: str) -> None:
    answer = ask(preview, "/", method=method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET")


def test_a_long_request_and_one_with_a_body_are_refused(preview: Running) -> None:
    assert ask(preview, "/", {"Content-Length": "1"}).status == 413
    with socket.create_connection(("127.0.0.1", port_of(preview)), timeout=30) as connection:
        head = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port_of(preview)}\r\n"
        connection.sendall(head.encode() + b"X-A: " + b"a" * 20_000 + b"\r\n\r\n")
        try:
            answer = connection.recv(1000)
        except ConnectionResetError:
            answer = b""
    assert b" 200 " not in answer


def test_no_script_but_our_files(preview: Running) -> None:
    policy = ask(preview, "/").headers["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["connect-src"] == rules["style-src"] == "'self'"


def test_ctrl_c_ends_it_without_a_trace(office: Path) -> None:
    with (
        previewing(office, cwd=office) as running,
        socket.create_connection(("127.0.0.1", port_of(running)), timeout=30) as listener,
    ):
        head = f"GET /events?notice={quote(NAME)} HTTP/1.1\r\nHost: 127.0.0.1"
        listener.sendall(f"{head}:{port_of(running)}\r\n\r\n".encode())
        assert b"200" in listener.recv(1000)
        running.process.send_signal(signal.SIGINT)
        _out, said = running.process.communicate(timeout=15)
    assert running.process.returncode == 0
    assert "Traceback" not in said
    assert "The preview has ended." in said


@posix
def test_a_pipe_is_no_document(office: Path) -> None:
    os.mkfifo(office / "ong.yml")
    with previewing(office, cwd=office) as running:
        page = ask(running, "/").body.decode()  # type: ignore[attr-defined]
    assert NAME in page
    assert "ong.yml" not in page
    assert running.process.returncode == 0


@posix
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_though_a_file_never_answers(office: Path, sent: signal.Signals) -> None:
    os.mkfifo(office / "ong.yml")  # as a file on a network share that hangs
    with previewing(office / "ong.yml", cwd=office) as running:
        assert "ong.yml" in ask(running, "/").body.decode()  # type: ignore[attr-defined]
        running.process.send_signal(sent)
        _out, said = running.process.communicate(timeout=15)
    assert "Traceback" not in said
    assert running.process.returncode == 0


def test_two_previews_run_at_once_and_a_taken_port_is_told(office: Path) -> None:
    with previewing(office, cwd=office) as one, previewing(office / NAME, cwd=office) as other:
        assert port_of(one) != port_of(other)
        assert NAME in ask(other, "/").body.decode()  # type: ignore[attr-defined]
        with previewing(office, "--port", str(port_of(one)), cwd=office) as third:
            assert third.address == ""
            _out, said = third.process.communicate(timeout=30)
        assert third.process.returncode == 3
        assert "cannot be used" in said


def test_the_pdf_pages_are_those_of_the_word_file(preview: Running) -> None:
    program("soffice")
    answer = ask(preview, f"/printed?notice={quote(NAME)}")
    assert f"pdf?notice={quote(NAME, safe='')}" in json.loads(answer.body)["html"]  # type: ignore[attr-defined]
    pdf = ask(preview, f"/pdf?notice={quote(NAME)}")
    assert pdf.headers["Content-Type"] == "application/pdf"
    assert pdf.body.startswith(b"%PDF-")  # type: ignore[attr-defined]


def test_without_libreoffice_the_switch_says_what_to_install(
    office: Path, monkeypatch: pytest.MonkeyPatch, english: None
) -> None:
    monkeypatch.setattr("cchc_docs.convert.program._places", lambda: iter(()))
    made = Printer().printed(NAME, good_of(office))
    assert isinstance(made, Diagnostic)
    assert "install LibreOffice" in made.fix


def test_with_a_broken_frame_the_switch_says_what_is_wrong(office: Path, english: None) -> None:
    frame = office / "mau/frames/van-ban.docx"
    frame.parent.mkdir(parents=True)
    frame.write_bytes(b"PK")
    (office / "cchc.toml").write_text('mau = "mau"\n', "utf-8")
    forget_settings()
    made = Printer().printed(NAME, good_of(office))
    assert isinstance(made, Diagnostic)
    assert made.place.path.endswith("van-ban.docx")


def test_a_print_of_a_document_that_is_gone_is_forgotten(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def stand_in(name: str, good: Good) -> bytes:
        made.append(name)
        return b"%PDF-"

    monkeypatch.setattr(printing, "_print", stand_in)
    session = Session(office)
    server, good = Server(session, 0), good_of(office)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    session.start()
    try:
        server.printer.printed("da-xoa.yml", good)
        server.printer.printed(NAME, good)
        with socket.create_connection(server.server_address, timeout=30) as listener:
            head = f"GET /events?notice={quote(NAME)} HTTP/1.1\r\nHost: 127.0.0.1"
            listener.sendall(f"{head}:{server.server_port}\r\n\r\n".encode())
            said = b""
            while b"data: " not in said:
                said += listener.recv(1000)
        server.printer.printed("da-xoa.yml", good)
        server.printer.printed(NAME, good)
    finally:
        session.stop()
        server.shutdown()
        server.server_close()
    assert made == ["da-xoa.yml", NAME, "da-xoa.yml"]


def good_of(office: Path) -> Good:
    """The notice, ready to be printed."""
    workspace = find_workspace(office)
    notice = load_notice(office / NAME, workspace)
    return Good(compose(notice.kind, notice.model), workspace, "")


def test_a_file_alone_is_shown_without_its_neighbours(office: Path) -> None:
    (office / "cchc.toml").unlink()
    file = office / "cong-van-khac-phuc-2025/cong-van.yml"
    text = file.read_text("utf-8").replace("../co-quan.yml", "co-quan.yml")
    file.write_text(text, "utf-8")
    (office / "co-quan.yml").rename(file.with_name("co-quan.yml"))
    (file.with_name("khac.yml")).write_text(text, "utf-8")
    with previewing(file, cwd=office) as running:
        page = ask(running, "/").body.decode()  # type: ignore[attr-defined]
        assert ask(running, "/view?notice=cong-van.yml").status == 200
    assert "khac.yml" not in page
