"""The data of one document (dữ liệu của một văn bản): what is common, and what the sources say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_docs.batch.criteria import Directions, put_criteria
from cchc_docs.batch.sources import Sources
from cchc_docs.batch.standings import Ranked
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.case import keys_of, with_facts
from cchc_docs.load.common_data import ADDRESSED, BLOCKS, EACH, ISSUER, fits_batches, from_workbook
from cchc_docs.load.located import Located
from cchc_docs.load.tree import Tree
from cchc_docs.load.workbook.columns import Column
from cchc_docs.model.agency import Agency
from cchc_docs.model.references import nearest
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.numbers import decimal_text
from cchc_docs.vietnamese.text import decapitalise, fold, sentence_case

_EVERYBODY = "các cơ quan, đơn vị được xếp hạng"


class Record(NamedTuple):
    """The data of one document, and the criteria that keep an open place."""

    located: Located
    still_open: tuple[str, ...] = ()


class Recorder:
    """Makes the data of each document of a batch."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._addresses = ADDRESSED in keys_of(sources.kind.model)
        self._directions = Directions(sources.remedies, sources.library)
        self._common = _without_own(sources.common)
        self._base = with_facts(self._common, sources.included.facts, sources.kind.model)
        self._by_name = {
            agency_key(name): key
            for key, agency in sources.included.references.agencies.items()
            for name in (key, agency.name, agency.short_name)
        }
        faults = [*self._misplaced(), *self._strangers()]
        if faults:
            raise DiagnosticError(faults)

    def of(self, ranked: Ranked) -> Record:
        """The data of the document of one agency."""
        tree = Tree(self._base)
        self._put_own(tree, ranked.result.name)
        issuer = self._put_agency(tree, ranked)
        _put_result(tree, ranked)
        still_open = put_criteria(tree, ranked.result, self._directions, issuer)
        return Record(tree.located(), tuple(still_open))

    def of_all(self, agencies: Sequence[Ranked]) -> Record:
        """The data of the one document that publishes the index."""
        tree = Tree(self._base)
        blocks: dict[str, list[Ranked]] = {}
        for one in agencies:
            blocks.setdefault(one.result.block, []).append(one)
        for number, (block, own) in enumerate(blocks.items()):
            at = (BLOCKS, number)
            tree.put((*at, "ten"), block_name(block, _("all agencies")), own[0].result.place)
            in_order = sorted(own, key=lambda one: one.standing.rank)
            for position, one in enumerate(in_order):
                _put_row(tree, (*at, "co_quan", position), one)
        return Record(tree.located())

    def _put_own(self, tree: Tree, agency: str) -> None:
        name = agency_key(agency)
        for key in self._sources.common.data.get(EACH, {}).get(name, {}):
            tree.graft((key,), self._sources.common, (EACH, name, key))

    def _put_agency(self, tree: Tree, ranked: Ranked) -> Agency | None:
        """Address the agency, or make it the issuer of its own document; give the issuer."""
        agencies = self._sources.included.references.agencies
        result = ranked.result
        if self._addresses:
            tree.put((ADDRESSED, "ten"), result.name, result.place)
            issuer = tree.located().data.get(ISSUER)
            return agencies.get(fold(issuer)) if isinstance(issuer, str) else None
        key = self._by_name.get(agency_key(result.name), result.name)
        tree.put((ISSUER,), key, result.place)
        return agencies.get(key)

    def _misplaced(self) -> Iterator[Diagnostic]:
        """Common data that are not common: what the workbook says of each agency."""
        kind = self._sources.kind
        if not fits_batches(kind.model):
            message = _("documents of the kind «{name}» say nothing about scores")
            fix = _("choose a kind such as cong-van-khac-phuc with -k")
            place = self._common.place_of(())
            found = message.format(name=kind.name)
            yield Diagnostic("batch.kind", Severity.ERROR, place, found, fix)
        for key in sorted(from_workbook(kind.model)):
            if (key,) in self._common.keys:
                message = _("«{key}» comes from the workbook, for each agency its own")
                fix = _("take it out of the common data")
                place = self._common.keys[key,]
                yield Diagnostic(
                    "batch.common", Severity.ERROR, place, message.format(key=key), fix
                )

    def _strangers(self) -> Iterator[Diagnostic]:
        """Agencies of the common data that the workbook does not have."""
        known = {agency_key(one.result.name): one.result.name for one in self._sources.agencies}
        common = self._sources.common
        for key in common.data.get(EACH, {}):
            if key in known:
                continue
            typed = common.typed_keys.get((EACH, key), key)
            close = nearest(typed, known.values())
            message = _("«{found}» is no agency of the workbook").format(found=typed)
            fix = _("did you mean «{name}»?").format(name=close) if close else ""
            place = common.keys[EACH, key]
            yield Diagnostic("batch.agency", Severity.ERROR, place, message, fix)


