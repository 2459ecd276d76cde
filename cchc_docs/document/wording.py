"""Wordings: Jinja2 over Markdown, in which data can never turn into Markdown.

Every value that a wording prints is set aside and a mark stands in its place while the Markdown is
read; afterwards the value takes the place of its mark as plain text. So `**{{ ten }}**` is bold
whatever the name begins or ends with, and `2026. Năm`, `- Lưu` or `*` in data stay what they are.
Values typed as `Markdown` are parsed on their own and put in as blocks.

What a macro wrote is wording with values already set aside. It is joined to other text by printing
both; `~` and `+` would make the other text wording too, so `vetting` refuses them.

Wordings see records by their Vietnamese keys, and nothing else of Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from typing import Any, NamedTuple

from jinja2 import BaseLoader, BytecodeCache, StrictUndefined, Undefined, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.nodes import Concat, Expr
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from cchc_docs.document.phrases import PHRASES, text_of
from cchc_docs.model.base import Model, data_keys
from cchc_docs.model.values import Markdown

MARK = "\ue000"
_OPEN, _CLOSE = MARK, "\ue001"
_PLACED = re.compile(f"{_OPEN}(\\d+){_CLOSE}")

Value = str
_values: ContextVar[list[Value]] = ContextVar("values")


class Rendered(NamedTuple):
    """A wording's text, each value a bare `MARK`, and the values in the order of their marks."""

    text: str
    values: tuple[Value, ...]


def set_aside(value: Any) -> Markup:
    """Keep a printed value for later and leave a mark; what the wording itself wrote passes."""
    kept = _values.get()
    if type(value) is str or isinstance(value, Markdown):
        kept.append(value)
    elif isinstance(value, Markup):
        return value
    else:
        if isinstance(value, Undefined):
            str(value)  # raises: a missing value never prints as nothing
        kept.append(text_of(value))
    return _mark(len(kept) - 1)


@lru_cache(maxsize=2**16)  # 5,000 rows of 7 values take 35,000, and 4 MB
def _mark(number: int) -> Markup:
    """The mark of a value, the same in every document."""
    return Markup(f"{_OPEN}{number}{_CLOSE}")  # noqa: S704


def _record_keys(kind: type) -> Mapping[str, str] | None:
    """The keys of a record's class; None for anything else."""
    return data_keys(kind) if issubclass(kind, Model) else None


_keys_of: Callable[[type], Mapping[str, str] | None] = cache(_record_keys)

_OF_LOOPS = frozenset(name for name in vars(LoopContext) if not name.startswith("_"))
"""What a wording may read of `loop`; asking the sandbox 40 times takes 3 % of a long table."""


@pass_context
def _printed(_context: Context, value: Any) -> Markup:
    """`set_aside` at rendering only: what Jinja2 works out before it escapes as HTML."""
    return set_aside(value)


_VARIABLES = frozenset({"_loop_vars", "_block_vars"})
"""What Jinja2 adds to a call for those that ask for the context; macros do not."""
_NO_METHODS = "what a macro wrote can only be printed, or joined with ~"


