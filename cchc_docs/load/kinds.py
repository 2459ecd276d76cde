"""Kinds of document as folders of `templates/`: `kind.toml`, `body.md` and perhaps `frame.docx`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    TemplateNotFound,
)
from jinja2.bccache import Bucket
from jinja2.loaders import split_template_path

from cchc_docs import __version__
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity, ValuePlace
from cchc_docs.document import wording
from cchc_docs.document.kind import Kind
from cchc_docs.document.wording import WordingEnvironment
from cchc_docs.language import _
from cchc_docs.load.settings_file import place_of, read_settings
from cchc_docs.load.text_file import read_text, shown
from cchc_docs.load.workspace import Workspace, is_file
from cchc_docs.model.document_type import DOCUMENT_TYPES
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.references import nearest
from cchc_docs.vietnamese.text import fold, nfc

KIND_FILE = "kind.toml"
WORDING_FILE = "body.md"
FRAME_FILE = "frame.docx"
_RULE = "kind.settings"
FAMILY_FRAMES = (
    "frames/van-ban.docx",
    "frames/cong-van.docx",
    "frames/bien-ban.docx",
    "frames/cong-van-lien-tich.docx",
)
"""The frames of a kind that brings none of its own: which one, the type of a document decides."""

RECORDS = {
    "ket-luan-chi-so": "cchc_docs.model.index_notice:IndexConclusionNotice",
    "ket-luan-cuoc-hop": "cchc_docs.model.meeting_notice:MeetingConclusionNotice",
    "ket-luan-kiem-tra": "cchc_docs.model.inspection_documents:InspectionConclusionNotice",
    "bao-cao-kiem-tra": "cchc_docs.model.inspection_documents:InspectionReport",
    "tong-hop-kiem-tra": "cchc_docs.model.inspection_documents:InspectionSummary",
    "bien-ban-kiem-tra": "cchc_docs.model.inspection_documents:InspectionMinutes",
    "ke-hoach-khac-phuc": "cchc_docs.model.remedy_plan:RemedyPlan",
    "cong-van-khac-phuc": "cchc_docs.model.remedy_letter:RemedyLetter",
    "cong-bo-chi-so": "cchc_docs.model.index_publication:IndexPublication",
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
        raise unknown_kind(name, FilePlace(shown(workspace.templates[0])), workspace)
    return _read(file, name, workspace)


def unknown_kind(name: str, place: ValuePlace, workspace: Workspace) -> DiagnosticError:
    """There is no such kind; perhaps there is one of nearly that name."""
    known = kind_names(workspace)
    close = nearest(name, known)
    mend = _("did you mean «{name}»?") if close else _("known here: {keys}")
    message = _("there is no kind «{name}»").format(name=name)
    fix = mend.format(name=close, keys=", ".join(known))
    return DiagnosticError([Diagnostic("kind.unknown", Severity.ERROR, place, message, fix)])


def forget_kinds() -> None:
    """Read kinds, wordings and frames anew when they are needed next."""
    _read.cache_clear()
    environment.cache_clear()


@lru_cache(maxsize=64)
def _read(file: Path, name: str, workspace: Workspace) -> Kind:
    settings = read_settings(file, _RULE, _KEYS, required=("ten", "du_lieu"))
    if settings["du_lieu"] not in RECORDS:
        message = _("there are no records «{name}»").format(name=settings["du_lieu"])
        fix = _("known here: {keys}").format(keys=", ".join(RECORDS))
        raise _fault(file, "du_lieu", message, fix)
    module, _colon, record = RECORDS[settings["du_lieu"]].partition(":")
    type_name = settings.get("ten_loai")
    if type_name is not None and fold(type_name) not in DOCUMENT_TYPES:
        message = _("«{found}» is not a type of administrative document (Điều 7)")
        fix = _("write one of the types that Điều 7 names")
        raise _fault(file, "ten_loai", message.format(found=type_name), fix)
    model: type[DocumentHead] = getattr(import_module(module), record)
    if type_name is None and model.own_type is DocumentHead.own_type:
        message = _("«{key}» is missing").format(key="ten_loai")
        raise _fault(file, "ten_loai", message, _("write one of the types that Điều 7 names"))
    if workspace.template(f"{name}/{WORDING_FILE}") is None:
        message = _("there is no wording file «{name}»").format(name=f"{name}/{WORDING_FILE}")
        raise _fault(file, "", message, _("copy it from a kind of the package"))
    if "khung" in settings and workspace.template(settings["khung"]) is None:
        message = _("there is no frame «{name}»").format(name=settings["khung"])
        raise _fault(file, "khung", message, _("check «khung» in kind.toml"))
    own_frame = workspace.template(f"{name}/{FRAME_FILE}")
    return Kind(
        name=name,
        title=settings["ten"],
        description=settings.get("mo_ta", ""),
        model=model,
        document_type=DOCUMENT_TYPES[fold(type_name)] if type_name else None,
        wording=f"{name}/{WORDING_FILE}",
        frame=settings.get("khung") or (f"{name}/{FRAME_FILE}" if own_frame else None),
        environment=environment(workspace),
    )


class WordingLoader(FileSystemLoader):
    """Reads wordings as data files are read: BOM, UTF-16, composed letters, no unfit character."""

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 – the signature is Jinja2's
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a wording. Raises `DiagnosticError` where it is no text."""
        within = "/".join(split_template_path(template))
        file = next((path for root in self.searchpath if is_file(path := Path(root, within))), None)
        if file is None:
            raise TemplateNotFound(template)
        changed = file.stat().st_mtime
        return nfc(read_text(file)), str(file), lambda: file.stat().st_mtime == changed


@lru_cache(maxsize=8)
def environment(workspace: Workspace) -> WordingEnvironment:
    """The wordings of a workspace, the office's own before the package's.

    Compiled wordings are kept in the user's temporary folder: compiling the notice of an index
    costs as much as all the rest of rendering it once.
    """
    loader = WordingLoader(list(workspace.templates))
    return WordingEnvironment(loader, _compiled_wordings())


class _CompiledWordings(FileSystemBytecodeCache):
    """Kept where there is room and leave to write; else a wording is compiled again next time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled_wordings() -> BytecodeCache | None:
    compiler = Path(wording.__file__).stat().st_mtime_ns  # what it writes, another may not read
    try:
        return _CompiledWordings(pattern=f"cchc_docs_{__version__}_{compiler}_%s.cache")
    except (OSError, RuntimeError):  # no folder of the user's own: compile every time
        return None


def read_frame(name: str, workspace: Workspace) -> bytes:
    """The bytes of a frame. Raises `DiagnosticError` where there is none of that name."""
    file = workspace.template(name)
    if file is None:
        place = FilePlace(shown(workspace.templates[0]))
        message = _("there is no frame «{name}»").format(name=name)
        fix = _("check «khung» in kind.toml")
        raise DiagnosticError([Diagnostic("frame.not-found", Severity.ERROR, place, message, fix)])
    return file.read_bytes()


def _fault(file: Path, key: str, message: str, fix: str) -> DiagnosticError:
    place = place_of(file, key) if key else FilePlace(shown(file))
    return DiagnosticError([Diagnostic(_RULE, Severity.ERROR, place, message, fix)])
