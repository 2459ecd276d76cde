"""pydantic's errors as diagnostics: a sentence, the place in the file, the mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.language import _, later
from cchc_docs.load.located import Located, Path
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
    "union_tag_not_found": ("data.choice", later("the key «loai» is missing here")),
    "union_tag_invalid": ("data.choice", later("«loai» is none of: {expected_tags}")),
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
    "criterion_twice": later("keep one of the two, or correct the code"),
    "date_order": later("check both dates"),
    "signing_capacity": later("write it as «TL. Trưởng Ban»"),
}

_REFERENCES = {
    "unknown_agency": later("add it under «co_quan» of a shared file that «bao_gom» names"),
    "unknown_person": later("add them under «nguoi» of a shared file that «bao_gom» names"),
    "unknown_unit": later("add it to «don_vi» of the agency, or write «ten: …» for one outside it"),
    "unknown_type": later("write one of the types that Điều 7 names"),
}


def explain(error: ValidationError, located: Located, model: type[Model]) -> list[Diagnostic]:
    """Every error of a validation, in the order of the file."""
    found = [_diagnostic(detail, located, model) for detail in error.errors(include_url=False)]
    return sorted(dict.fromkeys(found), key=lambda diagnostic: str_key(diagnostic.place))


def str_key(place: object) -> tuple[str, int, int]:
    """Order places by file, line and column."""
    assert isinstance(place, FilePlace)
    return place.path, place.line, place.column


def _diagnostic(detail: ErrorDetails, located: Located, model: type[Model]) -> Diagnostic:
    kind = detail["type"]
    loc: Path = tuple(detail["loc"])
    context = {**detail.get("ctx", {}), "found": _found(detail)}
    if kind == "missing":
        return _missing(loc, located, model)
    if kind == "extra_forbidden":
        return _unknown_key(loc, located, model)
    loc = (*loc, *_steps(context.get("at")))
    place = located.place_of(loc)
    if kind in _SENTENCES:
        rule, sentence = _SENTENCES[kind]
        return Diagnostic(
            rule, Severity.ERROR, place, _(sentence).format(**context), _example(loc, model)
        )
    message = _(_template(detail)).format(**context)
    if kind in _REFERENCES:
        fix = _did_you_mean(context["nearest"]) if context["nearest"] else _(_REFERENCES[kind])
    else:
        fix = _(_FIXES[kind]) if kind in _FIXES else _example(loc, model)
    return Diagnostic(f"data.{kind.replace('_', '-')}", Severity.ERROR, place, message, fix)


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
    title = _title(owner, str(key)) if owner else ""
    message = _("«{key}» is missing ({title})").format(key=key, title=title)
    return Diagnostic("data.missing", Severity.ERROR, place, message, _example(loc, model))


def _unknown_key(loc: Path, located: Located, model: type[Model]) -> Diagnostic:
    *around, key = loc
    path = (*located.known(tuple(around)), key)
    place = located.keys.get(path) or located.place_of(path)
    typed = located.typed_keys.get(path, str(key))
    owner = model_at(model, tuple(around))
    known = [info.alias or "" for info in owner.model_fields.values()] if owner else []
    close = nearest(str(key), known)
    fix = _did_you_mean(close) if close else _("known here: {keys}").format(keys=", ".join(known))
    message = _("«{key}» is no known key").format(key=typed)
    return Diagnostic("data.unknown-key", Severity.ERROR, place, message, fix)


def _did_you_mean(name: str) -> str:
    return _("did you mean «{name}»?").format(name=name)


def _example(loc: Path, model: type[Model]) -> str:
    """«Write it as «ngay: 16/3/2022»», where the field has an example."""
    keys = [step for step in loc if isinstance(step, str)]
    owner = model_at(model, loc[:-1]) if loc else None
    for info in owner.model_fields.values() if owner else ():
        if keys and info.alias == keys[-1] and info.examples:
            example = info.examples[0]
            shown = ", ".join(example) if isinstance(example, list) else example
            return _("for example «{key}: {example}»").format(key=keys[-1], example=shown)
    return ""


def _title(owner: type[Model], key: str) -> str:
    titles = {info.alias: info.title or "" for info in owner.model_fields.values()}
    return titles.get(key, "")


def model_at(model: type[Model], loc: Path) -> type[Model] | None:
    """The record that a path of the model leads to; None where that cannot be told."""
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
    return here[0] if here else None


def records_in(annotation: Any) -> Iterator[type[Model]]:
    """The records that an annotation speaks of, through lists, unions and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    elif get_origin(annotation) is Annotated:
        yield from records_in(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType} or get_args(annotation):
        for argument in get_args(annotation):
            yield from records_in(argument)
