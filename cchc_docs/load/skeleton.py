"""A data file to begin with: every key of a kind, with its title, its note and an example.

Keys that must be filled stand open; the others are commented out, ready to be used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from cchc_docs.document.kind import Kind
from cchc_docs.load.common_data import EACH, from_workbook
from cchc_docs.load.explain import records_in
from cchc_docs.load.flow import flow
from cchc_docs.load.notice import KIND
from cchc_docs.load.shared import INCLUDE
from cchc_docs.load.waivers import KEY as WAIVERS
from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model
from cchc_docs.model.references import AgencyReference, PersonReference
from cchc_docs.model.values import Markdown
from cchc_docs.model.vocabulary import Vocabulary

_INDENT = "  "
_REQUIRED = "bắt buộc"


def skeleton(kind: Kind, *, schema: str, shared: str) -> str:
    """The text of a new data file; `schema` and `shared` are the paths it finds those files by."""
    head = [
        f"# yaml-language-server: $schema={schema}",
        "#",
        f"# {kind.title}.",
        "# Dòng có chữ «bắt buộc» phải điền; dòng nào cần thì bỏ dấu # ở đầu dòng.",
        "# Văn bản có dấu hai chấm và khoảng trắng («a: b») hoặc dấu # thì đặt trong ngoặc kép;",
        "# trong ngoặc nhọn {…}, số và chữ có dấu phẩy cũng vậy.",
        f"{KIND}: {kind.name}",
        f"{INCLUDE}: {shared}   # tệp danh bạ cơ quan, đơn vị, người",
        "",
    ]
    return "\n".join([*head, *_record(kind.model, "", optional=False, seen=())]) + "\n"


def common_skeleton(kind: Kind, *, schema: str, shared: str) -> str:
    """The text of the common data of a batch; what the workbook says is left out."""
    left_out = from_workbook(kind.model)
    head = [
        f"# yaml-language-server: $schema={schema}",
        "#",
        f"# Dữ liệu chung của một đợt: {kind.title}.",
        "# Điểm, xếp hạng, tiêu chí mất điểm của từng cơ quan lấy từ bảng tính, không ghi ở đây.",
        "# Dòng có chữ «bắt buộc» phải điền; dòng nào cần thì bỏ dấu # ở đầu dòng.",
        f"{KIND}: {kind.name}",
        f"{INCLUDE}: {shared}   # tệp danh bạ cơ quan, đơn vị, người",
        "",
    ]
    own = [
        f"# {EACH}:   # Điều riêng của một cơ quan, ghi dưới tên cơ quan",
        "#   Sở Tài chính:",
        "#     trich_yeu: …",
    ]
    return "\n".join([*head, *_fields(kind.model, left_out), *own]) + "\n"


def _fields(model: type[Model], left_out: frozenset[str]) -> Iterator[str]:
    infos = sorted(model.model_fields.values(), key=lambda info: info.alias == WAIVERS)
    for info in infos:
        if info.alias not in left_out:
            yield from _field(info, "", optional=not info.is_required(), seen=())


def _record(
    model: type[Model], indent: str, *, optional: bool, seen: tuple[type[Model], ...]
) -> Iterator[str]:
    """The keys of a record; where none must be filled, all stand open, to be left blank."""
    # what may be let stand is known last
    infos = sorted(model.model_fields.values(), key=lambda info: info.alias == WAIVERS)
    choosy = any(info.is_required() for info in infos)
    for info in infos:
        left_out = optional or (choosy and not info.is_required())
        yield from _field(info, indent, optional=left_out, seen=seen)


def _field(
    info: FieldInfo, indent: str, *, optional: bool, seen: tuple[type[Model], ...]
) -> Iterator[str]:
    mark = "# " if optional else ""
    title = info.title or ""
    title += _choices(info.annotation)
    note = f"{title} ({_REQUIRED})" if info.is_required() and not optional else title
    key = f"{indent}{mark}{info.alias}:"
    inner = [record for record in records_in(info.annotation) if record not in seen]
    if info.description:
        yield f"{indent}# {info.description}"
    if _is_markdown(info):
        yield f"{key} |   # {note}: viết từ dòng dưới, mỗi dòng thụt vào hai dấu cách"
    elif info.examples or _is_key(info) or not inner:
        yield f"{key}{_example(info, optional=optional)}   # {note}"
    else:
        yield f"{key}   # {note}"
        deeper = indent + _INDENT
        for number, record in enumerate(inner):
            if number:
                yield f"{deeper}# hoặc:"
            lines = list(
                _record(record, deeper, optional=optional or number > 0, seen=(*seen, record))
            )
            yield from _as_item(lines, deeper) if _is_list(info.annotation) else lines


def _as_item(lines: list[str], indent: str) -> Iterator[str]:
    """The first key of a record of a list stands behind the dash."""
    started = False
    for line in lines:
        bare = line[len(indent) :]
        if not started and not bare.startswith("# ") and ":" in bare:
            started = True
            yield f"{indent}- {bare}"
        elif not started and bare.startswith("# ") and ":" in bare.split("#", 2)[1]:
            started = True
            yield f"{indent}# - {bare[2:]}"
        else:
            yield f"{indent}{_INDENT}{bare}"


def _choices(annotation: Any) -> str:
    """The words to choose from: «Mức độ khẩn: Khẩn | Thượng khẩn | Hỏa tốc»."""
    if get_origin(annotation) is Literal:
        return f": {' | '.join(get_args(annotation))}"
    inner = (_choices(part) for part in get_args(annotation))
    return next(filter(None, inner), "") if get_origin(annotation) is not tuple else ""


def _is_list(annotation: Any) -> bool:
    return any(get_origin(part) is tuple for part in (annotation, *get_args(annotation)))


def _is_markdown(info: FieldInfo) -> bool:
    return info.annotation is Markdown


def _is_key(info: FieldInfo) -> bool:
    """Agencies and people are named by their key in a shared file."""
    keyed = {get_args(AgencyReference)[0], get_args(PersonReference)[0]}
    return any(record in keyed for record in records_in(info.annotation))


def _example(info: FieldInfo, *, optional: bool) -> str:
    example = (info.examples or [""])[0]
    text = flow(example)
    return f" {text}" if optional and text else f"   # ví dụ: {text}" if text else ""


def agency_skeleton(key: str) -> str:
    """A shared file to begin with: one agency, its keys filled with examples to write over."""
    lines = [
        "# Danh bạ dùng chung. Sửa các ví dụ dưới đây thành cơ quan của mình.",
        "co_quan:",
        f"  {key}:",
    ]
    for info in Agency.model_fields.values():
        example = (info.examples or [""])[0]
        if isinstance(example, str) and example:
            mark = "" if info.is_required() else "# "
            lines.append(f"    {mark}{info.alias}: {example}   # {info.title}")
    lines += [
        "    # chu_quan:   # Cơ quan chủ quản trực tiếp; không có thì để nguyên dấu #",
        "      # ten: Ủy ban nhân dân tỉnh Khánh Hòa",
        "      # viet_tat: UBND tỉnh Khánh Hòa",
        "    don_vi:   # Các đơn vị, mỗi đơn vị một khóa",
        "      van_phong: {ten: Văn phòng, viet_tat: VP}",
    ]
    return "\n".join(lines) + "\n"


def vocabulary_skeleton(schema: str) -> str:
    """The office's own lists to begin with: all empty, each with an example in a comment."""
    lines = [
        f"# yaml-language-server: $schema={schema}",
        "#",
        "# Danh mục riêng của cơ quan. Lệnh «cchc-docs check» đọc tệp này để không báo những từ,",
        "# tên có ghi ở đây. Mục nào cần thì bỏ dấu # ở đầu dòng ví dụ rồi sửa lại.",
    ]
    for info in Vocabulary.model_fields.values():
        lines += ["", f"# {info.title}."]
        lines += [f"# {info.description}"] if info.description else []
        lines.append(f"{info.alias}:")
        example = (info.examples or [{}])[0]
        if isinstance(example, str):
            lines[-1] = f"# {info.alias}: {example}"
            continue
        entries = (
            [f"{key}: {value}" for key, value in example.items()]
            if isinstance(example, dict)
            else [f"- {flow(value)}" for value in example]
        )
        lines += [f"{_INDENT}# {entry}" for entry in entries]
    return "\n".join(lines) + "\n"
