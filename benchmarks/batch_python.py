"""The libraries of Python that make the documents of the batch, each as its guide shows it.

docxtpl has the wording itself in its template and reads the same records. The others make no
sentences: they are given the words of the finished document, so they have less to do than we have.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import docx
import docx.opc.phys_pkg
import docxtpl_peer
from batch_templates import Item, Syntax, tagged, value_body, values, wording_body
from docxtpl import DocxTemplate
from jinja2 import FileSystemLoader

from cchc_docs.document.blocks import Block, Heading, ListItem, Table
from cchc_docs.document.tree import Document
from cchc_docs.document.wording import context_of
from cchc_docs.model.head import DocumentHead

LEVEL = 3
"""The level of deflate on all sides: ours (`write/docx/package.py`). Theirs would be 6."""

Make = Callable[[int], bytes]


def level_with_ours() -> None:
    """python-docx, and docxtpl through it, deflate as we do; neither has a setting for it."""
    packed = partial(zipfile.ZipFile, compresslevel=LEVEL)
    docx.opc.phys_pkg.ZipFile = packed


def docxtpl(
    records: list[DocumentHead], documents: list[Document], wording: str, frame: bytes
) -> Make:
    """docxtpl: sentences, loops and conditions in the template, our records and phrases."""
    first = documents[0]
    body = wording_body(wording, first)
    template = tagged(first, body, lambda name: f"{{{{ {name} }}}}", frame)
    environment = docxtpl_peer.ByKeys(
        loader=FileSystemLoader(docxtpl_peer.ROOT / "templates"), autoescape=True
    )
    environment.filters |= dict(docxtpl_peer.PHRASES)
    slots = [docxtpl_peer.letterhead_values(document) for document in documents]

    def make(number: int) -> bytes:
        page = DocxTemplate(io.BytesIO(template))
        context = {**context_of(records[number]), **slots[number]}
        page.render(context, jinja_env=environment, autoescape=True)
        return _saved(page)

    return make


def python_docx(documents: list[Document], frame: bytes) -> Make:
    """python-docx: paragraph by paragraph, cell by cell, in a page with our styles."""
    template = tagged(documents[0], documents[0].body[-1:], lambda name: f"{{{{ {name} }}}}", frame)
    slots = [docxtpl_peer.letterhead_values(document) for document in documents]

    def make(number: int) -> bytes:
        page = docx.Document(io.BytesIO(template))
        _fill_letterhead(page, slots[number])
        end = next(p for p in page.paragraphs if p.text == "./.")
        for block in documents[number].body[:-1]:
            if isinstance(block, Table):
                end._p.addprevious(_built_table(page, block))  # noqa: SLF001 – no public way
            else:
                _build(end, block)
        return _saved(page)

    return make


def _fill_letterhead(page: Any, slots: dict[str, object]) -> None:
    cells = [cell for table in page.tables for row in table.rows for cell in row.cells]
    for paragraph in [*page.paragraphs, *(p for cell in cells for p in cell.paragraphs)]:
        for run in paragraph.runs:
            if found := re.search(r"\{\{ (\w+) \}\}", run.text):
                run.text = run.text.replace(found[0], str(slots[found[1]]))


def _build(end: Any, block: Block) -> None:
    match block:
        case Heading(number=mark):
            style = "Mục 1"
        case ListItem(marker=mark):
            style = "Gạch đầu dòng"
        case _:
            style, mark = "Thân văn bản", ""
    paragraph = end.insert_paragraph_before(f"{mark} " if mark else "", style=style)
    for inline in block.inlines:
        paragraph.add_run(inline.text).bold = inline.bold or None


def _built_table(page: Any, table: Table) -> Any:
    made = page.add_table(rows=1 + len(table.rows), cols=len(table.header))
    look = page.styles["Ô bảng"]
    for row, cells in zip(made.rows, (table.header, *table.rows), strict=True):
        for cell, source in zip(row.cells, cells, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.style = look
            for inline in source.inlines:
                paragraph.add_run(inline.text).bold = inline.bold or None
    return made._tbl  # noqa: SLF001


def _saved(page: Any) -> bytes:
    buffer = io.BytesIO()
    page.save(buffer)
    return buffer.getvalue()


def _merge_items(name: str, count: int, item: Item) -> list[Block]:
    return [item(f"«{name}_{n}_dam»", f"«{name}_{n}_chu»") for n in range(count)]


_MERGED = Syntax("«{}»".format, _merge_items, lambda columns: [[f"«c{n}»" for n in range(columns)]])
_CHAR = '<w:fldChar w:fldCharType="{}"/>'
_FIELD = re.compile(
    "<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>([^<]*«[^<]*)</w:t></w:r>"
)


def mailmerge(documents: list[Document], frame: bytes) -> Make:
    """docx-mailmerge2: a merge field for each run, and one row that is repeated."""
    import mailmerge as library

    library.ZipFile = partial(zipfile.ZipFile, compresslevel=LEVEL)
    first = documents[0]
    template = _with_fields(tagged(first, value_body(first, _MERGED), _MERGED.value, frame))
    given = [dict(_flat(values(document))) for document in documents]
    rows = [values(document)["dong"] for document in documents]

    def make(number: int) -> bytes:
        with library.MailMerge(io.BytesIO(template)) as page:
            page.merge_rows("c0", rows[number])
            page.merge(**given[number])
            buffer = io.BytesIO()
            page.write(buffer)
            return buffer.getvalue()

    return make


def _flat(named: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in named.items():
        if isinstance(value, str):
            yield name, value
        elif name != "dong":
            for number, item in enumerate(value):
                yield from ((f"{name}_{number}_{key}", text) for key, text in item.items())


def _with_fields(template: bytes) -> bytes:
    """Tags «name» made the merge fields that Word makes."""
    source = zipfile.ZipFile(io.BytesIO(template))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = _FIELD.sub(_field, content.decode()).encode()
            archive.writestr(name, content)
    return target.getvalue()


def _field(found: re.Match[str]) -> str:
    look, text = found.groups()

    def run(content: str) -> str:
        return f"<w:r>{look}{content}</w:r>"

    xml = ""
    for number, piece in enumerate(re.split("«(.*?)»", text)):
        if number % 2:
            ask = f'<w:instrText xml:space="preserve"> MERGEFIELD {piece} </w:instrText>'
            inner = (_CHAR.format("begin"), ask, _CHAR.format("separate"), f"<w:t>{piece}</w:t>")
            xml += "".join(map(run, (*inner, _CHAR.format("end"))))
        elif piece:
            xml += run(f'<w:t xml:space="preserve">{piece}</w:t>')
    return xml
