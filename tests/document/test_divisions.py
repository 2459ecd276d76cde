"""Phần, chương, mục, tiểu mục, điều, khoản, điểm: read, counted, said as the decree has them."""

from __future__ import annotations

import pytest

from cchc_docs.document.blocks import Article, Division, DivisionKind, Heading, Paragraph, Text
from cchc_docs.document.finish import finished
from cchc_docs.document.markdown import parse

from .wordings import blocks, lines


def labels(source: str) -> list[str]:
    return [
        found.label if isinstance(found, Division | Article) else getattr(found, "marker", "")
        for found in blocks(source)
    ]


@pytest.mark.parametrize(
    ("source", "kind", "number", "title"),
    [
        ("# Phần I. Quy định chung", DivisionKind.PART, "I", "Quy định chung"),
        ("# Chương #. Quy định chung", DivisionKind.CHAPTER, "#", "Quy định chung"),
        ("## Mục 2. Chế độ họp", DivisionKind.SECTION, "2", "Chế độ họp"),
        ("### Tiểu mục 1. Họp tháng", DivisionKind.SUBSECTION, "1", "Họp tháng"),
        ("# Chương IV.", DivisionKind.CHAPTER, "IV", ""),
        ("## Mục 3a. Bổ sung", DivisionKind.SECTION, "3a", "Bổ sung"),
    ],
)
def test_a_division_is_read(source: str, kind: DivisionKind, number: str, title: str) -> None:
    words = (Text(title),) if title else ()
    assert parse(source).blocks == (Division(kind, number, words),)


@pytest.mark.parametrize(
    "source",
    ["# Mục tiêu", "# Chương trình công tác", "# Phần mềm", r"# Chương \#. x", "# Mục I x"],
)
def test_words_that_only_begin_so_are_no_division(source: str) -> None:
    (block,) = parse(source).blocks
    assert isinstance(block, Heading)


def test_an_article_is_titled_as_a_heading_and_not_as_a_paragraph() -> None:
    assert parse("### Điều #. Phạm vi\n\nĐiều 2. Ban hành **kèm** theo\nĐiều #. Hết").blocks == (
        Article("#", (Text("Phạm vi"),), titled=True),
        Article("2", (Text("Ban hành "), Text("kèm", bold=True), Text(" theo")), titled=False),
        Article("#", (Text("Hết"),), titled=False),
    )


@pytest.mark.parametrize(
    "source", [r"Điều \#. x", "Điều này. x", "Điều 5 quy định x", "(Điều 1. x)"]
)
def test_a_mention_of_an_article_is_none(source: str) -> None:
    (block,) = parse(source).blocks
    assert isinstance(block, Paragraph)


def test_data_are_no_division() -> None:
    for text in ("Điều 1. x", "Chương I. x", "#. x"):
        (block,) = blocks("{{ loi }}", loi=text)
        assert block == Paragraph((Text(text),))


def test_divisions_are_counted_within_each_other_and_articles_through_all() -> None:
    source = (
        "# Phần #. A\n\n# Chương #. B\n\n## Mục #. C\n\n### Tiểu mục #. D\n\n### Điều #. E\n\n"
        "### Tiểu mục #. F\n\n## Mục #. G\n\n### Tiểu mục #. H\n\n### Điều #. I\n\n"
        "# Chương #. K\n\n## Mục #. L\n\n### Điều #. M\n\n# Phần #. N\n\n# Chương #. O"
    )
    assert labels(source) == [
        *("Phần I", "Chương I", "Mục 1", "Tiểu mục 1", "Điều 1.", "Tiểu mục 2"),
        *("Mục 2", "Tiểu mục 1", "Điều 2.", "Chương II", "Mục 1", "Điều 3.", "Phần II"),
        "Chương III",
    ]


def test_what_was_typed_stands_and_the_next_follows_it() -> None:
    source = (
        "# Chương IV. A\n\n# Chương #. B\n\n### Điều 7. C\n\nĐiều #. D\n\nĐiều 8a. E\n\nĐiều #. F"
    )
    assert labels(source) == ["Chương IV", "Chương V", "Điều 7.", "Điều 8.", "Điều 8a.", "Điều 9."]


def test_clauses_and_points_begin_again_where_they_have_to() -> None:
    source = (
        "### Điều #. A\n\n#. a\n\n#) b\n\n#) c\n\n#. d\n\n#) e\n\n"
        "Điều #. B\n\n#) f\n\n#. g\n\n1. h\n\n#. i\n\n#) j"
    )
    assert labels(source) == [
        *("Điều 1.", "1.", "a)", "b)", "2.", "a)"),
        *("Điều 2.", "a)", "1.", "1.", "2.", "a)"),
    ]


def test_a_counted_clause_begins_its_own_paragraph() -> None:
    assert lines("#. một\n#. hai\n#) ba") == ["1. một", "2. hai", "a) ba"]


def test_the_label_stands_above_a_title_in_capitals() -> None:
    body = finished(blocks("# Chương #. Quy định *chung*\n\nĐiều #. A"))
    assert body[0] == Division(
        DivisionKind.CHAPTER, "I", (Text("QUY ĐỊNH "), Text("CHUNG", italic=True))
    )
    assert lines("# Chương #. Quy định chung\n\nĐiều #. Ban hành") == [
        *("Chương I", "Quy định chung", "Điều 1. Ban hành"),
    ]
