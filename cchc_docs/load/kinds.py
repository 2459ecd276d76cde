"""Kinds of document as folders of `templates/`: `kind.toml`, `body.md` and perhaps `frame.docx`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from jinja2 import FileSystemLoader

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.kind import Kind
from cchc_docs.document.wording import WordingEnvironment
from cchc_docs.language import _
from cchc_docs.load.text_file import read_text, shown
from cchc_docs.load.workspace import Workspace
from cchc_docs.model.document_type import DOCUMENT_TYPES
from cchc_docs.model.references import nearest
from cchc_docs.vietnamese.text import fold

KIND_FILE = "kind.toml"
WORDING_FILE = "body.md"
FRAME_FILE = "frame.docx"
FAMILY_FRAMES = ("frames/van-ban.docx", "frames/cong-van.docx")
"""The frames of a kind that brings none of its own: which one, the type of a document decides."""

RECORDS = {
    "ket-luan-chi-so": "cchc_docs.model.index_notice:IndexConclusionNotice",
    "van-ban": "cchc_docs.model.general:GeneralDocument",
}
"""The records a kind can be made of; a module is imported when a kind that needs it is."""

_KEYS = {"ten", "mo_ta", "du_lieu", "ten_loai", "khung"}


def kind_names(workspace: Workspace) -> list[str]:
    """Every kind that the workspace and the package have."""
    files = (file for folder in workspace.templates for file in folder.glob(f"*/{KIND_FILE}"))
    return sorted({file.parent.name for file in files})


def load_kind(name: str, workspace: Workspace) -> Kind:
    """The kind of that name. Raises `DiagnosticError`: none such, or its `kind.toml` is wrong."""
    file = workspace.template(f"{name}/{KIND_FILE}")
    if file is None or name != Path(name).name:
        known = kind_names(workspace)
        close = nearest(name, known)
        message = _("there is no kind «{name}»").format(name=name)
        fix = (
            _("did you mean «{name}»?").format(name=close)
            if close
            else _("known here: {keys}").format(keys=", ".join(known))
        )
        place = FilePlace(shown(workspace.templates[0]))
        raise DiagnosticError([Diagnostic("kind.unknown", Severity.ERROR, place, message, fix)])
    return _read(file, name, workspace)


@lru_cache(maxsize=64)
def _read(file: Path, name: str, workspace: Workspace) -> Kind:
    try:
        settings = tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as error:
        reason = _("the settings cannot be read: {reason}").format(reason=error)
        raise _fault(file, reason, _("check the quotation marks and the equals signs")) from None
    for key, value in settings.items():
        if key not in _KEYS or not isinstance(value, str):
            message = _("«{key}» is no setting, or its value is no text").format(key=key)
            raise _fault(
                file, message, _("known here: {keys}").format(keys=", ".join(sorted(_KEYS)))
            )
    for key in ("ten", "du_lieu"):
        if key not in settings:
            raise _fault(
                file,
                _("«{key}» is missing").format(key=key),
                _("copy it from a kind of the package"),
            )
    if settings["du_lieu"] not in RECORDS:
        message = _("there are no records «{name}»").format(name=settings["du_lieu"])
        raise _fault(file, message, _("known here: {keys}").format(keys=", ".join(RECORDS)))
    module, _colon, record = RECORDS[settings["du_lieu"]].partition(":")
    type_name = settings.get("ten_loai")
    if type_name is not None and fold(type_name) not in DOCUMENT_TYPES:
        message = _("«{found}» is not a type of administrative document (Điều 7)")
        raise _fault(
            file, message.format(found=type_name), _("write one of the types that Điều 7 names")
        )
    own_frame = workspace.template(f"{name}/{FRAME_FILE}")
    return Kind(
        name=name,
        title=settings["ten"],
        description=settings.get("mo_ta", ""),
        model=getattr(import_module(module), record),
        document_type=DOCUMENT_TYPES[fold(type_name)] if type_name else None,
        wording=f"{name}/{WORDING_FILE}",
        frame=settings.get("khung") or (f"{name}/{FRAME_FILE}" if own_frame else None),
        environment=environment(workspace),
    )


@lru_cache(maxsize=8)
def environment(workspace: Workspace) -> WordingEnvironment:
    """The wordings of a workspace, the office's own before the package's."""
    return WordingEnvironment(FileSystemLoader(list(workspace.templates), encoding="utf-8-sig"))


def read_frame(name: str, workspace: Workspace) -> bytes:
    """The bytes of a frame. Raises `DiagnosticError` where there is none of that name."""
    file = workspace.template(name)
    if file is None:
        place = FilePlace(shown(workspace.templates[0]))
        message = _("there is no frame «{name}»").format(name=name)
        fix = _("check «khung» in kind.toml")
        raise DiagnosticError([Diagnostic("frame.not-found", Severity.ERROR, place, message, fix)])
    return file.read_bytes()


def _fault(file: Path, message: str, fix: str) -> DiagnosticError:
    place = FilePlace(shown(file))
    return DiagnosticError([Diagnostic("kind.settings", Severity.ERROR, place, message, fix)])
