"""Write `docs/huong-dan/cac-thong-bao.md`: every message a clerk may meet, and what to do.

    python tools/make_messages.py

The names are collected from the code, titles and mends of rules from the catalogue, the rest is
written in `docs/huong-dan/y-nghia.yml`. A name that none of them explains stops the tool.
"""

from __future__ import annotations

import ast
import inspect
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from fnmatch import fnmatch

import yaml
from rule_names import ROOT, names_in_code, refusals

from cchc_docs.check.repair.menders import NAMES as REPAIRED
from cchc_docs.check.rule import Rule
from cchc_docs.check.rules import all_rules as form_rules
from cchc_docs.consistency.rule import Rule as ContentRule
from cchc_docs.consistency.rules import rules_by_section
from cchc_docs.language import _
from cchc_docs.report.words import GROUPS, SECTIONS, SEVERITIES

PAGE = ROOT / "docs/huong-dan/cac-thong-bao.md"
MEANINGS = ROOT / "docs/huong-dan/y-nghia.yml"
_HEAD = """# Ý nghĩa từng thông báo

<!-- Tạo bằng «python tools/make_messages.py», không sửa tay; lời giải nghĩa ở y-nghia.yml. -->

Mỗi thông báo có dạng:

    tệp:dòng:cột: lỗi: điều sai [tên-quy-tắc]
        → cách sửa

Tìm trên trang này (Ctrl+F) cái tên trong ngoặc vuông. Phần «→» trong thông báo nói cách sửa cho
đúng chỗ đang sai; trang này nói chung hơn. Có «lỗi» thì văn bản chưa được ghi; «cảnh báo» thì nên
xem lại; «lưu ý» chỉ để biết. Dấu … thay cho chữ, số cụ thể của từng trường hợp."""
_FORM = """Lệnh `cchc-docs check` xét thể thức tệp Word theo Nghị định số 30/2020/NĐ-CP. Điều khoản
và ví dụ của từng quy tắc: [docs/rules](../rules/README.md), hoặc `cchc-docs rules show TÊN`. Chỗ
ghi «Tự sửa được» thì `cchc-docs check TỆP --fix BẢN_SAO.docx` sửa giúp, trong một bản sao."""
_CONTENT = """Lệnh `cchc-docs check`, `preview`, `render` nêu những chỗ không khớp nhau trong nội
dung. Chương trình chỉ đề nghị xem lại, không tự sửa; chỗ nào đúng là để nguyên thì ghi vào «bo_qua»
kèm lý do. Ví dụ của từng quy tắc: [docs/consistency](../consistency/README.md)."""
_CONTRADICTIONS = "Từng mục viết đúng, nhưng đặt cạnh nhau thì không thể."


def text() -> str:
    """The whole page."""
    return "\n".join(lines()) + "\n"


def lines() -> Iterator[str]:
    """The page, group by group."""
    source = yaml.safe_load(MEANINGS.read_text("utf-8"))
    groups, mends = source["thong_bao"], source["cach_sua"]
    written = {name: words for group in groups for name, words in group["thong_bao"].items()}
    derived = {one.rule: one for one in refusals() if one.sentence and one.rule not in written}
    content_rules = [rule for found in rules_by_section().values() for rule in found]
    rules = {rule.name for rule in form_rules()} | {rule.name for rule in content_rules}
    _require_all(written.keys() | derived.keys(), rules)
    yield _HEAD
    for group in groups:
        yield from ("", f"## {group['nhom']}", "", group["loi_dan"], "")
        yield from _table((name, *words) for name, words in group["thong_bao"].items())
    yield from ("", "## Dữ liệu tự mâu thuẫn", "", _CONTRADICTIONS, "")
    yield from _table((one.rule, _clear(one.sentence), _clear(one.fix)) for one in derived.values())
    yield from ("", "## Thể thức", "", _FORM)
    for name, title in GROUPS.items():
        of_group = [rule for rule in form_rules() if rule.group == name]
        yield from ("", f"### {_(title)}", "")
        yield from _table(
            (one.name, f"{_(one.title)}.", _form_mend(one, mends)) for one in of_group
        )
    yield from ("", "## Nội dung", "", _CONTENT)
    for section, found in rules_by_section().items():
        yield from ("", f"### {_(SECTIONS[section])}", "")
        rows = ((one.name, _weighed(one), _mend(one.name, one.judges[0], mends)) for one in found)
        yield from _table(rows, "xét")


def _require_all(explained: Iterable[str], rules: set[str]) -> None:
    """Each name of the code is explained once, and nothing else is."""
    explained = set(explained)
    used = names_in_code() - rules
    if missing := used - explained:
        sys.exit(f"y-nghia.yml does not explain: {', '.join(sorted(missing))}")
    if unknown := explained - used:
        sys.exit(f"y-nghia.yml explains what the code does not say: {', '.join(sorted(unknown))}")


def _table(rows: Iterable[tuple[str, str, str]], second: str = "nghĩa là") -> Iterator[str]:
    yield f"| thông báo | {second} | phải làm gì |"
    yield "| --- | --- | --- |"
    for name, meaning, mend in rows:
        if not mend:
            sys.exit(f"y-nghia.yml says no mend for {name}")
        cells = (f"`{name}`", meaning, mend)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _weighed(rule: ContentRule) -> str:
    title = _(rule.title)
    return f"{title[:1].upper()}{title[1:]} ({_(SEVERITIES[rule.severity])})."


def _form_mend(rule: Rule, mends: Mapping[str, str]) -> str:
    """How to mend a form, and whether the program can."""
    mend = _mend(rule.name, rule.judge, mends)
    return f"{mend} Tự sửa được." if rule.name in REPAIRED else mend


def _mend(name: str, judge: Callable[..., object], mends: Mapping[str, str]) -> str:
    """What is written for the rule, else the mends of its own module, in the reader's language."""
    source = inspect.getsource(sys.modules[judge.__module__])
    found = [_clear(words) for node in ast.walk(ast.parse(source)) for words in _fix_in(node)]
    patterns = [words for pattern, words in mends.items() if fnmatch(name, pattern)]
    return mends.get(name) or " ".join(dict.fromkeys(found)) or next(iter(patterns), "")


def _fix_in(node: ast.AST) -> Iterator[str]:
    """Sentences of what is called «fix», and of the second place of a finding about content."""
    match node:
        case ast.keyword(arg="fix", value=value):
            yield from _sentences(value)
        case ast.Assign(targets=[ast.Name(id="fix")], value=value):
            yield from _sentences(value)
        case ast.Call(func=ast.Name(id="Finding"), args=[_message, value, *_rest]):
            yield from _sentences(value)


def _sentences(node: ast.expr) -> Iterator[str]:
    for inner in ast.walk(node):
        match inner:
            case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(words))]):
                yield words


def _clear(words: str) -> str:
    """A sentence of the catalogue, its open places dotted, closed by a full stop."""
    if not words:
        return ""
    said = re.sub(r"«?\{\w+\}»?", "…", _(words)).strip()
    said = said[:1].upper() + said[1:]
    return said if not said or said.endswith((".", "…")) else f"{said}."


def main() -> None:
    os.environ.pop("CCHC_LANG", None)
    PAGE.write_text(text(), "utf-8")
    print(f"{len(PAGE.read_text('utf-8').splitlines())} lines in {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
