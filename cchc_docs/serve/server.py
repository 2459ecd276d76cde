"""The server of the preview (máy chủ xem trước): on this machine only, GET only, names only."""

from __future__ import annotations

import json
import select
import sys
import threading
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from cchc_docs.serve import page
from cchc_docs.serve.bounded import Bounded
from cchc_docs.serve.door import HEADERS, MAX_REQUEST, POLICY, refused
from cchc_docs.serve.printing import Printer
from cchc_docs.serve.session import Session
from cchc_docs.write import html

_TYPES = {".css": "text/css", ".js": "text/javascript"}
_MOST_LISTENERS = 32
_PATIENCE_S = 20.0
_PULSE_S = 1.0


@cache
def static_files() -> dict[str, tuple[str, bytes]]:
    """What the page is made of, by the path it is asked for."""
    files = [*page.FOLDER.iterdir(), Path(html.__file__).with_name("page.css")]
    return {
        f"/{'paper.css' if file.name == 'page.css' else file.name}": (
            _TYPES[file.suffix],
            file.read_bytes(),
        )
        for file in files
        if file.suffix in _TYPES
    }


class Server(ThreadingHTTPServer):
    """Answers for one session. `port` 0 takes a free one."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there it would let two take one port

    def __init__(self, session: Session, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.session = session
        self.printer = Printer()
        self.listeners = threading.BoundedSemaphore(_MOST_LISTENERS)

    @property
    def address(self) -> str:
        """What the browser is to open."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is no news."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version, sys_version = "cchc-docs", ""
    timeout = 10  # seconds for a request to arrive

    def setup(self) -> None:
        super().setup()
        self.rfile: Any = Bounded(self.rfile, MAX_REQUEST)

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        status = refused(self.headers, self.server.server_port)
        if status is not None:
            self._answer(b"", "text/plain", status)
            return
        try:
            query = parse_qs(address.query, max_num_fields=8, errors="strict")
        except ValueError:
            self._answer(b"", "text/plain", HTTPStatus.BAD_REQUEST)
            return
        name = query.get("notice", [""])[0]
        if address.path in static_files():
            kind, data = static_files()[address.path]
            self._answer(data, kind)
        elif address.path == "/":
            board = self.server.session.board
            own = name if name in board.shelf.files else self.server.session.first()
            self._answer(page.whole_page(board, own).encode(), "text/html")
        elif address.path in _ROUTES and name in self.server.session.board.shelf.files:
            _ROUTES[address.path](self, name)
        else:
            self._answer(b"", "text/plain", HTTPStatus.NOT_FOUND)

    def parse_request(self) -> bool:
        """Refuse what is too long, and every method but GET, before anything is looked at."""
        if not super().parse_request():
            return False
        if self.rfile.is_spent:
            self._answer(b"", "text/plain", HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
            return False
        if self.command != "GET":
            self._answer(b"", "text/plain", HTTPStatus.METHOD_NOT_ALLOWED)
        return self.command == "GET"

    def view(self, name: str) -> None:
        """A document as it stands: sheets and findings."""
        shown = self.server.session.shown(name, _PATIENCE_S)
        if shown is None:
            self._answer(b"", "text/plain", HTTPStatus.NOT_FOUND)
            return
        self._json(
            {
                "edition": shown.edition,
                "title": page.title(shown, name),
                "sheets": shown.good.sheets if shown.good else "",
                "findings": page.findings(shown),
                "old": page.old_note(shown),
                "said": page.said(shown),
            }
        )

    def printed(self, name: str) -> None:
        """What stands in the place of the sheets when the PDF pages are asked for."""
        shown = self.server.session.shown(name, _PATIENCE_S)
        if shown is None or shown.good is None:
            self._json({"html": ""})
            return
        made = self.server.printer.printed(name, shown.good)
        if isinstance(made, bytes):
            part = page.pdf_frame(f"pdf?notice={quote(name, safe='')}&edition={shown.edition}")
        else:
            part = page.fault_note(made)
        self._json({"html": part})

    def pdf(self, name: str) -> None:
        """The PDF itself."""
        shown = self.server.session.shown(name, _PATIENCE_S)
        made = shown and shown.good and self.server.printer.printed(name, shown.good)
        if isinstance(made, bytes):
            self._answer(made, "application/pdf", policy="frame-ancestors 'self'")
        else:
            self._answer(b"", "text/plain", HTTPStatus.NOT_FOUND)

    def events(self, name: str) -> None:
        """Tell the page of every change, as long as it listens."""
        if not self.server.listeners.acquire(blocking=False):
            self._answer(b"", "text/plain", HTTPStatus.SERVICE_UNAVAILABLE)
            return
        session = self.server.session
        try:
            with session.opened(name):
                self._head(HTTPStatus.OK, "text/event-stream", POLICY)
                edition = -1
                while not session.is_stopping and not self._is_gone():
                    board = session.news(edition, _PULSE_S)
                    if board.edition > edition:
                        edition = board.edition
                        self._tell(name)
        finally:
            self.server.listeners.release()

    def _tell(self, name: str) -> None:
        board = self.server.session.board
        shown = board.shown.get(name)
        self.server.printer.keep(board.shelf.files)
        news = {
            "session": self.server.session.id,
            "list": page.notice_list(board),
            "edition": shown.edition if shown else 0,
            "here": name in board.shelf.files,
        }
        self.wfile.write(f"data: {json.dumps(news)}\n\n".encode())

    def _is_gone(self) -> bool:
        """A page sends nothing after its request; what comes is its end."""
        return bool(select.select([self.connection], [], [], 0)[0])

    def _json(self, data: object) -> None:
        self._answer(json.dumps(data).encode(), "application/json")

    def _answer(
        self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK, policy: str = POLICY
    ) -> None:
        self._head(status, kind, policy, ("Content-Length", str(len(data))))
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, kind: str, policy: str, *more: tuple[str, str]) -> None:
        self.send_response(status)
        charset = "" if kind == "application/pdf" else "; charset=utf-8"
        own = (("Content-Type", kind + charset), ("Content-Security-Policy", policy), *more)
        for header in (*HEADERS, *own):
            self.send_header(*header)
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 – the signature is given
        """The terminal belongs to the clerk."""


_ROUTES = {
    "/view": _Handler.view,
    "/printed": _Handler.printed,
    "/pdf": _Handler.pdf,
    "/events": _Handler.events,
}
