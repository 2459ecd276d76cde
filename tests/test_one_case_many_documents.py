"""Documents of one case agree: a fact is typed once, in `ho-so.yml`, and stands in all of them."""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.document.blocks import block_lines
from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document
from cchc_docs.load.files import data_files
from cchc_docs.load.located import Path as TreePath
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.task import Ordered

ROOT = Path(__file__).parent.parent
NOTICES = ROOT / "notices"
FACTS = "ho-so.yml"
CASES = sorted(
    file.parent.name
    for file in NOTICES.glob(f"*/{FACTS}")
    if len(list(file.parent.glob("*.yml"))) > 2  # the facts and two documents
)
DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
SYMBOL = re.compile(r"\d+(?:/\d{4})?/[A-ZĐ][\w-]*")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")
FIGURE = re.compile("|".join(kind.pattern for kind in (DATE, SYMBOL, NUMBER)))
MARKER = re.compile(r"^(?:\d+\.)+ |^\d{1,2}$")
"""What the program numbers itself: a heading, a row of a table."""
YEAR = re.compile(r"(?:19|20)\d\d")
CITED = re.compile(rf"({SYMBOL.pattern}) ngày ({DATE.pattern})")
CLAUSE = re.compile(r"[;:,.] |\n")
OWN_KEYS = {info.alias for info in DocumentHead.model_fields.values()}
"""What each document says for itself (Điều 8)."""
SPELLED_DATE = re.compile(r"(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
ISSUED = re.compile(r"(?:\w+_)?nguyen_van")
"""Keys of words «as issued»: refused beside other facts, so they are set aside here."""
SWAPS = {"Sáng": "Chiều", "Chiều": "Sáng", "ông": "bà", "bà": "ông", "đồng chí": "ông", "I": "V"}
ELSE = "một điều khác hẳn"
BOUND = {
    *("cap", "loai", "nguon", "yeu_to", "muc", "moi", "trong"),
    *("danh_sach_mo", "diem_thuong", "hoi_dong_cham", "lien_mach"),
    *("chu_tri", "phoi_hop", "don_vi", "den", "trach_nhiem", "truong_doan"),
}
"""Keys that take a word of a list, «có» or «không», or the name of a record, not any words."""
LONG = 8
GROUPINGS = ("tiêu chí", "chủ đề", "đơn vị")


class Leaf(NamedTuple):
    """A text of a data file, and where it stands."""

    path: TreePath
    text: str

    @property
    def key(self) -> str:
        return str(next(step for step in reversed(self.path) if isinstance(step, str)))


def leaves(data: Any, path: TreePath = ()) -> Iterator[Leaf]:
    match data:
        case str():
            yield Leaf(path, data)
        case dict():
            for key, value in data.items():
                yield from leaves(value, (*path, key))
        case list():
            for position, value in enumerate(data):
                yield from leaves(value, (*path, position))


def changed(data: Any, path: TreePath, text: str) -> Any:
    """The data with another text at one place."""
    if not path:
        return text
    step, *rest = path
    one = {step: changed(data[step], tuple(rest), text)}
    if isinstance(data, dict):
        return {**data, **one}
    return [one.get(position, value) for position, value in enumerate(data)]


def not_as_issued(data: Any) -> Any:
    match data:
        case dict():
            return {k: not_as_issued(v) for k, v in data.items() if not ISSUED.fullmatch(k)}
        case list():
            return [not_as_issued(value) for value in data]
    return data


def others(text: str) -> Iterator[str]:
    """Words of the same sort that say something else; the next if the first cannot stand there."""
    if text in SWAPS:
        yield SWAPS[text]
    elif DATE.fullmatch(text):
        day, rest = text.split("/", 1)
        yield f"{int(day) - 1 if int(day) > 27 else int(day) + 1:02}/{rest}"
    elif SYMBOL.fullmatch(text):
        yield f"9{text}"
    elif re.fullmatch(rf"(?:\w+ )?{NUMBER.pattern}", text):
        yield re.sub(r"\d(?=%?$)", lambda last: str((int(last[0]) + 1) % 10), text)
        yield f"{text},1"
    else:
        yield ELSE


def in_words(text: str) -> re.Pattern[str]:
    """A text between other words, as a sentence may begin with it or pad it: «08» for «8»."""
    return re.compile(rf"(?<!\w)0?{re.escape(text)}(?!\w)", re.IGNORECASE)


def copied(case: str, folder: Path) -> Path:
    """A case with the shared files around it, in a folder of its own."""
    for name in ("cchc.toml", "co-quan.yml"):
        shutil.copy(NOTICES / name, folder / name)
    return shutil.copytree(NOTICES / case, folder / case)


def write(file: Path, data: Any) -> None:
    """Data as JSON, which is YAML too and quickly written."""
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def document_files(case: Path) -> list[Path]:
    return [file for file in sorted(case.glob("*.yml")) if file.name != FACTS]


def composed(file: Path) -> Document:
    loaded = load_notice(file, find_workspace(file))
    return compose(loaded.kind, loaded.model)


def said(file: Path) -> str:
    """What a document says below its title and above its signature, and in its annexes."""
    document = composed(file)
    annexes = (*document.attached, *document.appendices)
    blocks = (*document.body, *(block for annex in annexes for block in annex.body))
    return "\n".join(MARKER.sub("", line) for block in blocks for line in block_lines(block))


def pages(case: Path) -> dict[str, str]:
    return {file.stem: said(file) for file in document_files(case)}


def pages_with(case: Path, facts: Any, leaf: Leaf) -> tuple[str, dict[str, str]] | None:
    """Other words for a leaf and what the documents then say; nothing where it takes no other."""
    for new in others(leaf.text):
        write(case / FACTS, changed(facts, leaf.path, new))
        try:
            return new, pages(case)
        except DiagnosticError:
            continue
    return None


def distinctive(leaf: Leaf) -> bool:
    """Whether nobody writes these words by chance: a figure, a name, a long phrase."""
    words = leaf.text.split()
    return leaf.key == "ho_ten" or len(words) >= LONG or bool(FIGURE.fullmatch(leaf.text))


def once(facts: Any, leaf: Leaf) -> bool:
    """Whether the words of a leaf stand in no other fact and in no wording."""
    words = in_words(leaf.text)
    others_say = any(words.search(one.text) for one in leaves(facts) if one.path != leaf.path)
    return not others_say and not words.search(wordings())


@cache
def wordings() -> str:
    return "\n".join(file.read_text("utf-8") for file in (ROOT / "templates").rglob("*.md"))


@pytest.mark.parametrize("name", CASES)
def test_a_fact_is_typed_once_and_reaches_every_document(name: str, tmp_path: Path) -> None:
    """Whatever is changed in the facts changes in each document that says it, and nowhere stays."""
    case = copied(name, tmp_path)
    facts = not_as_issued(read_yaml(case / FACTS).data)
    write(case / FACTS, facts)
    for file in document_files(case):
        write(file, read_yaml(file).data)
    before = pages(case)
    shared = 0
    for leaf in leaves(facts):
        made = pages_with(case, facts, leaf)
        if made is None:
            assert leaf.key in BOUND, f"{leaf} takes no other words"
            continue
        new, after = made
        reached = [document for document in after if after[document] != before[document]]
        shared += len(reached) > 1
        for document in reached:
            assert in_words(new).search(after[document]), f"{document} lacks {leaf}"
        if distinctive(leaf) and once(facts, leaf):
            kept = [one for one in after if in_words(leaf.text).search(after[one])]
            assert kept == [], f"{leaf} is typed in {kept} too"
    assert shared > 40


@pytest.mark.parametrize("name", CASES)
def test_no_document_repeats_a_figure_of_the_facts(name: str) -> None:
    """Years aside: a year is a word of many names."""
    held = figures(leaf.text for leaf in leaves(read_yaml(NOTICES / name / FACTS).data))
    for file in document_files(NOTICES / name):
        own = (leaf for leaf in leaves(read_yaml(file).data) if leaf.path[0] not in OWN_KEYS)
        assert figures(leaf.text for leaf in own) & held == set(), file.name


def figures(texts: Iterable[str]) -> set[str]:
    found = {figure for text in texts for figure in FIGURE.findall(text)}
    return {figure for figure in found if not YEAR.fullmatch(figure)}


def sayings(page: str) -> Mapping[str, set[tuple[str, ...]]]:
    """The figures of every clause by its words, and the day of every document that is cited."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for clause in CLAUSE.split(page):
        words = FIGURE.sub("#", clause).strip().lower()
        if "#" in words and len(words.split()) > 3:
            found[words].add(tuple(FIGURE.findall(clause)))
    for number, day in CITED.findall(SPELLED_DATE.sub(r"\1/\2/\3", page)):
        found[number].add((day,))
    return found


def contradictions(made: Mapping[str, str]) -> list[str]:
    """What two documents say in the same words, but of other figures."""
    pairs = combinations((sayings(page) for page in made.values()), 2)
    return [
        words for one, two in pairs for words in one.keys() & two.keys() if one[words] != two[words]
    ]


@pytest.mark.parametrize("name", CASES)
def test_documents_of_a_case_do_not_contradict_each_other(name: str) -> None:
    made = pages(NOTICES / name)
    compared = (sayings(page).keys() for page in made.values())
    assert len(set.intersection(*map(set, compared))) > 2
    assert contradictions(made) == []


@pytest.mark.parametrize(
    ("name", "document", "fact", "old", "new"),
    [
        ("kiem-tra-van-phong-2021", "bien-ban", "kiem_tra", "22/4/2021", "23/4/2021"),
        ("kiem-tra-van-phong-2021", "bao-cao", "don_vi_kiem_tra", "372", "373"),
        ("kiem-tra-hai-phong-2019", "thong-bao", "don_vi_kiem_tra", "12.282", "12.228"),
        ("thong-bao-476-tb-kkt", "ke-hoach", "tieu_chi", "60,6", "61,6"),
    ],
)
def test_a_document_with_facts_of_its_own_is_found_out(
    name: str, document: str, fact: str, old: str, new: str, tmp_path: Path
) -> None:
    case = copied(name, tmp_path)
    file = case / f"{document}.yml"
    data = {**read_yaml(case / FACTS).data, **read_yaml(file).data}
    own = json.dumps(data[fact], ensure_ascii=False)
    assert f'"{old}"' in own
    own = own.replace(f'"{old}"', f'"{new}"')
    write(file, {**read_yaml(file).data, fact: json.loads(own)})
    assert contradictions(pages(case)) != []


ORDERED = [
    file.path
    for file in data_files(NOTICES)
    if isinstance(load_notice(file.path, find_workspace(file.path)).model, Ordered)
]


@pytest.mark.parametrize("file", ORDERED, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_one_option_regroups_the_directions_and_loses_none(file: Path, tmp_path: Path) -> None:
    copy = copied(file.parent.name, tmp_path) / file.name
    data = read_yaml(copy).data
    groups_of = {}
    for grouping in GROUPINGS:
        write(copy, {**data, "xep_theo": grouping})
        model = load_notice(copy, find_workspace(copy)).model
        assert isinstance(model, Ordered)
        tasks, groups, page = model.tasks(), model.groups, said(copy)
        assert {task.direction for task in tasks} == {t.direction for g in groups for t in g.tasks}
        assert tasks
        for task in tasks:
            assert in_words(task.direction.task).search(page), task.direction.task
        groups_of[grouping] = [group.name for group in groups]
    assert len({tuple(names) for names in groups_of.values()}) == len(GROUPINGS)
