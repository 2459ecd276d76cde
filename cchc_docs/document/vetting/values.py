"""What every expression of a wording may be, and the names and phrases in it that do not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from jinja2 import nodes

from cchc_docs.document.vetting.findings import Findings, place_of, spoken_path
from cchc_docs.document.vetting.scope import NAMESPACE, RANGE, Scope
from cchc_docs.document.vetting.shapes import (
    UNKNOWN,
    Items,
    LoopState,
    MacroShape,
    Method,
    Shape,
    Space,
    Written,
    attribute,
    by_key,
    element,
    is_list,
    is_mapping,
    is_written,
    merged,
    names_in,
    returned,
)
from cchc_docs.document.wording import WordingEnvironment
from cchc_docs.language import later

_KEEPS_WORDING = {"hoa_dau", "het_cau", "default"}
_TAKES_WORDING = {"default", "join"}  # behind the name of the phrase
_OF_LISTS = {"first", "last", "list", "reverse", "sort", "xep", "xep_ten"}
_LISTS_OF_WORDING = {"default", "first", "join", "last", "length", "list", "reverse"}
_TEXT: Shape = (str,)
_GIVES: Mapping[str, Shape] = MappingProxyType(
    {
        **dict.fromkeys(("ngay", "ngay_chu", "gio", "so", "hai_chu_so", "bang_chu"), _TEXT),
        **dict.fromkeys(("so_va_chu", "thu_tu", "thu_tu_so"), _TEXT),
        **dict.fromkeys(("tang_giam_phan_tram", "tang_giam_bac"), _TEXT),
        **dict.fromkeys(("liet_ke", "phan_cach", "gom", "xuong_dong", "join"), _TEXT),
        **dict.fromkeys(("hoa", "thuong_dau", "can_cu"), _TEXT),
        "dau_cuoi": (Items(_TEXT),),
        "length": (int,),
    }
)
_DAYS = later("the phrase «{name}» is for days")
_NUMBERS = later("the phrase «{name}» is for numbers")
_LISTS = later("the phrase «{name}» is for lists")
_WANTS: Mapping[str, tuple[str, Callable[[Any], bool]]] = MappingProxyType(
    {
        **dict.fromkeys(("ngay", "ngay_chu"), (_DAYS, lambda a: _is(a, date))),
        **dict.fromkeys(
            ("so", "hai_chu_so", "bang_chu", "so_va_chu", "thu_tu", "thu_tu_so", "tang_giam_bac"),
            (_NUMBERS, lambda a: _is(a, int, Decimal)),
        ),
        "tang_giam_phan_tram": (_NUMBERS, lambda a: _is(a, int, Decimal, str)),  # «69,5%» too
        **dict.fromkeys(
            ("liet_ke", "phan_cach", "gom", "dau_cuoi", "xuong_dong", "join", "xep", "xep_ten"),
            (_LISTS, is_list),
        ),
    }
)


@dataclass
class Values:
    """Tells the shape of expressions; `expand` vets a macro for the values of a call."""

    environment: WordingEnvironment
    findings: Findings
    expand: Callable[[MacroShape, list[Shape], dict[str, Shape]], None]

    def __post_init__(self) -> None:
        self.excused: set[tuple[str, str]] = set()  # asked about by «is defined»: path, name

    def of(self, node: nodes.Node, scope: Scope) -> Shape:
        """What the expression may be."""
        match node:
            case nodes.Const():
                return UNKNOWN if node.value is None else (type(node.value),)
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._part(node, node.node, node.attr, scope)
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.Filter():
                if node.name == "default" and node.node:
                    self._excuse(node.node, scope)
                given = self.of(node.node, scope) if node.node else (Written,)
                return self._phrase(node, given, scope)
            case nodes.Test():
                return self._test(node, scope)
            case nodes.CondExpr():
                self.of(node.test, scope)
                if node.expr2 is None and scope.source:
                    self.findings.no_else(place_of(scope.source, node.expr1))
                either = (node.expr1, node.expr2) if node.expr2 else (node.expr1,)
                return merged([self.of(part, scope) for part in either])
            case nodes.And() | nodes.Or():
                return merged([self.of(node.left, scope), self.of(node.right, scope)])
            case nodes.Concat():
                self._plain(node.nodes, scope)
                return (str,)
            case nodes.Compare() | nodes.Not():
                self._all(node, scope)
                return (bool,)
            case nodes.BinExpr():
                self._plain((node.left, node.right), scope)
                return UNKNOWN
            case nodes.List() | nodes.Tuple():
                return (Items(merged([self.of(item, scope) for item in node.items])),)
            case _:
                self._all(node, scope)
                return UNKNOWN

    def _all(self, node: nodes.Node, scope: Scope) -> list[Shape]:
        return [self.of(child, scope) for child in node.iter_child_nodes()]

    def _plain(self, parts: Iterable[nodes.Node], scope: Scope) -> None:
        for part in parts:
            if is_written(self.of(part, scope)):
                self._joined(part, scope)

    def _joined(self, node: nodes.Node, scope: Scope) -> None:
        if scope.source:
            self.findings.joined(place_of(scope.source, node))

    def _name(self, node: nodes.Name, scope: Scope) -> Shape:
        found = scope.find(node.name)
        if found is None and scope.source and not self._is_excused(node, scope):
            self.findings.no_name(scope.source.place(node), node.name, scope.known())
        return found or UNKNOWN

    def _part(self, node: nodes.Expr, owner: nodes.Expr, name: str, scope: Scope) -> Shape:
        alternatives = self.of(owner, scope)
        source = scope.source
        if source is None:
            return UNKNOWN
        place = source.place(node, name)
        if name.startswith("_"):
            self.findings.underscore(place, name)
            return UNKNOWN
        if is_written(alternatives):
            self._joined(owner, scope)
            return UNKNOWN
        parts = [part for a in alternatives if (part := attribute(a, name)) is not None]
        if alternatives and not parts and not self._is_excused(node, scope):
            known = [known for a in alternatives for known in names_in(a)]
            path, listed = spoken_path(owner), any(map(is_list, alternatives))
            self.findings.no_part(place, name, path or "…", known, listed=listed)
        return merged(parts)

    def _item(self, node: nodes.Getitem, scope: Scope) -> Shape:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._part(node, node.node, node.arg.value, scope)
        self.of(node.arg, scope)
        alternatives = self.of(node.node, scope)
        if is_written(alternatives):
            self._joined(node.node, scope)
        if isinstance(node.arg, nodes.Slice):
            return alternatives
        return merged(by_key(a) if is_mapping(a) else element(a) for a in alternatives)

    def _call(self, node: nodes.Call, scope: Scope) -> Shape:
        called = self.of(node.node, scope)
        given = [self.of(argument, scope) for argument in node.args]
        named = {pair.key: self.of(pair.value, scope) for pair in node.kwargs}
        for rest in (node.dyn_args, node.dyn_kwargs):
            if rest is not None:
                self.of(rest, scope)
        results = [self._result(c, given, named) for c in called]
        if any(isinstance(c, Method) for c in called):
            for argument, shape in zip(node.args, given, strict=True):
                if is_written(shape):
                    self._joined(argument, scope)
        return merged(results)

    def _result(self, called: Any, given: list[Shape], named: dict[str, Shape]) -> Shape:
        match called:
            case MacroShape():
                self.expand(called, given, named)
                return (Written,)
            case Method():
                return returned(called)
            case LoopState():
                return (Written,)
            case _ if called is Written:  # `caller()`
                return (Written,)
            case _ if called is RANGE:
                return (Items((int,)),)
            case _ if called is NAMESPACE:
                return (Space(named),)
            case _:
                return UNKNOWN

    def _phrase(self, node: nodes.Filter, given: Shape, scope: Scope) -> Shape:
        arguments = [self.of(argument, scope) for argument in (*node.args, *node.kwargs)]
        source, name = scope.source, node.name
        if source is None:
            return UNKNOWN
        place = source.place(node)
        if name not in self.environment.filters:
            if name == "safe":
                self.findings.underscore(place, name)
            else:
                self.findings.no_phrase(place, name, sorted(self.environment.filters))
            return UNKNOWN
        inside = merged(element(a) for a in given)
        written = is_written(given) and name not in _KEEPS_WORDING
        written |= name not in _TAKES_WORDING and any(map(is_written, arguments))
        if written or (is_written(inside) and name not in _LISTS_OF_WORDING):
            self.findings.joined(place)
            return UNKNOWN
        if name in _WANTS and given:
            sentence, fits = _WANTS[name]
            if not any(map(fits, given)):
                self.findings.wrong_phrase(place, name, sentence)
        if name in _KEEPS_WORDING:
            extra = arguments if name == "default" else []
            return given if is_written(given) else merged([given, *extra]) if extra else (str,)
        if name in _OF_LISTS:
            return given if name in _OF_LISTS - {"first", "last"} else inside
        return (Written,) if name == "join" and is_written(inside) else _GIVES.get(name, UNKNOWN)

    def _test(self, node: nodes.Test, scope: Scope) -> Shape:
        source = scope.source
        if source and node.name not in self.environment.tests:
            place = place_of(source, node)
            self.findings.no_phrase(place, node.name, sorted(self.environment.tests))
        if node.name in {"defined", "undefined"}:
            self._excuse(node.node, scope)
        self._all(node, scope)
        return (bool,)

    def _excuse(self, node: nodes.Expr, scope: Scope) -> None:
        if scope.source:
            self.excused.add((scope.source.path, spoken_path(node)))

    def _is_excused(self, node: nodes.Expr, scope: Scope) -> bool:
        return scope.source is not None and (scope.source.path, spoken_path(node)) in self.excused


def _is(alternative: Any, *kinds: type) -> bool:
    return isinstance(alternative, type) and issubclass(alternative, kinds)
