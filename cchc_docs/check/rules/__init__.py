"""The rules of form, one module each; `RULES` is their order in reports.

A rule joins by its module's name here: the module `page_margins` holds `RULE`, whose name is
`page.margins`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from cchc_docs.check.rule import Rule

PAGE = (
    "page_paper",
    "page_orientation",
    "page_margins",
    "page_font",
    "page_encoding",
    "page_normal_form",
    "page_colour",
    "page_sizes_together",
    "page_number_present",
    "page_number_position",
    "page_number_size",
    "page_number_style",
    "page_number_first_page",
    "page_number_start",
    "page_number_numeral",
)
LETTERHEAD: tuple[str, ...] = (
    "national_name_text",
    "national_name_look",
    "national_name_place",
    "national_name_one_line",
    "motto_text",
    "motto_look",
    "motto_place",
    "motto_line",
    "parent_text",
    "parent_look",
    "issuer_text",
    "issuer_look",
    "issuer_place",
    "issuer_line",
    "header_spacing",
    "number_label",
    "number_digits",
    "number_separators",
    "number_notation",
    "number_case",
    "number_look",
    "number_place",
    "place_date_text",
    "place_date_padding",
    "place_date_look",
    "place_date_place",
    "place_date_row",
)
TITLE: tuple[str, ...] = (
    "type_text",
    "type_look",
    "type_place",
    "subject_text",
    "subject_look",
    "subject_place",
    "subject_line",
    "letter_subject_text",
    "letter_subject_look",
    "letter_subject_place",
    "letter_subject_gap",
    "letter_subject_line",
)
BODY: tuple[str, ...] = (
    "body_align",
    "body_look",
    "body_indent",
    "body_gap",
    "body_line_spacing",
    "body_end_mark",
    "headings_divisions",
    "headings_numerals",
    "headings_titles",
    "headings_roman",
    "headings_article",
    "headings_clause",
    "headings_point",
    "points_sequence",
    "numbering_sequence",
    "citation_structure",
    "legal_basis_look",
    "legal_basis_end",
    "legal_basis_one_a_line",
    "legal_basis_place",
    "legal_basis_law_cited",
    "legal_basis_cited",
    "decision_authority",
    "decision_enacting",
    "minutes_no_date",
    "minutes_fields",
    "invitation_fields",
)
SIGNATURE: tuple[str, ...] = (
    "signature_prefix",
    "signature_authority",
    "signature_look",
    "signature_name_look",
    "signature_name_no_degree",
    "signature_post_place",
    "signature_centred",
    "minutes_signatures",
    "document_components",
)
RECIPIENTS: tuple[str, ...] = (
    "addressee_present",
    "addressee_label",
    "addressee_look",
    "addressee_layout",
    "recipients_label",
    "recipients_label_look",
    "recipients_list_look",
    "recipients_punctuation",
    "recipients_as_above",
    "recipients_filing",
    "recipients_order",
    "telegram_addressees",
    "contact_look",
)
APPENDIX: tuple[str, ...] = (
    "appendix_label",
    "appendix_title",
    "appendix_reference",
    "appendix_line",
    "appendix_mentioned",
    "appendix_numbering",
    "appendix_pages",
)
MARKS: tuple[str, ...] = (
    "urgency_level",
    "urgency_look",
    "urgency_frame",
    "circulation_look",
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of a page from top to bottom."""
    modules = (*PAGE, *LETTERHEAD, *TITLE, *BODY, *SIGNATURE, *RECIPIENTS, *APPENDIX, *MARKS)
    found = (import_module(f"{__name__}.{module}") for module in modules)
    return tuple(module.RULE for module in found)
