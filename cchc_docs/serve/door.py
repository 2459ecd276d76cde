"""Who may ask what (cửa vào): requests that did not come from the page itself are refused.

The server listens on this machine only, but any page in the browser can send requests here, and a
name that is bound to this machine (DNS rebinding) would make them look like its own.
"""

from __future__ import annotations

from email.message import Message
from http import HTTPStatus
from http.client import HTTP_PORT

MAX_REQUEST = 16_384
"""Bytes of a request line and its headers."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
    "connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
"""No script but our files. The lengths of lines that the writer measures are style attributes."""
HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
)


def refused(headers: Message, port: int) -> HTTPStatus | None:
    """Why a request is not answered: another host, another origin, a body; else none."""
    names = ("127.0.0.1", "localhost")
    hosts = {f"{name}:{port}" for name in names}
    if port == HTTP_PORT:  # a browser leaves it out
        hosts.update(names)
    if not set(headers.get_all("Host", [""])) <= hosts or len(headers.get_all("Host", [])) != 1:
        return HTTPStatus.MISDIRECTED_REQUEST
    if not set(headers.get_all("Origin", [])) <= {f"http://{host}" for host in hosts}:
        return HTTPStatus.FORBIDDEN
    if headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}:
        return HTTPStatus.FORBIDDEN
    if headers.get("Content-Length", "0") != "0" or headers.get("Transfer-Encoding"):
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    return None
