"""pydantic's errors as diagnostics: a sentence, the place in the file, the mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity, ValuePlace
from cchc_docs.language import _
from cchc_docs.load.flow import flow
from cchc_docs.load.located import Located, Path, by_place
from cchc_docs.load.sentences import FIXES, IN_CELLS, REFERENCES, SENTENCES
from cchc_docs.model.base import Model
from cchc_docs.model.references import nearest


def explain(error: ValidationError, located: Located, model: type[Model]) -> list[Diagnostic]:
    """Every error of a validation, in the order of the file."""
    details = error.errors(include_url=False)
    mistyped = {
        (*detail["loc"][:-1], _meant(detail["loc"], model))
        for detail in details
        if detail["type"] == "extra_forbidden"
    }
    found = [
        _diagnostic(detail, located, model)
        for detail in details
        if detail["type"] != "missing" or detail["loc"] not in mistyped
        if detail["type"] != "too_short" or not _has_faulty_item(detail["loc"], details)
    ]
    return sorted(dict.fromkeys(found), key=by_place)


def _has_faulty_item(loc: Path, details: list[ErrorDetails]) -> bool:
    """Whether a list is too short only because pydantic leaves its faulty items out."""
    return any(
        len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in details
    )


def unknown_blanks(located: Located, model: type[Model]) -> list[Diagnostic]:
    """The keys that are left blank and that the records do not know: a slip of the pen."""
    blank = [path for path in located.keys if path not in located.values]
    return [
        unknown_key(path, located, model)
        for path in blank
        if not _holds_keys(model, path[:-1]) and path[-1] not in _known_keys(model, path[:-1])
    ]


def _known_keys(model: type[Model], loc: Path) -> set[str]:
    return {
        info.alias or ""
        for record in records_at(model, loc)
        for info in record.model_fields.values()
    }


def _holds_keys(model: type[Model], loc: Path) -> bool:
    """Whether a field holds records by keys of the office's own, as `don_vi` does."""
    return any(
        info.alias == loc[-1] and get_origin(info.annotation) is Mapping
        for record in (records_at(model, loc[:-1]) if loc else ())
        for info in record.model_fields.values()
    )


def _diagnostic(detail: ErrorDetails, located: Located, model: type[Model]) -> Diagnostic:
    kind = detail["type"]
    loc: Path = tuple(detail["loc"])
    context = {**detail.get("ctx", {}), "found": _found(detail)}
    if kind == "missing":
        return _missing(loc, located, model)
    if kind == "extra_forbidden":
        return unknown_key(loc, located, model)
    if kind.startswith("union_tag"):
        return _wrong_variant(detail, loc, located, model)
    at = tuple(_steps(context.get("at")))
    blank = (*located.known(loc), *at)
    loc = (*loc, *at)
    place = located.place_of(loc)
    if blank in located.keys and blank not in located.values:
        place = located.keys[blank]
    if kind == "literal_error":
        context["expected"] = ", ".join(_words(context["expected"]))
        if not isinstance(detail["input"], str):
            message = _(SENTENCES["string_type"][1])
            fix = _("known here: {keys}").format(keys=context["expected"])
            return Diagnostic("data.type", Severity.ERROR, place, message, fix)
    if kind.endswith("_type") and detail["input"] is None:
        message, fix = _(SENTENCES["string_too_short"][1]), _(FIXES["empty"])
        return Diagnostic("data.empty", Severity.ERROR, place, message, fix)
    if kind in SENTENCES:
        rule, sentence = SENTENCES[kind]
        message = _(sentence).format(**context)
        fix = _choices(context) if kind == "literal_error" else _example(loc, model, place)
        if not fix and kind.startswith("model_"):
            fix = _keys_below(records_at(model, loc), place)
        return Diagnostic(rule, Severity.ERROR, place, message, fix)
    message = _(_template(detail)).format(**context)
    if kind in IN_CELLS and isinstance(place, CellPlace):
        title = _title(model_at(model, loc[:-1]), str(loc[-1]))
        message, fix = (_(one).format(**context, title=title) for one in IN_CELLS[kind])
        fix = _did_you_mean(context["nearest"]) if context.get("nearest") else fix
    elif kind == "choice":
        fix = _choices(context)
    elif kind in REFERENCES:
        fix = _did_you_mean(context["nearest"]) if context["nearest"] else _(REFERENCES[kind])
    else:
        fix = _(FIXES[kind]) if kind in FIXES else _example(loc, model, place)
    return Diagnostic(f"data.{kind.replace('_', '-')}", Severity.ERROR, place, message, fix)


def _wrong_variant(
    detail: ErrorDetails, loc: Path, located: Located, model: type[Model]
) -> Diagnostic:
    """A record of several forms whose key of the form (`loai`) names none of them."""
    rule, sentence = SENTENCES[detail["type"]]
    context = detail.get("ctx", {})
    key = _words(context["discriminator"])[-1]
    known = [
        tag
        for record in records_at(model, loc)
        for info in record.model_fields.values()
        if info.alias == key
        for tag in get_args(info.annotation)
    ]
    message = _(sentence).format(
        key=key,
        title=_title(model_at(model, loc), key),
        found=context.get("tag"),
        expected=", ".join(known),
    )
    fix = _("for example «{key}: {example}»").format(key=key, example=known[0])
    return Diagnostic(rule, Severity.ERROR, located.place_of((*loc, key)), message, fix)


