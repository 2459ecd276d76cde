"""The peer: docxtpl used as its guide shows, making the same notice in the same frame.

Two templates. `wording_template` holds the sentences themselves, as docxtpl's users write them: the
wording of the kind with its loops and conditions, paragraph by paragraph in Word. `blocks_template`
holds a loop over paragraphs that were composed before.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment, FileSystemLoader

from cchc_docs.document.blocks import Block, Heading, ListItem, Text
from cchc_docs.document.phrases import PHRASES
from cchc_docs.document.tree import Document
from cchc_docs.document.wording import context_of
from cchc_docs.load.notice import Notice
from cchc_docs.model.base import Model, data_keys
from cchc_docs.write.docx.slots import SLOTS

ROOT = Path(__file__).parent.parent
STYLES = ("Mục 1", "Mục 1.1", "Thân văn bản", "Gạch đầu dòng", "Dấu cộng")
_LOOKS = {"## #. ": STYLES[0], "### #. ": STYLES[1], "- ": STYLES[3], "+ ": STYLES[4]}

_MACRO = re.compile(r"\{%- macro (\w+_phan_cong)\((.*?)\) -%\}\n(.*?)\{%- endmacro -%\}", re.DOTALL)
_WITHIN = """{% from "chung/cau.md" import cho_trong %}
{% from "chung/kiem-tra.md" import thoi_han %}
{% from "chung/tieu-chi.md" import ly_do_gon, viec_gon %}
"""
"""What the rows of the plan use."""


class ByKeys(Environment):
    """Jinja2 that reads our records by their Vietnamese keys, and nothing more."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A record's value by its key."""
        if isinstance(obj, Model):
            return getattr(obj, data_keys(type(obj))[attribute])
        return super().getattr(obj, attribute)


def unfolded(wording: str) -> str:
    """The rows that macros write, written out: docxtpl makes only those that stand in its table."""
    folded = wording
    shared = (ROOT / "templates/chung/tieu-chi.md").read_text("utf-8")
    for name, parameters, body in _MACRO.findall(shared):
        call = re.search(rf"(?m)^\{{\{{ {name}\((.*)\) \}}\}}$", wording)
        if call is None:
            continue
        given = zip(parameters.split(", "), call[1].split(", "), strict=True)
        lines = [f"{{% set {key} = {value} %}}" for key, value in given if key != value]
        lines.append(body.replace("{%-", "{%").replace("-%}", "%}").strip())
        wording = wording.replace(call[0], "\n".join(lines))
    return wording if wording == folded else _WITHIN + wording


def wording_template(wording: str) -> bytes:
    """The wording of a kind as a docxtpl template: tags on lines of their own become `{%p … %}`.

    A table at its end becomes a table in Word, its tags rows of their own, `{%tr … %}`.
    """
    sentences, bar, rows = wording.partition("\n| ")

    def write(slot: Any) -> None:
        for text, is_tag in paragraphs(sentences):
            if is_tag:
                slot.insert_paragraph_before("{%p" + text[2:])
                continue
            mark = next((mark for mark in _LOOKS if text.startswith(mark)), "")
            words = text if mark in {"- ", "+ "} else text[len(mark) :]
            paragraph = slot.insert_paragraph_before("", style=_LOOKS.get(mark, STYLES[2]))
            for number, piece in enumerate(words.split("**")):
                if piece:
                    paragraph.add_run(piece).bold = True if number % 2 else None
        if bar:
            _write_table(slot, ["| " + rows.split("\n")[0], *rows.split("\n")[2:]])

    return _in_the_frame(write)


def _write_table(slot: Any, lines: list[str]) -> None:
    columns = lines[0].count("|") - 1
    table = slot.part.document.add_table(rows=0, cols=columns)
    for line in filter(str.strip, lines):
        cells = table.add_row().cells
        if not line.startswith("|"):
            cells[0].text = "{%tr" + line.strip()[2:]
            continue
        # not at the bar of a phrase, which its own tag closes before another opens
        texts = re.split(r" \|(?![^{]*[}%]\})(?: |$)", line.removeprefix("| "))
        for cell, text in zip(cells, texts, strict=False):
            cell.text = text.replace("{%-", "{%").replace("-%}", "%}")
    slot._p.addprevious(table._tbl)  # noqa: SLF001 – python-docx adds tables only at the end


