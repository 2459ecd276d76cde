"""The report as a page: well formed, on its own, and every link of it leads somewhere."""

from html.parser import HTMLParser

import pytest

from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.examine.examined import Examined, examine_data
from cchc_docs.report.page import html_report
from tests.consistency.cases import ROOT

pytestmark = pytest.mark.usefixtures("english")
NOTICES = ROOT / "notices"
_VOID = frozenset({"meta", "br"})


class Page(HTMLParser):
    """The elements of a page, each closed by its own end."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str | None]:
        return [attributes[name] for _tag, attributes in self.elements if name in attributes]

    def count(self, *tags: str) -> int:
        return sum(tag in tags for tag, _attributes in self.elements)


def of_data(*names: str) -> list[Examined]:
    return [one for name in names for one in examine_data([NOTICES / name], name)]


FILES = ("ban-chi-dao-khanh-hoa-2015/thong-bao.yml", "thong-bao-476-tb-kkt/thong-bao.yml")


def test_a_page_of_several_files_opens_with_a_list_of_them() -> None:
    fault = Diagnostic("file.readable", Severity.ERROR, WordPlace("b.docx"), "not a <Word> file")
    results = [*of_data(*FILES), Examined("<b>.docx", unreadable=(fault,))]
    text = html_report(results)
    page = Page(text)
    assert page.open == []
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    links = page.values("href")
    assert links == ["#file-1", "#file-2", "#file-3"]
    assert {f"#{one}" for one in ids} >= {*links}
    assert page.count("link", "script", "img", "iframe") == 0
    assert "http" not in text
    assert "&lt;b&gt;.docx</a>: not a &lt;Word&gt; file" in text
    counts = [results[0].count(severity) for severity in Severity]
    assert f"{FILES[0]}</a>: {counts[0]} errors, {counts[1]} warning" in text


def test_a_page_of_one_file_has_no_list_and_fits_a_phone() -> None:
    page = Page(html_report(of_data(FILES[0])))
    assert page.count("nav") == 0
    assert "viewport" in page.values("name")
    assert page.count("main", "h1") == 2


def test_what_is_let_stand_does_not_look_like_an_error() -> None:
    (result,) = of_data(FILES[1])
    assert any(one.remark.diagnostic.severity is Severity.ERROR for one in result.waived)
    page = Page(html_report([result]))
    grades = [attributes["class"] for tag, attributes in page.elements if tag == "th"]
    assert grades.count("waived") == len(result.waived)
    assert "error" not in grades