class _Printing(CodeGenerator):
    """Prints what `set_aside` returns as it is; Jinja2 would escape it as HTML once more."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write("(environment.set_aside(")

    def visit_Concat(self, node: Concat, frame: Frame) -> None:  # noqa: N802 – Jinja2's name
        """`a ~ b` by `joined`; Jinja2 would escape as HTML, not as Markdown."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class WordingEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2 that knows records by their Vietnamese keys, and only the phrases of this house."""

    code_generator_class = _Printing
    set_aside = staticmethod(set_aside)
    intercepted_binops = frozenset({"+", "%", "*"})

    def __init__(self, loader: BaseLoader, cache: BytecodeCache | None = None) -> None:
        super().__init__(
            loader=loader,
            bytecode_cache=cache,
            autoescape=True,  # makes macros return Markup, which tells wording from data
            undefined=StrictUndefined,
            finalize=_printed,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        kept = ("default", "first", "last", "length", "list", "reverse", "sort")
        self.filters = {name: self.filters[name] for name in kept} | dict(PHRASES)
        self.filters |= {
            "hoa_dau": _on_first(PHRASES["hoa_dau"]),
            "het_cau": _on_last(PHRASES["het_cau"]),
            "join": _joined,
        }
        self.globals = {"range": self.globals["range"], "namespace": self.globals["namespace"]}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`chu_tri.ho_ten`: a record's value by its Vietnamese key."""
        keys = _keys_of(type(obj))
        if keys is None:
            if type(obj) is LoopContext and attribute in _OF_LOOPS:
                return getattr(obj, attribute)
            return super().getattr(obj, attribute)
        name = keys.get(attribute)
        return self.undefined(obj=obj, name=attribute) if name is None else getattr(obj, name)

    def joined(self, parts: tuple[Any, ...]) -> Any:
        """`a ~ b`: values set aside where what a macro wrote is among the parts."""
        if any(isinstance(part, Markup) for part in parts):
            return Markup("").join([set_aside(part) for part in parts])
        return "".join(map(text_of, parts))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`+` with what a macro wrote joins as `~` does; nothing else may be done to it."""
        if not isinstance(left, Markup) and not isinstance(right, Markup):
            return super().call_binop(context, operator, left, right)
        if operator != "+":
            raise SecurityError(_NO_METHODS)
        return self.joined((left, right))

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """What a macro wrote has no methods: `format` and `join` would put data into it unseen."""
        if type(__obj) is Macro:  # as `Context.call` does it; of rows that a macro writes, 4 %
            own = {key: value for key, value in kwargs.items() if key not in _VARIABLES}
            return __obj(__context.eval_ctx, *args, **own)
        method = getattr(__obj, "__wrapped__", __obj)  # the sandbox wraps `format`
        if isinstance(getattr(method, "__self__", None), Markup):
            raise SecurityError(_NO_METHODS)
        return super().call(__context, __obj, *args, **kwargs)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`chu_tri["ho_ten"]`: the same; the English attributes stay out of reach."""
        if isinstance(obj, Model):
            return self.getattr(obj, str(argument))
        return super().getitem(obj, argument)


def context_of(model: Model) -> Mapping[str, Any]:
    """What a wording may name: the keys of the record, fields and derived values."""
    return {key: getattr(model, name) for key, name in data_keys(type(model)).items()}


def render(environment: WordingEnvironment, template: str, model: Model) -> Rendered:
    """The wording with the record's values, ready to be read as Markdown.

    Raises jinja2's `TemplateError`: a missing name, a bad tag, a forbidden attribute.
    """
    token = _values.set([])
    try:
        text = environment.get_template(template).render(context_of(model))
        kept = _values.get()
    finally:
        _values.reset(token)
    pieces = _PLACED.split(text)  # wording and numbers of values by turns
    return Rendered(MARK.join(pieces[::2]), tuple([kept[int(number)] for number in pieces[1::2]]))


def _joined(values: Iterable[Any], separator: str = "") -> Markup:
    """The values one after the other; those that macros wrote stay wording, the rest stay data."""
    pieces: list[Any] = []
    for value in values:
        pieces += [separator, value] if pieces and separator else [value]
    return Markup("".join(map(set_aside, pieces)))  # noqa: S704


def _on_first(phrase: Callable[[str], str]) -> Callable[[Any], Any]:
    """A phrase that changes how a text begins, also when the text is what a macro wrote."""

    def apply(value: Any) -> Any:
        if not isinstance(value, Markup):
            return phrase(text_of(value))
        head = _PLACED.match(value)
        if head is None:
            return Markup(phrase(str(value)))  # noqa: S704
        return set_aside(phrase(_values.get()[int(head[1])])) + Markup(value[head.end() :])  # noqa: S704

    return apply


def _on_last(phrase: Callable[[str], str]) -> Callable[[Any], Any]:
    """A phrase that changes how a text ends, also when the text is what a macro wrote."""

    def apply(value: Any) -> Any:
        if not isinstance(value, Markup):
            return phrase(text_of(value))
        text = str(value).rstrip()
        placed = list(_PLACED.finditer(text))
        if not placed or placed[-1].end() < len(text):
            return Markup(phrase(text))  # noqa: S704
        return Markup(text[: placed[-1].start()]) + set_aside(  # noqa: S704
            phrase(_values.get()[int(placed[-1][1])])
        )

    return apply
