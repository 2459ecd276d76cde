"""What vetting finds, each once, and the sentences it is said in."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import TemplateSyntaxError, nodes

from cchc_docs.diagnostic import Diagnostic, FilePlace, Place, Severity
from cchc_docs.document.vetting.source import Source, Spot, place_in, syntax_place
from cchc_docs.language import _
from cchc_docs.model.references import nearest
from cchc_docs.vietnamese.text import describe_character, unfit_character


class Findings:
    """Collects findings; a macro vetted for several calls says the same thing once."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def sorted(self) -> list[Diagnostic]:
        """All of them, by file, line and column."""
        return sorted(self._found, key=lambda found: _order(found.place))

    def add(self, rule: str, place: FilePlace, message: str, fix: str) -> None:
        """One finding."""
        self._found[Diagnostic(f"wording.{rule}", Severity.ERROR, place, message, fix)] = None

    def unreadable(self, error: TemplateSyntaxError, name: str) -> None:
        """A tag that Jinja2 cannot read."""
        message = _("the wording cannot be read: {reason}").format(reason=error.message)
        self.add("syntax", syntax_place(error, name), message, _("check the tags on this line"))

    def not_text(self, name: str) -> None:
        """A file that is not UTF-8 text."""
        fix = _("save the file again with the encoding UTF-8")
        self.add("encoding", FilePlace(name), _("this is not UTF-8 text"), fix)

    def unfit(self, source: Source) -> None:
        """A character that no document may hold; ours for values in waiting is one of them."""
        unfit = unfit_character(source.text)
        if unfit is not None:
            place = place_in(
                source.path, source.text, Spot.at(source.text, source.text.index(unfit))
            )
            message = _("the character {name} cannot stand in a document")
            message = message.format(name=describe_character(unfit))
            self.add("character", place, message, _("delete it and type the text again"))

    def no_file(self, place: FilePlace, name: str, known: Iterable[str]) -> None:
        """A wording file that is not there."""
        message = _("there is no wording file «{name}»").format(name=name)
        fix = _("check the name in the import line, or put the file into the templates folder")
        self.add("not-found", place, message, _did_you_mean(name, known) or fix)

    def no_macro(self, place: FilePlace, name: str, file: str, known: Iterable[str]) -> None:
        """An imported macro that its file does not have."""
        message = _("«{file}» has no macro «{name}»").format(file=file, name=name)
        self.add("not-found", place, message, _guess(name, known))

    def no_name(self, place: FilePlace, name: str, known: Iterable[str]) -> None:
        """A name that neither the record nor the wording has."""
        message = _("the data have no «{name}»").format(name=name)
        fix = _("see «cchc-docs template vars» for the names that may stand here")
        self.add("unknown-name", place, message, _did_you_mean(name, known) or fix)

    def no_part(
        self, place: FilePlace, name: str, owner: str, known: Iterable[str], *, listed: bool
    ) -> None:
        """A name behind a dot that what stands before the dot does not have."""
        message = _("«{owner}» has no «{name}»").format(owner=owner, name=name)
        fix = _("«{owner}» is a list: take its parts one by one with «for»").format(owner=owner)
        names = list(known)
        nothing = _("«{owner}» is one value: nothing may stand behind its dot")
        guess = _guess(name, names) if names else nothing.format(owner=owner)
        self.add("unknown-name", place, message, fix if listed else guess)

    def no_phrase(self, place: FilePlace, name: str, known: Iterable[str]) -> None:
        """A filter or test that wordings do not have."""
        message = _("there is no phrase «{name}»").format(name=name)
        self.add("unknown-phrase", place, message, _guess(name, known))

    def wrong_phrase(self, place: FilePlace, name: str, sentence: str) -> None:
        """A phrase that cannot say what it is given."""
        message = _(sentence).format(name=name)
        self.add("wrong-phrase", place, message, _("take another phrase, or another name"))

    def unspoken(self, place: FilePlace, name: str, known: Iterable[str], sentence: str) -> None:
        """Something printed that is no text, number or date."""
        message = _(sentence).format(name=name)
        names = ", ".join(known)
        fix = _("known here: {keys}").format(keys=names) if names else ""
        self.add("unspoken", place, message, fix or _("use «for», «liet_ke» or «if»"))

    def no_else(self, place: FilePlace) -> None:
        """A choice in braces that would print nothing known."""
        message = _("a choice inside braces says nothing where its «if» does not hold")
        self.add("forbidden", place, message, _('write «else ""» behind it, or use «if» tags'))

    def underscore(self, place: FilePlace, name: str) -> None:
        """A name of Python's own."""
        message = _("a wording may not use «{name}»").format(name=name)
        fix = _("use only the keys of the record and the phrases of the guide")
        self.add("forbidden", place, message, fix)

    def joined(self, place: FilePlace) -> None:
        """The words of a macro made part of other text: the data in them would become wording."""
        message = _("the words of a macro may only be printed, or go through hoa_dau and het_cau")
        fix = _("print the two one after the other, each in braces of its own")
        self.add("forbidden", place, message, fix)


def spoken_path(node: nodes.Node) -> str:
    """`hoi_nghi.chu_tri` as it stands in the wording; nothing for what is no path."""
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            before = spoken_path(node.node)
            return f"{before}.{node.attr}" if before else ""
        case nodes.Getitem(arg=nodes.Const(value=key)):
            before = spoken_path(node.node)
            return f"{before}[{key}]" if before else ""
        case nodes.Call() | nodes.Filter() if node.node is not None:
            return spoken_path(node.node)
        case _:
            return ""


def place_of(source: Source, node: nodes.Node) -> FilePlace:
    """Where a person looks for a node: at its last name, at the macro that is called."""
    match node:
        case nodes.Getattr():
            return source.place(node, node.attr)
        case nodes.Call():
            return place_of(source, node.node)
        case nodes.Test():
            return source.place(node, node.name)
        case _:
            return source.place(node)


def _guess(name: str, known: Iterable[str]) -> str:
    names = list(known)
    return _did_you_mean(name, names) or _("known here: {keys}").format(keys=", ".join(names))


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = nearest(name, known)
    return _("did you mean «{name}»?").format(name=close) if close else ""


def _order(place: Place) -> tuple[str, int, int]:
    return (place.path, place.line, place.column) if isinstance(place, FilePlace) else ("", 0, 0)