def _without_own(common: Located) -> Located:
    return common._replace(
        data={key: value for key, value in common.data.items() if key != EACH},
        keys={path: place for path, place in common.keys.items() if path[:1] != (EACH,)},
        values={path: place for path, place in common.values.items() if path[:1] != (EACH,)},
    )


def block_name(block: str, nameless: str) -> str:
    """A block as headings write it: «Các sở, ban, ngành»; capitals throughout are undone."""
    return sentence_case(block) if block else nameless


def _within(block: str) -> str:
    """A block within a sentence: «khối các sở, ban, ngành»."""
    if not block:
        return _EVERYBODY
    return f"khối {decapitalise(sentence_case(block))}"


def _put_result(tree: Tree, ranked: Ranked) -> None:
    result, standing = ranked.result, ranked.standing
    at = ("chi_so",)
    points = result.at(Column.FINAL)
    tree.put((*at, "diem", "dat"), decimal_text(result.points), points)
    tree.put((*at, "diem", "toi_da"), decimal_text(result.maximum), result.at(Column.MAXIMUM))
    if standing.grade:
        tree.put((*at, "xep_loai"), standing.grade, result.at(Column.GRADE))
    if ranked.before is not None:
        percent = decimal_text(ranked.before.result.percent)
        tree.put((*at, "diem_truoc", "dat"), percent, result.place)
        tree.put((*at, "diem_truoc", "toi_da"), "100", result.place)
        if ranked.before.grade:
            tree.put((*at, "xep_loai_truoc"), ranked.before.grade, result.place)
    rank = result.at(Column.RANK)
    tree.put((*at, "xep_hang", "thu"), str(standing.rank), rank)
    tree.put((*at, "xep_hang", "trong"), _within(result.block), rank)
    tree.put((*at, "xep_hang", "tong_so"), str(standing.size), rank)
    before = ranked.rank_before
    if before is not None:
        key = "tang" if before >= standing.rank else "giam"
        tree.put((*at, "xep_hang", key), str(abs(before - standing.rank)), rank)


def _put_row(tree: Tree, at: tuple[str | int, ...], ranked: Ranked) -> None:
    result, standing = ranked.result, ranked.standing
    tree.put((*at, "ten"), result.name, result.place)
    tree.put((*at, "diem"), decimal_text(result.points), result.at(Column.FINAL))
    tree.put((*at, "diem_toi_da"), decimal_text(result.maximum), result.at(Column.MAXIMUM))
    if standing.grade:
        tree.put((*at, "xep_loai"), standing.grade, result.at(Column.GRADE))
    tree.put((*at, "xep_hang"), str(standing.rank), result.at(Column.RANK))
    if ranked.rank_before is not None:
        place = result.at(Column.RANK_BEFORE)
        tree.put((*at, "xep_hang_truoc"), str(ranked.rank_before), place)
    if ranked.before is not None:
        text = decimal_text(ranked.before.result.percent)
        tree.put((*at, "chi_so_truoc"), text, result.place)
