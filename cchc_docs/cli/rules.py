"""`cchc-docs rules`: the rules, the clauses that those of form rest on, what no rule checks."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable

import click

from cchc_docs.check.rule import Rule
from cchc_docs.check.rules import all_rules as form_rules
from cchc_docs.check.standard import standard
from cchc_docs.cli import candidates
from cchc_docs.consistency.rule import Rule as ContentRule
from cchc_docs.consistency.rules import all_rules as content_rules
from cchc_docs.consistency.rules import rules_by_section
from cchc_docs.language import _
from cchc_docs.pages.rule import Rule as PageRule
from cchc_docs.pages.rules import RULES as PAGE_RULES
from cchc_docs.report.words import GROUPS, SECTIONS, SEVERITIES


@click.group(
    "rules",
    help=_("The rules that «check» judges by, and the clauses of the decree behind them."),
    invoke_without_command=True,
)
@click.pass_context
def command(context: click.Context) -> None:
    """List the rules where no subcommand is given."""
    if context.invoked_subcommand is None:
        list_rules.callback()  # type: ignore[misc]


@command.command("list", help=_("List every rule."))
def list_rules() -> None:
    """A line for each rule, by component."""
    for group, title in GROUPS.items():
        click.echo(_(title))
        for rule in form_rules():
            if rule.group == group:
                click.echo(f"  {rule.name:<32} {_(rule.title)}")
    for section, rules in rules_by_section().items():
        click.echo(_("Content: {section}").format(section=_(SECTIONS[section])))
        for content_rule in rules:
            click.echo(f"  {content_rule.name:<32} {_(content_rule.title)}")
    click.echo(_("On paper (check --pages)"))
    for page_rule in PAGE_RULES:
        click.echo(f"  {page_rule.name:<32} {_(page_rule.title)}")


@command.command("show", help=_("Show one rule: what it judges and by which clauses."))
@click.argument("name", metavar=_("NAME"), shell_complete=candidates.rules)
def show_rule(name: str) -> None:
    """The rule of that name."""
    rule = next((rule for rule in form_rules() if rule.name == name), None)
    others: list[ContentRule | PageRule] = [*content_rules(), *PAGE_RULES]
    other = next((rule for rule in others if rule.name == name), None)
    if rule is not None:
        _show_form(rule)
    elif other is not None:
        _show_other(other)
    else:
        message = _("there is no rule «{name}»; «cchc-docs rules» lists them")
        raise click.UsageError(message.format(name=name))


def _show_form(rule: Rule) -> None:
    click.echo(f"{rule.name}: {_(rule.title)}")
    for clause in rule.clauses:
        entry = standard().clauses[clause]
        click.echo(f"  {_(SEVERITIES[entry.severity])}: {entry.citation} ({clause})")
    click.echo("")
    click.echo(explanation(rule.judge))


def _show_other(rule: ContentRule | PageRule) -> None:
    click.echo(f"{rule.name}: {_(rule.title)}")
    click.echo(f"  {_(SEVERITIES[rule.severity])}")
    click.echo("")
    judge = rule.judge if isinstance(rule, PageRule) else rule.judges[0]
    click.echo(explanation(judge))


@command.command("coverage", help=_("List every clause with its rules, or why none checks it."))
def coverage() -> None:
    """A line for each clause."""
    for clause in standard().clauses.values():
        judged = ", ".join(clause.rules) or f"– {clause.unchecked}"
        click.echo(f"{clause.id:<34} {judged}")


def explanation(judge: Callable[..., object]) -> str:
    """What the module of a rule says of it."""
    return inspect.getdoc(sys.modules[judge.__module__]) or ""
