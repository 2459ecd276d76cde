"""The pages on the rules of consistency are those that the rules give."""

from tools.make_consistency import FOLDER, pages


def test_the_pages_are_fresh() -> None:
    made = dict(pages())
    assert {file.name for file in FOLDER.glob("*.md")} == {file.name for file in made}
    for file, text in made.items():
        assert file.read_text("utf-8") == text, f"run tools/make_consistency.py: {file.name}"
