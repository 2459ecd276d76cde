"""The office's own lists: read whole, or refused with every fault at its place."""

from decimal import Decimal
from pathlib import Path

import pytest

from cchc_docs.diagnostic import DiagnosticError, FilePlace
from cchc_docs.load.files import data_files
from cchc_docs.load.vocabulary import read_vocabulary
from cchc_docs.load.workspace import VOCABULARY_FILE, Workspace
from cchc_docs.model.vocabulary import Vocabulary

WHOLE = """\
viet_tat:
  GPLĐ: giấy phép lao động
  KH&CN: khoa học và công nghệ
ten_rieng: [Vân Phong, Bộ phận Một cửa]
tu_rieng: HP-eOffice
tu_dong_nghia:
  - [tồn tại, hạn chế]
nguong_xep_loai:
  - {xep_loai: Tốt, tu: 85}
  - {xep_loai: Khá, tu: "70,5"}
"""


def read(folder: Path, text: str | None) -> Vocabulary:
    if text is not None:
        (folder / VOCABULARY_FILE).write_text(text, "utf-8")
    return read_vocabulary(Workspace(folder, (), folder / "van-ban"))


def test_no_file_is_an_empty_vocabulary(tmp_path: Path) -> None:
    assert read(tmp_path, None) == Vocabulary()


def test_every_list_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, WHOLE)
    assert found.abbreviations == {
        "GPLĐ": "giấy phép lao động",
        "KH&CN": "khoa học và công nghệ",
    }
    assert found.names == ("Vân Phong", "Bộ phận Một cửa")
    assert found.words == ("HP-eOffice",)
    assert found.terms == (("tồn tại", "hạn chế"),)
    assert [(band.grade, band.least) for band in found.bands] == [
        ("Tốt", Decimal(85)),
        ("Khá", Decimal("70.5")),
    ]


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("viet_tac:\n  GPLĐ: giấy phép\n", 1, "viet_tat"),
        ("ten_rieng: []\nnguong_xep_loai:\n  - {xep_loai: Tốt, tu: nhiều}\n", 3, "nhiều"),
        ("nguong_xep_loai:\n  - {xep_loai: Tốt, tu: 120}\n", 2, "120"),
        (
            "nguong_xep_loai:\n  - {xep_loai: Khá, tu: 70}\n  - {xep_loai: Tốt, tu: 80}\n",
            3,
            "Tốt",
        ),
        ("tu_dong_nghia:\n  - [đúng hạn]\n", 2, ""),
        ("viet_tat: GPLĐ\n", 1, ""),
        ("viet_tat:\n  GPLĐ:\n    - giấy phép\n", 3, ""),
        ("ten_rieg:\n", 1, "ten_rieng"),
    ],
)
def test_a_fault_is_told_at_its_place(tmp_path: Path, text: str, line: int, word: str) -> None:
    with pytest.raises(DiagnosticError) as raised:
        read(tmp_path, text)
    (fault,) = raised.value.diagnostics
    assert isinstance(fault.place, FilePlace)
    assert fault.place.line == line
    assert word in f"{fault.message} {fault.fix}"


def test_it_is_no_data_file(tmp_path: Path) -> None:
    (tmp_path / VOCABULARY_FILE).write_text(WHOLE, "utf-8")
    (tmp_path / "thong-bao.yml").write_text("loai: thong-bao-chung\n", "utf-8")
    assert [file.path.name for file in data_files(tmp_path)] == ["thong-bao.yml"]
