"""What pydantic and the records object to, as sentences of the catalogue, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_docs.language import later

SENTENCES: Mapping[str, tuple[str, str]] = {
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

FIXES: Mapping[str, str] = {
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
    "letter_without_addressee": later("add a line «kinh_gui: …»"),
    "decision_without_authority": later("add a line «tham_quyen: Giám đốc Sở …»"),
    "minutes_with_one_signature": later("make «ky» a list, one «- chuc_vu: …» for each signer"),
    "filing_among_recipients": later("take it out of this list"),
    "law_with_number": later("take «so» out"),
    "direction_without_owner": later("add «chu_tri», or another «loai» where nobody is named"),
    "signing_capacity": later("write it as «TL. Trưởng Ban»"),
    "recurrence": later("keep the keys of one form"),
    "signer_twice": later("keep one of the two"),
    "reason_empty": later("write one of the two"),
    "finding_empty": later("write one of the two"),
    "participant": later("keep one of the two"),
    "one_unit_only": later("keep one unit, or use «bao-cao-tong-hop-kiem-tra» for a whole round"),
    "bands_order": later("put the highest grade first, each with its lowest percentage"),
    "quantity_form": later("write one number, with «gần», «khoảng», «trên» before it if need be"),
    "time_form": later("write it as «8 giờ 30»"),
    "owner_both": later("keep one of the two"),
    "owner_nameless": later("write one of the two"),
    "numbering_form": later("write «chung», «theo loại» or groups such as «Quyết định, Quy định»"),
    "numbering_twice": later("keep it in one of the two groups"),
    "as_issued_points": later("correct the one that is wrong"),
    "as_issued_citation": later("correct the one that is wrong"),
    "as_issued_unit": later("correct the one that is wrong"),
    "as_issued_filing": later("correct the one that is wrong"),
}

IN_CELLS: Mapping[str, tuple[str, str]] = {
    # error of a cell, where no key is seen: sentence, mend
    "direction_without_owner": (
        later("a direction needs the unit that carries it out"),
        later("write it into the column «{title}»"),
    ),
    "unknown_unit": (
        later("«{found}» is no division of the issuing agency"),
        later("add it to the divisions of the agency, or write «Tên: …» for one outside it"),
    ),
}

REFERENCES = {
    "unknown_agency": later("add it under «co_quan» of a shared file that «bao_gom» names"),
    "unknown_person": later("add them under «nguoi» of a shared file that «bao_gom» names"),
    "unknown_unit": later("add it to «don_vi» of the agency, or write «ten: …» for one outside it"),
    "unknown_type": later("write one of the types that Điều 7 names"),
}
