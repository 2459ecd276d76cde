"""Goes through the statements of a wording in order, keeping the names that each of them sees."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from cchc_docs.document.vetting.findings import Findings, place_of, spoken_path
from cchc_docs.document.vetting.scope import NAMESPACE, RANGE, Scope
from cchc_docs.document.vetting.shapes import (
    UNKNOWN,
    LoopState,
    MacroShape,
    Module,
    Pair,
    Shape,
    Space,
    Written,
    element,
    merged,
    printed_fault,
)
from cchc_docs.document.vetting.source import Source, read_source
from cchc_docs.document.vetting.values import Values
from cchc_docs.document.wording import WordingEnvironment
from cchc_docs.model.values import Markdown

_DEEPEST = 20  # macros that call themselves with ever new kinds of value


class Flow:
    """Vets wordings; `sources` are the files that were read, `markdown` the Markdown values."""

    def __init__(self, environment: WordingEnvironment, findings: Findings) -> None:
        self.environment = environment
        self.findings = findings
        self.values = Values(environment, findings, self.expand)
        self.sources: dict[str, Source] = {}
        self.markdown: set[nodes.Node] = set()
        self._modules: dict[tuple[str, bool], Scope | None] = {}
        self._expanded: set[tuple[int, tuple[Shape, ...]]] = set()
        self._depth = 0
        self._globals = Scope(None, {"range": (RANGE,), "namespace": (NAMESPACE,)})

    def wording(self, name: str, record: dict[str, Shape]) -> None:
        """A wording of its own, with the names of its record. Raises what `read_source` raises."""
        self._file(name, Scope(None, record, self._globals))

    def _file(self, name: str, outer: Scope) -> Scope:
        if name not in self.sources:
            self.sources[name] = read_source(self.environment, name)
        source = self.sources[name]
        scope = Scope(source, {}, outer)
        self._all(source.tree.body, scope)
        for macro in source.tree.find_all(nodes.Macro):
            self._body(macro, [UNKNOWN] * len(macro.args), scope)
        return scope

    def _all(self, statements: Iterable[nodes.Node], scope: Scope) -> None:
        for statement in statements:
            self._one(statement, scope)

    def _one(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self._printed(part, scope)
            case nodes.If():
                self._if(node, scope)
            case nodes.For():
                self._for(node, scope)
            case nodes.Macro():
                scope.names[node.name] = (MacroShape(node, scope),)
            case nodes.Assign():
                self._bind(node.target, self.values.of(node.node, scope), scope)
            case nodes.AssignBlock():
                self._all(node.body, Scope(scope.source, {}, scope))
                if node.filter:
                    self.values.of(node.filter, scope)
                self._bind(node.target, (Written,), scope)
            case nodes.FromImport():
                self._from(node, scope)
            case nodes.Import():
                module = self._module(node, scope)
                scope.names[node.target] = (Module(module.names),) if module else UNKNOWN
            case nodes.Include() | nodes.Extends():
                self._module(node, scope)
            case nodes.CallBlock():
                self.values.of(node.call, scope)
                names = {argument.name: UNKNOWN for argument in node.args}
                self._all(node.body, Scope(scope.source, names, scope))
            case nodes.FilterBlock():
                self.values.of(node.filter, scope)
                self._all(node.body, Scope(scope.source, {}, scope))
            case nodes.With():
                shapes = [self.values.of(value, scope) for value in node.values]
                inner = Scope(scope.source, {}, scope)
                for target, shape in zip(node.targets, shapes, strict=True):
                    self._bind(target, shape, inner)
                self._all(node.body, inner)
            case nodes.ScopedEvalContextModifier():
                if scope.source:
                    self.findings.underscore(scope.source.place(node), "autoescape")
                self._all(node.body, scope)
            case nodes.Scope() | nodes.Block():
                self._all(node.body, Scope(scope.source, {"super": (Written,)}, scope))
            case _:
                self.values.of(node, scope)

    def _printed(self, node: nodes.Node, scope: Scope) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        shape = self.values.of(node, scope)
        if shape == (Markdown,):
            self.markdown.add(node)
        fault = printed_fault(shape)
        if fault and scope.source:
            sentence, known = fault
            name = spoken_path(node) or "…"
            self.findings.unspoken(place_of(scope.source, node), name, known, sentence)

    def _if(self, node: nodes.If, scope: Scope) -> None:
        """Every branch from the names before it; behind it a name may be what any of them made."""
        after: list[dict[str, Shape]] = []
        branches = [(node.test, node.body)] + [(n.test, n.body) for n in node.elif_]
        for test, body in branches:
            self.values.of(test, scope)
            before = dict(scope.names)
            self._all(body, scope)
            after.append(dict(scope.names))
            self._reset(scope, before)
        self._all(node.else_, scope)
        after.append(dict(scope.names))
        names = dict.fromkeys(name for branch in after for name in branch)
        self._reset(scope, {n: merged(b[n] for b in after if n in b) for n in names})

    @staticmethod
    def _reset(scope: Scope, names: dict[str, Shape]) -> None:
        scope.names.clear()
        scope.names.update(names)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        through = self.values.of(node.iter, scope)
        each = merged(element(alternative) for alternative in through)
        inner = Scope(scope.source, {"loop": (LoopState(each),)}, scope)
        self._bind(node.target, each, inner)
        if node.test:
            self.values.of(node.test, inner)
        self._all(node.body, inner)
        self._all(node.else_, Scope(scope.source, {}, scope))

    def _bind(self, target: nodes.Node, shape: Shape, scope: Scope) -> None:
        match target:
            case nodes.Name():
                scope.names[target.name] = shape
            case nodes.NSRef():
                for space in self.values.of(
                    nodes.Name(target.name, "load", lineno=target.lineno), scope
                ):
                    if isinstance(space, Space):
                        known = [space.values[target.attr]] if target.attr in space.values else []
                        space.values[target.attr] = merged([*known, shape])
            case nodes.Tuple():
                pair = shape[0] if len(shape) == 1 and isinstance(shape[0], Pair) else Pair(())
                for part, own in zip_longest(target.items, pair.parts[: len(target.items)]):
                    self._bind(part, own or UNKNOWN, scope)

    def _module(
        self, node: nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends, scope: Scope
    ) -> Scope | None:
        """The names of another wording; None where there is none, which is said."""
        if not isinstance(node.template, nodes.Const) or not isinstance(node.template.value, str):
            self.values.of(node.template, scope)
            return None
        name, sees = node.template.value, getattr(node, "with_context", True)
        key = (name, sees)
        if key not in self._modules:
            self._modules[key] = None  # a wording that imports itself ends here
            self._modules[key] = self._read(node, name, scope, scope if sees else self._globals)
        return self._modules[key]

    def _read(self, node: Any, name: str, scope: Scope, outer: Scope) -> Scope | None:
        try:
            return self._file(name, outer)
        except TemplateSyntaxError as error:
            self.findings.unreadable(error, name)
        except UnicodeDecodeError:
            self.findings.not_text(name)
        except TemplateNotFound:
            if scope.source and not getattr(node, "ignore_missing", False):
                place = scope.source.place(node.template, name)
                self.findings.no_file(place, name, self.environment.list_templates(["md"]))
        return None

    def _from(self, node: nodes.FromImport, scope: Scope) -> None:
        module = self._module(node, scope)
        for entry in node.names:
            name, alias = entry if isinstance(entry, tuple) else (entry, entry)
            shape = module.names.get(name) if module else UNKNOWN
            scope.names[alias] = shape or UNKNOWN
            if shape is None and module and scope.source:
                place = scope.source.place(node, name)
                file = node.template.as_const()
                self.findings.no_macro(place, name, file, module.names)

    def expand(self, macro: MacroShape, given: list[Shape], named: dict[str, Shape]) -> None:
        """The body of a macro with the values that a call gives it."""
        node, scope = macro.node, macro.scope
        parameters = [parameter.name for parameter in node.args]
        first_default = len(parameters) - len(node.defaults)
        shapes = []
        for position, name in enumerate(parameters):
            if position < len(given):
                shapes.append(given[position])
            elif name in named:
                shapes.append(named[name])
            elif position >= first_default:
                shapes.append(self.values.of(node.defaults[position - first_default], scope))
            else:
                shapes.append(UNKNOWN)
        self._body(node, shapes, scope)

    def _body(self, node: nodes.Macro, shapes: list[Shape], scope: Scope) -> None:
        key = (id(node), tuple(shapes))
        if key in self._expanded or self._depth > _DEEPEST:
            return
        self._expanded.add(key)
        names = {p.name: shape for p, shape in zip(node.args, shapes, strict=True)}
        names |= {"caller": (Written,), "varargs": UNKNOWN, "kwargs": UNKNOWN}
        self._depth += 1
        self._all(node.body, Scope(scope.source, names, scope))
        self._depth -= 1
