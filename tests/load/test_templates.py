"""An office's own templates: they come before those of the package, whole or in part."""

from __future__ import annotations

from cchc_docs.document.blocks import plain
from cchc_docs.document.compose import compose
from cchc_docs.load.kinds import kind_names, load_kind, read_frame
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace, package_folder

from .office import LETTER, NOTICE, Office, with_lines

PACKAGE = find_workspace(package_folder("notices"))
KIND = 'ten = "Thư mời"\ndu_lieu = "van-ban"\n'


def body(office: Office, text: str) -> list[str]:
    file = office.put("van-ban.yml", text)
    notice = load_notice(file, find_workspace(file))
    return [plain(block.inlines) for block in compose(notice.kind, notice.model).body]  # type: ignore[union-attr]


def test_a_kind_of_the_office_stands_beside_those_of_the_package(office: Office) -> None:
    office.put("mau/thu-moi/kind.toml", KIND)
    office.put("mau/thu-moi/body.md", "Kính mời {{ kinh_gui | liet_ke }}.\n")
    workspace = find_workspace(office.folder)
    assert kind_names(workspace) == sorted([*kind_names(PACKAGE), "thu-moi"])
    assert body(office, with_lines(LETTER, loai="Thư mời")) == ["Kính mời Sở Nội vụ./."]


def test_a_wording_of_the_office_replaces_the_one_of_the_package(office: Office) -> None:
    office.put("mau/van-ban/body.md", "Lời của cơ quan.\n\n{{ noi_dung }}\n")
    assert body(office, LETTER)[0] == "Lời của cơ quan."


def test_shared_sentences_of_the_office_serve_the_wordings_of_the_package(office: Office) -> None:
    sentences = (package_folder("templates") / "chung" / "cau.md").read_text("utf-8")
    changed = sentences.replace("{{ d.nhiem_vu }}", "xin {{ d.nhiem_vu }}")
    assert changed != sentences
    office.put("mau/chung/cau.md", changed)
    assert any("xin xây dựng kế hoạch giải ngân" in line for line in body(office, NOTICE))


def test_a_wording_may_be_saved_as_utf_16_and_with_letters_in_pieces(office: Office) -> None:
    office.put("mau/van-ban/body.md", "Kính mời dự họp.\n".encode("utf-16"))
    assert body(office, LETTER) == ["Kính mời dự họp./."]


def test_a_frame_of_the_office_replaces_the_one_of_the_family(office: Office) -> None:
    office.put("mau/frames/van-ban.docx", b"frame of the office")
    assert read_frame("frames/van-ban.docx", find_workspace(office.folder)) == (
        b"frame of the office"
    )


def test_a_kind_that_brings_a_frame_uses_it(office: Office) -> None:
    office.put("mau/thu-moi/kind.toml", KIND)
    office.put("mau/thu-moi/body.md", "Mời.\n")
    office.put("mau/thu-moi/frame.docx", b"own")
    assert load_kind("thu-moi", find_workspace(office.folder)).frame == "thu-moi/frame.docx"
