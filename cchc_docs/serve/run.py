"""Serve a preview until Ctrl-C (chạy xem trước): nothing is left behind when it ends."""

from __future__ import annotations

import signal
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.serve.server import Server
from cchc_docs.serve.session import Session


def serve(target: Path, port: int, *, tell: Callable[[str], None], opens: bool) -> None:
    """Show a data file or a folder; `tell` is given the address.

    Raises `DiagnosticError` where the port is taken.
    """
    session = Session(target)
    try:
        server = Server(session, port)
    except OSError as error:
        message = _("port {port} cannot be used: {reason}")
        message = message.format(port=port, reason=error.strerror or error)
        fix = _("leave out «--port»: a free one is found")
        place = FilePlace(f"127.0.0.1:{port}")
        fault = Diagnostic("output.port", Severity.ERROR, place, message, fix)
        raise DiagnosticError([fault]) from None
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does
    session.start()
    try:
        tell(server.address)
        if opens:
            threading.Thread(target=webbrowser.open, args=(server.address,), daemon=True).start()
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        pass
    finally:
        session.stop()
        server.server_close()