def paragraphs(wording: str) -> Iterator[tuple[str, bool]]:
    """The paragraphs of a wording, and its tags that stand alone; white space control taken out."""
    text = ""
    for line in [*wording.split("\n"), ""]:
        bare = line.strip()
        alone = re.fullmatch(r"\{%(?!-).*%\}", bare) and bare.count("{%") == 1
        if bare and not alone:
            text += line
            continue
        if text:
            yield text.replace("{%-", "{%").replace("-%}", "%}"), False
            text = ""
        if alone:
            yield bare, True


def wording_job(notice: Notice, document: Document, template: bytes) -> Callable[[], bytes]:
    """From the record to bytes, the sentences in the template."""
    environment = ByKeys(loader=FileSystemLoader(ROOT / "templates"), autoescape=True)
    environment.filters |= dict(PHRASES)
    slots = letterhead_values(document)

    def make() -> bytes:
        page = DocxTemplate(io.BytesIO(template))
        page.render({**context_of(notice.model), **slots}, jinja_env=environment, autoescape=True)
        return _saved(page)

    return make


def letterhead_values(document: Document) -> dict[str, object]:
    """The lines around the body, ready to be filled in."""
    return {name: "\n".join(slot.read(document)) for name, slot in SLOTS.items()}


def _in_the_frame(write: Callable[[Any], None]) -> bytes:
    document = docx.Document(str(ROOT / "templates/frames/van-ban.docx"))
    for paragraph in document.paragraphs:
        if "{{p noi_dung }}" in paragraph.text:
            write(paragraph)
            slot = paragraph._p  # noqa: SLF001 – python-docx has no public way to take one out
            slot.getparent().remove(slot)
    return _saved(document)


def _saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def blocks_template() -> bytes:
    """A loop over blocks; a block has one of the frame's styles, and runs that are bold or not."""
    return _in_the_frame(_write_blocks)


def _write_blocks(slot: Any) -> None:
    slot.insert_paragraph_before("{%p for block in noi_dung %}")
    for style in STYLES:
        slot.insert_paragraph_before(f"{{%p if block.style == '{style}' %}}")
        body = slot.insert_paragraph_before("{{ block.mark }}", style=style)
        for tag in ("{%r for run in block.runs %}", "{%r if run.bold %}"):
            body.add_run(tag)
        body.add_run("{{ run.text }}").bold = True
        body.add_run("{%r else %}")
        body.add_run("{{ run.text }}")
        for tag in ("{%r endif %}", "{%r endfor %}"):
            body.add_run(tag)
        slot.insert_paragraph_before("{%p endif %}")
    slot.insert_paragraph_before("{%p endfor %}")


def blocks_values(document: Document) -> dict[str, object]:
    """The same letterhead, blocks and looks as ours."""
    return {**letterhead_values(document), "noi_dung": [_record(b) for b in document.body]}


def blocks_job(document: Document, template: bytes) -> Callable[[], bytes]:
    """From composed paragraphs to bytes."""
    values = blocks_values(document)

    def make() -> bytes:
        page = DocxTemplate(io.BytesIO(template))
        page.render(values, autoescape=True)
        return _saved(page)

    return make


def _record(block: Block) -> dict[str, object]:
    match block:
        case Heading(level=level, number=mark):
            style = STYLES[max(level - 2, 0)]
        case ListItem(marker=mark):
            style = STYLES[4] if mark == "+" else STYLES[3]
        case _:
            style, mark = STYLES[2], ""
    runs = [{"text": i.text, "bold": i.bold} for i in block.inlines if isinstance(i, Text)]
    return {"style": style, "mark": f"{mark} " if mark else "", "runs": runs}
