"""pydantic's errors as diagnostics: a sentence, the place in the file, the mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _, later
from cchc_docs.load.located import Located, Path, by_place
from cchc_docs.model.base import Model
from cchc_docs.model.references import nearest

_SENTENCES: Mapping[str, tuple[str, str]] = {
    # error of pydantic: rule, sentence
    "string_type": ("data.type", later("a text is expected here")),
    "decimal_type": ("data.type", later("a number is expected here")),
    "int_type": ("data.type", later("a whole number is expected here")),
    "bool_type": ("data.type", later("«có» or «không» is expected here")),
    "date_type": ("data.type", later("a date is expected here")),
    "model_type": ("data.type", later("a record with keys of its own is expected here")),
    "model_attributes_type": ("data.type", later("a record with keys of its own is expected here")),
    "dict_type": ("data.type", later("records by key are expected here")),
    "mapping_type": ("data.type", later("records by key are expected here")),
    "tuple_type": ("data.type", later("a list is expected here")),
    "literal_error": ("data.choice", later("«{found}» is not one of: {expected}")),
    "greater_than_equal": ("data.range", later("{found} is too small: at least {ge} is expected")),
    "greater_than": ("data.range", later("{found} is too small: more than {gt} is expected")),
    "less_than_equal": ("data.range", later("{found} is too large: at most {le} is expected")),
    "too_short": ("data.length", later("the list is too short: at least {min_length} is expected")),
    "too_long": ("data.length", later("the list is too long: at most {max_length} are expected")),
    "string_too_short": ("data.empty", later("nothing is written here")),
    "union_tag_not_found": ("data.missing", later("«{key}» is missing ({title})")),
    "union_tag_invalid": ("data.choice", later("«{found}» is not one of: {expected}")),
}

_FIXES: Mapping[str, str] = {
    "date_form": later("write the day as 16/3/2022"),
    "date_unreal": later("check the day and the month"),
    "number_form": later("write digits with a decimal comma, such as 0,76"),
    "count_form": later("write digits only, such as 06"),
    "yes_no_form": later("write «có» or «không»"),
    "empty": later("write the text, or delete the line if nothing belongs here"),
    "score_over_maximum": later("check both numbers against the score sheet"),
    "score_at_maximum": later("take the criterion out, or correct its points"),
    "part_over_whole": later("check both numbers against the source"),
    "rank_outside": later("check the rank and the number of agencies in the block"),
    "rank_before_first": later("check the rank and the number of places"),
    "rank_both": later("keep one of the two"),
    "criterion_twice": later("keep one of the two, or correct the code"),
    "date_order": later("check both dates"),
    "signing_capacity": later("write it as «TL. Trưởng Ban»"),
    "recurrence": later("keep the keys of one form"),
    "reason_empty": later("write one of the two"),
    "owner_both": later("keep one of the two"),
    "owner_nameless": later("write one of the two"),
    "as_issued_points": later("correct the one that is wrong"),
    "as_issued_citation": later("correct the one that is wrong"),
    "as_issued_unit": later("correct the one that is wrong"),
    "as_issued_filing": later("correct the one that is wrong"),
}

_REFERENCES = {
    "unknown_agency": later("add it under «co_quan» of a shared file that «bao_gom» names"),
    "unknown_person": later("add them under «nguoi» of a shared file that «bao_gom» names"),
    "unknown_unit": later("add it to «don_vi» of the agency, or write «ten: …» for one outside it"),
    "unknown_type": later("write one of the types that Điều 7 names"),
}


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
    ]
    return sorted(dict.fromkeys(found), key=by_place)


def _diagnostic(detail: ErrorDetails, located: Located, model: type[Model]) -> Diagnostic:
    kind = detail["type"]
    loc: Path = tuple(detail["loc"])
    context = {**detail.get("ctx", {}), "found": _found(detail)}
    if kind == "missing":
        return _missing(loc, located, model)
    if kind == "extra_forbidden":
        return _unknown_key(loc, located, model)
    if kind.startswith("union_tag"):
        return _wrong_variant(detail, loc, located, model)
    loc = (*loc, *_steps(context.get("at")))
    place = located.place_of(loc)
    if kind == "literal_error":
        context["expected"] = ", ".join(_words(context["expected"]))
        kind = kind if isinstance(detail["input"], str) else "string_type"
    if kind.endswith("_type") and detail["input"] is None:
        message, fix = _(_SENTENCES["string_too_short"][1]), _(_FIXES["empty"])
        return Diagnostic("data.empty", Severity.ERROR, place, message, fix)
    if kind in _SENTENCES:
        rule, sentence = _SENTENCES[kind]
        message = _(sentence).format(**context)
        fix = _example(loc, model)
        if not fix and kind.startswith("model_"):
            fix = _keys_below(records_at(model, loc))
        return Diagnostic(rule, Severity.ERROR, place, message, fix)
    message = _(_template(detail)).format(**context)
    if kind in _REFERENCES:
        fix = _did_you_mean(context["nearest"]) if context["nearest"] else _(_REFERENCES[kind])
    else:
        fix = _(_FIXES[kind]) if kind in _FIXES else _example(loc, model)
    return Diagnostic(f"data.{kind.replace('_', '-')}", Severity.ERROR, place, message, fix)


def _wrong_variant(
    detail: ErrorDetails, loc: Path, located: Located, model: type[Model]
) -> Diagnostic:
    """A record of several forms whose key of the form (`loai`) names none of them."""
    rule, sentence = _SENTENCES[detail["type"]]
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
    fix = _example(loc, model) or _keys_below(inside_it)
    return Diagnostic("data.missing", Severity.ERROR, place, message, fix)


def _keys_below(records: list[type[Model]]) -> str:
    """«Write below it, indented: noi_luu», where a record belongs that has keys of its own."""
    if not records:
        return ""
    keys = [info.alias or "" for info in records[0].model_fields.values() if info.is_required()]
    return _("write below it, indented: {keys}").format(keys=", ".join(keys))


def _unknown_key(loc: Path, located: Located, model: type[Model]) -> Diagnostic:
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


def _example(loc: Path, model: type[Model]) -> str:
    """«Write it as «ngay: 16/3/2022»», where the field has an example."""
    keys = [step for step in loc if isinstance(step, str)]
    owner = model_at(model, loc[:-1]) if loc else None
    for info in owner.model_fields.values() if owner else ():
        if keys and info.alias == keys[-1] and info.examples:
            example = info.examples[0]
            shown = f"[{', '.join(example)}]" if isinstance(example, list) else example
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
