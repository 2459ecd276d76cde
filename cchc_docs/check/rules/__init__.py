"""The rules of form, one module each; `RULES` is their order in reports.

A rule joins by its module's name here: the module `page_margins` holds `RULE`, whose name is
`page.margins`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from cchc_docs.check.rule import Rule

PAGE = ("page_margins",)
LETTERHEAD: tuple[str, ...] = ()
TITLE: tuple[str, ...] = ()
BODY: tuple[str, ...] = ()
SIGNATURE: tuple[str, ...] = ()
RECIPIENTS: tuple[str, ...] = ()
APPENDIX: tuple[str, ...] = ()


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of a page from top to bottom."""
    modules = (*PAGE, *LETTERHEAD, *TITLE, *BODY, *SIGNATURE, *RECIPIENTS, *APPENDIX)
    found = (import_module(f"{__name__}.{module}") for module in modules)
    return tuple(module.RULE for module in found)