def _words(quoted: str) -> list[str]:
    """The values in pydantic's «'TM.', 'KT.' or 'Q.'»."""
    return re.findall(r"'([^']*)'", quoted)


def _template(detail: ErrorDetails) -> str:
    template = detail.get("ctx", {}).get("sentence")
    return template if isinstance(template, str) else detail["msg"]


def _found(detail: ErrorDetails) -> Any:
    given = detail.get("ctx", {}).get("found")
    return given if given is not None else detail["input"]


def _steps(at: Any) -> Iterator[str | int]:
    """The path that an error of a whole record points to: «tieu_chi.4.ma»."""
    for step in str(at).split(".") if at else ():
        yield int(step) if step.isdigit() else step


def _missing(loc: Path, located: Located, model: type[Model]) -> Diagnostic:
    *around, key = loc
    inside = located.known(tuple(around))
    place = located.keys.get((*inside, key)) or located.place_of(inside)
    owner = model_at(model, tuple(around))
    message = _("«{key}» is missing ({title})").format(key=key, title=_title(owner, str(key)))
    inside_it = [
        record
        for owner in records_at(model, tuple(around))
        for info in owner.model_fields.values()
        if info.alias == key
        for record in records_in(info.annotation)
    ]
    fix = _example(loc, model, place) or _keys_below(inside_it, place)
    return Diagnostic("data.missing", Severity.ERROR, place, message, fix)


def _keys_below(records: list[type[Model]], place: ValuePlace) -> str:
    """«Write below it, indented: noi_luu», where a record belongs that has keys of its own."""
    if not records:
        return ""
    if isinstance(place, CellPlace):
        return _("fill in a row of this sheet, or the cells of this part")
    keys = [info.alias or "" for info in records[0].model_fields.values() if info.is_required()]
    return _("write below it, indented: {keys}").format(keys=", ".join(keys))


def unknown_key(loc: Path, located: Located, model: type[Model]) -> Diagnostic:
    """A key that no record has at that place; perhaps one of nearly that name was meant."""
    *around, key = loc
    path = (*located.known(tuple(around)), key)
    place = located.keys.get(path) or located.place_of(path)
    typed = located.typed_keys.get(path, str(key))
    owner = model_at(model, tuple(around))
    known = [info.alias or "" for info in owner.model_fields.values()] if owner else []
    close = _meant(loc, model)
    fix = _did_you_mean(close) if close else _("known here: {keys}").format(keys=", ".join(known))
    message = _("«{key}» is no known key").format(key=typed)
    return Diagnostic("data.unknown-key", Severity.ERROR, place, message, fix)


def _meant(loc: Path, model: type[Model]) -> str:
    """The key that an unknown one was probably meant to be, or nothing."""
    owner = model_at(model, loc[:-1])
    known = [info.alias or "" for info in owner.model_fields.values()] if owner else []
    return nearest(str(loc[-1]), known)


def _did_you_mean(name: str) -> str:
    return _("did you mean «{name}»?").format(name=name)


def _choices(context: Mapping[str, Any]) -> str:
    """The word that was probably meant, or all that may be written."""
    words = context["expected"]
    close = nearest(str(context["found"]), words.split(", "))
    return _did_you_mean(close) if close else _("write one of: {words}").format(words=words)


def _example(loc: Path, model: type[Model], place: ValuePlace) -> str:
    """«Write it as «ngay: 16/3/2022»», where the field has an example; a cell has no key."""
    keys = [step for step in loc if isinstance(step, str)]
    owner = model_at(model, loc[:-1]) if loc else None
    for info in owner.model_fields.values() if owner else ():
        if keys and info.alias == keys[-1] and info.examples:
            example = info.examples[0]
            if isinstance(place, CellPlace):
                first = example[0] if isinstance(example, list) else example
                return _("for example «{example}»").format(example=flow(first))
            shown = flow(example)
            return _("for example «{key}: {example}»").format(key=keys[-1], example=shown)
    return ""


def _title(owner: type[Model] | None, key: str) -> str:
    fields = owner.model_fields.values() if owner else ()
    titles = {info.alias: info.title or "" for info in fields}
    return titles.get(key, "")


def model_at(model: type[Model], loc: Path) -> type[Model] | None:
    """The record that a path of the model leads to; None where that cannot be told."""
    return next(iter(records_at(model, loc)), None)


def records_at(model: type[Model], loc: Path) -> list[type[Model]]:
    """The records that may stand where a path of the model leads: several, where forms differ."""
    here: list[type[Model]] = [model]
    for step in loc:
        if isinstance(step, int):
            continue
        following = [
            inner
            for owner in here
            for info in owner.model_fields.values()
            if info.alias == step
            for inner in records_in(info.annotation)
        ]
        here = following or here
    return here


def records_in(annotation: Any) -> Iterator[type[Model]]:
    """The records that an annotation speaks of, through lists, unions and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    elif get_origin(annotation) is Annotated:
        yield from records_in(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType} or get_args(annotation):
        for argument in get_args(annotation):
            yield from records_in(argument)
