"""The rules of consistency, one module each; the order here is their order in reports.

A rule joins by its module's name: the module `figures_ratio` holds `RULE`, whose name is
`figures.ratio`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from cchc_docs.consistency.rule import Rule

FIGURES: tuple[str, ...] = (
    "figures_ratio",
    "figures_percent_missing",
    "figures_one_value",
    "figures_percent_possible",
    "figures_part_whole",
    "figures_balance",
    "figures_count_list",
    "figures_frequency",
    "figures_absolute",
    "figures_rank_movement",
    "figures_score_range",
    "figures_class_band",
)
DATES: tuple[str, ...] = (
    "dates_real",
    "dates_order",
    "dates_deadline",
    "dates_year_known",
    "dates_interval",
    "dates_cut_off",
    "dates_style",
    "dates_in_force",
    "dates_year_consistent",
)
NAMES: tuple[str, ...] = (
    "names_variant",
    "names_capitals",
    "abbreviations_defined",
    "abbreviations_typo",
    "names_tone_placement",
    "names_one_term",
    "names_unit_exists",
)
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
STRUCTURE: tuple[str, ...] = (
    "citations_form",
    "citations_type",
    "headings_level",
    "headings_numbering",
    "document_blocks",
    "recipients_covered",
    "recipients_archive",
    "title_form",
    "signature_capacity",
)
CASE: tuple[str, ...] = (
    "completeness_basis",
    "completeness_actionable",
    "completeness_evidence",
    "completeness_criteria",
    "criteria_key",
    "criteria_order",
    "inspection_scope",
    "people_present",
    "subject_body",
    "paragraphs_twice",
    "figures_across",
)


@cache
def rules_by_section() -> Mapping[str, tuple[Rule, ...]]:
    """The rules of each section, in the order of reports."""
    sections = {
        "figures": FIGURES,
        "dates": DATES,
        "names": NAMES,
        "text": TEXT,
        "structure": STRUCTURE,
        "case": CASE,
    }
    return {section: tuple(map(_rule, modules)) for section, modules in sections.items()}


def _rule(module: str) -> Rule:
    found: Rule = import_module(f"{__name__}.{module}").RULE
    return found


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, section by section."""
    return tuple(rule for rules in rules_by_section().values() for rule in rules)
