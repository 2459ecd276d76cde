"""The rules of consistency, one module each; the order here is their order in reports.

A rule joins by its module's name: the module `figures_ratio` holds `RULE`, whose name is
`figures.ratio`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from cchc_docs.consistency.rule import Rule

FIGURES: tuple[str, ...] = ()
DATES: tuple[str, ...] = ()
NAMES: tuple[str, ...] = ()
TEXT: tuple[str, ...] = (
    "text_doubled_word",
    "text_glued_words",
    "text_misspelling",
    "text_sentence_end",
    "text_spacing",
    "text_case_after_mark",
    "text_number_style",
    "text_redundancy",
    "text_web_residue",
    "text_quotation_marks",
)
STRUCTURE: tuple[str, ...] = ()
CASE: tuple[str, ...] = ()


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, group by group."""
    modules = (*FIGURES, *DATES, *NAMES, *TEXT, *STRUCTURE, *CASE)
    return tuple(import_module(f"{__name__}.{module}").RULE for module in modules)
