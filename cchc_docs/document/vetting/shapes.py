"""What a value in a wording may be, told from the annotations of the records.

A shape is a tuple of alternatives; the empty one means that nobody can tell. An alternative is a
type or annotation of the model, or one of the classes below for what only wordings have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes

from cchc_docs.language import later
from cchc_docs.model.base import Derived, Model, data_keys

Shape = tuple[Any, ...]
UNKNOWN: Shape = ()

LOOP_NAMES = (
    *("index", "index0", "revindex", "revindex0", "first", "last", "length"),
    *("depth", "depth0", "previtem", "nextitem", "changed", "cycle"),
)


class Written:
    """What a macro or a `set` block wrote: wording, in which data are already put aside."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list that the wording itself makes."""

    element: Shape


@dataclass(frozen=True, slots=True)
class Pair:
    """Several values of a known order, such as a key and its value."""

    parts: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class LoopState:
    """The variable `loop` inside a `for`."""

    element: Shape


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a value."""

    owner: Any
    name: str


@dataclass(slots=True, eq=False)
class Space:
    """What `namespace()` makes: values that loops may change."""

    values: dict[str, Shape] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class MacroShape:
    """A macro and the names that its body sees."""

    node: nodes.Macro
    scope: Any


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """A wording imported under one name."""

    names: Mapping[str, Shape]


def shape_of(annotation: Any) -> Shape:
    """The alternatives of an annotation; None is not one, for an absent value is never printed."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return shape_of(get_args(annotation)[0])
    if origin in {Union, UnionType}:
        return merged(shape_of(part) for part in get_args(annotation) if part is not NoneType)
    if origin is Literal:
        return merged((type(value),) for value in get_args(annotation) if value is not None)
    if origin is None and not isinstance(annotation, type):
        return UNKNOWN
    return UNKNOWN if annotation in {NoneType, object} else (annotation,)


def merged(shapes: Iterable[Shape]) -> Shape:
    """All alternatives of several shapes; unknown where one of them is."""
    parts = list(shapes)
    return tuple(dict.fromkeys(a for part in parts for a in part)) if all(parts) else UNKNOWN


@cache
def record_shapes(model: type[Model]) -> Mapping[str, Shape]:
    """Every key of a record with what its value may be."""
    return {key: _member_shape(model, name) for key, name in data_keys(model).items()}


def _member_shape(model: type[Model], name: str) -> Shape:
    if name in model.model_fields:
        return shape_of(model.model_fields[name].annotation)
    member = getattr(model, name)
    if not isinstance(member, Derived) or member.fget is None:
        return UNKNOWN
    try:
        return shape_of(get_type_hints(member.fget, include_extras=True).get("return", object))
    except NameError:  # an annotation that is there for type checkers only
        return UNKNOWN


def is_record(alternative: Any) -> bool:
    """Whether it is a record of the model."""
    return isinstance(alternative, type) and issubclass(alternative, Model)


def is_list(alternative: Any) -> bool:
    """Whether it is a list."""
    return isinstance(alternative, Items) or get_origin(alternative) in {tuple, list, frozenset}


def is_mapping(alternative: Any) -> bool:
    """Whether it holds records by key."""
    origin = get_origin(alternative)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def is_written(shape: Shape) -> bool:
    """Whether it may be what a macro wrote."""
    return Written in shape


def names_in(alternative: Any) -> tuple[str, ...]:
    """The names that may stand behind its dot, to guess which one was meant."""
    if is_record(alternative):
        return tuple(record_shapes(alternative))
    match alternative:
        case LoopState():
            return LOOP_NAMES
        case Module(names=names):
            return tuple(names)
        case _:
            return ()


def attribute(alternative: Any, name: str) -> Shape | None:
    """What stands behind its dot under that name; None where there is no such name."""
    if is_record(alternative):
        return record_shapes(alternative).get(name)
    if is_mapping(alternative):
        own = name in {"items", "keys", "values", "get"}
        return (Method(alternative, name),) if own else by_key(alternative)
    if is_list(alternative):
        return UNKNOWN if hasattr(tuple, name) else None
    match alternative:
        case LoopState(element=element):
            known = element if name in {"previtem", "nextitem"} else UNKNOWN
            return known if name in LOOP_NAMES else None
        case Module(names=names):
            return names.get(name)
        case Space(values=values):
            return values.get(name, UNKNOWN)
        case type():
            return (Method(alternative, name),) if hasattr(alternative, name) else None
        case _:
            return UNKNOWN


def element(alternative: Any) -> Shape:
    """What a `for` over it goes through."""
    if is_mapping(alternative):
        return shape_of(get_args(alternative)[0])
    if isinstance(alternative, Items):
        return alternative.element
    if is_list(alternative):
        return merged(shape_of(part) for part in get_args(alternative) if part is not Ellipsis)
    return UNKNOWN


def by_key(alternative: Any) -> Shape:
    """What a mapping holds under each of its keys."""
    return shape_of(get_args(alternative)[1])


def returned(method: Method) -> Shape:
    """What a method gives back, where that is known."""
    if not is_mapping(method.owner):
        return UNKNOWN
    key, value = shape_of(get_args(method.owner)[0]), by_key(method.owner)
    match method.name:
        case "items":
            return (Items((Pair((key, value)),)),)
        case "keys":
            return (Items(key),)
        case "values":
            return (Items(value),)
        case _:
            return value


def printed_fault(shape: Shape) -> tuple[str, list[str]] | None:
    """Why a value may not be printed, and what may be instead; None where it may."""
    if not shape:
        return None
    if all(is_record(a) and not hasattr(a, "spoken") for a in shape):
        sentence = later("«{name}» is a whole record: print one of its values")
        return sentence, [name for a in shape for name in names_in(a)]
    if all(map(is_list, shape)) or all(map(is_mapping, shape)):
        return later("«{name}» is a list: a list is never printed as it stands"), []
    if all(a is bool for a in shape):
        return later("«{name}» is a yes or no: it can be asked, not printed"), []
    return None
