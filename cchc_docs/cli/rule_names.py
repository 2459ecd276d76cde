"""Names of rules as a command takes them (tên quy tắc), of form, of consistency, of pages."""

from __future__ import annotations

from difflib import get_close_matches

import click

from cchc_docs.check.rules import all_rules as form_rules
from cchc_docs.consistency.rules import all_rules as content_rules
from cchc_docs.language import _
from cchc_docs.pages.rules import RULES as PAGE_RULES


def known_rules(
    _context: click.Context, _option: click.Parameter, names: tuple[str, ...]
) -> tuple[str, ...]:
    """The names, also by commas, each that of a rule. Raises `BadParameter` for any other."""
    known = [rule.name for rule in form_rules()]
    known += [rule.name for rule in content_rules()]
    known += [rule.name for rule in PAGE_RULES]
    wanted = [name.strip() for given in names for name in given.split(",")]
    for name in wanted:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            message = _("there is no rule «{name}»; «cchc-docs rules» lists them")
            if close:
                message = _("there is no rule «{name}»; did you mean «{close}»?")
            raise click.BadParameter(message.format(name=name, close=close[0] if close else ""))
    return tuple(wanted)
