"""What clerks write in different ways is read as the same record."""

from __future__ import annotations

import codecs
import unicodedata
from datetime import date

import pytest

from cchc_docs.model.agency import Agency
from cchc_docs.model.citation import Citation
from cchc_docs.model.general import GeneralDocument
from cchc_docs.model.index_notice import IndexConclusionNotice
from cchc_docs.model.score import OwnResult

from .office import CORPUS, LETTER, NOTICE, Office, with_lines


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


@pytest.mark.parametrize(
    "key", ["trich_yeu", "Trích yếu", "TRÍCH YẾU", "trich-yeu", "Trich  Yeu", '"Trích yếu"']
)
def test_a_key_may_be_written_in_any_spelling(office: Office, key: str) -> None:
    assert office.load(LETTER.replace("trich_yeu", key)) == office.load(LETTER)


def test_the_whole_document_may_be_written_with_titles_for_keys(office: Office) -> None:
    titled = LETTER
    for key, title in {
        "co_quan": "Cơ quan",
        "ten_loai": "Tên loại",
        "noi_luu": "Nơi lưu",
        "chuc_vu": "Chức vụ",
        "ho_ten": "Họ tên",
        "noi_dung": "Nội dung",
        "bao_gom": "Bao gồm",
        "loai:": "Loại:",
    }.items():
        titled = titled.replace(f"{key}:" if ":" not in key else key, f"{title.rstrip(':')}:")
    assert office.load(titled) == office.load(LETTER)


@pytest.mark.parametrize(
    "kind", ["van-ban", "văn bản", "Văn bản", "VAN_BAN", '"van-ban"'], ids=lambda kind: kind
)
def test_the_kind_may_be_written_in_any_spelling(office: Office, kind: str) -> None:
    assert office.load(with_lines(LETTER, loai=kind)) == office.load(LETTER)


@pytest.mark.parametrize(
    "saved",
    [
        codecs.BOM_UTF8 + LETTER.encode(),
        LETTER.replace("\n", "\r\n").encode(),
        LETTER.replace("\n", "\r").encode(),
        LETTER.encode("utf-16"),
        codecs.BOM_UTF16_BE + LETTER.encode("utf-16-be"),
        LETTER.replace("\n", "\r\n").encode("utf-16"),
        LETTER.rstrip("\n").encode(),
        ("---\n" + LETTER + "...\n").encode(),
        ("# ghi chú\n\n" + LETTER).encode(),
    ],
    ids=["BOM", "CRLF", "CR", "UTF-16LE", "UTF-16BE", "UTF-16+CRLF", "no-end", "marks", "comment"],
)
def test_the_file_may_be_saved_in_any_way_an_editor_has(office: Office, saved: bytes) -> None:
    assert office.load(saved) == office.load(LETTER)


def test_letters_typed_in_pieces_are_composed(office: Office) -> None:
    in_pieces = unicodedata.normalize("NFD", LETTER)
    assert in_pieces != LETTER
    assert office.load(in_pieces) == office.load(LETTER)
    office.put(
        "co-quan.yml",
        unicodedata.normalize("NFD", (office.folder / "co-quan.yml").read_text("utf-8")),
    )
    assert office.load(in_pieces).agency.name == "Ban Quản lý Khu kinh tế Vân Phong"


@pytest.mark.parametrize(
    "written",
    [
        "16/3/2022",
        "16/03/2022",
        "16.3.2022",
        "16-3-2022",
        "2022-03-16",
        "ngày 16 tháng 3 năm 2022",
        "Ngày 16 tháng 03 năm 2022",
        '"16/3/2022"',
        "16 / 3 / 2022",
    ],
)
def test_a_day_may_be_written_in_any_form(office: Office, written: str) -> None:
    assert office.load(with_lines(LETTER, ngay=written)).issued == date(2022, 3, 16)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0,76", "0,76 điểm"),
        ("0.76", "0,76 điểm"),
        ('"0,76"', "0,76 điểm"),
        ("0,760", "0,76 điểm"),
        ("00,5", "0,5 điểm"),
        ("1", "01 điểm"),
        ("0", "0 điểm"),
        ("+0,5", "0,5 điểm"),
    ],
)
def test_points_may_be_written_in_any_form(office: Office, written: str, said: str) -> None:
    text = replaced(NOTICE, "    diem: 0,76", f"    diem: {written}")
    notice = office.load(replaced(text, "    diem_toi_da: 1\n", "    diem_toi_da: 2\n"))
    assert isinstance(notice, IndexConclusionNotice)
    assert notice.criteria[0].points_text == f"{said}/02 điểm"


@pytest.mark.parametrize("written", ["02", "2", '"02"', "002"])
def test_a_count_may_have_zeros_in_front_and_is_never_octal(office: Office, written: str) -> None:
    notice = office.load(replaced(NOTICE, "  so_ban: 02", f"  so_ban: {written}"))
    assert notice.filing.spoken == "VT, VP. LTND (02)"


def test_words_that_yaml_would_guess_at_stay_the_words_they_are(office: Office) -> None:
    text = with_lines(LETTER, so="012", kinh_gui="[no, 8:30, 1e3, 0x1F, 2022-03-16, true]")
    letter = office.load(text)
    assert letter.number == "012"
    assert [addressee.spoken for addressee in letter.addressees] == [
        "no",
        "8:30",
        "1e3",
        "0x1F",
        "2022-03-16",
        "true",
    ]


@pytest.mark.parametrize("blank", ["", "~", "null", '""', "''", "   # chưa có"])
def test_an_optional_key_left_blank_counts_as_absent(office: Office, blank: str) -> None:
    letter = office.load(with_lines(LETTER, so=blank, ngay=blank, lien_he=blank, can_cu=blank))
    assert (letter.number, letter.issued, letter.contact) == (None, None, None)


def test_a_quoted_null_is_a_word(office: Office) -> None:
    assert office.load(with_lines(LETTER, trich_yeu='"null"')).subject == "null"


def test_a_lone_value_stands_for_a_list_of_one(office: Office) -> None:
    lone = with_lines(LETTER, kinh_gui="Sở Nội vụ", luu="{noi_luu: VT}", can_cu="Luật A")
    in_lists = with_lines(
        LETTER, kinh_gui="[Sở Nội vụ]", luu="{noi_luu: [VT]}", can_cu="\n  - Luật A"
    )
    assert office.load(lone) == office.load(in_lists)


def test_a_lone_record_stands_for_a_list_of_one(office: Office) -> None:
    assert office.load(LETTER + "can_cu: {loai: Luật, cua: Quốc hội}\n") == office.load(
        LETTER + "can_cu:\n  - loai: Luật\n    cua: Quốc hội\n"
    )


def test_legal_bases_are_documents_or_lines_of_words(office: Office) -> None:
    letter = office.load(
        LETTER + "can_cu:\n  - {loai: Luật, noi_dung: Tổ chức chính quyền}\n  - Chức năng của Ban\n"
    )
    assert isinstance(letter, GeneralDocument)
    assert letter.legal_bases == (
        Citation(loai="Luật", noi_dung="Tổ chức chính quyền"),
        "Chức năng của Ban",
    )


def test_an_agency_may_be_written_out_where_it_stands(office: Office) -> None:
    written_out = replaced(
        LETTER,
        "bao_gom: co-quan.yml\nco_quan: kkt\n",
        "co_quan:\n  ten: Sở Nội vụ\n  ten_ngan: Sở\n  ky_hieu: SNV\n  dia_danh: Khánh Hòa\n",
    )
    assert office.load(written_out).agency == Agency(
        ten="Sở Nội vụ", ten_ngan="Sở", ky_hieu="SNV", dia_danh="Khánh Hòa"
    )


def test_divisions_of_an_agency_written_out_are_known_by_key(office: Office) -> None:
    agency = (
        "{ten: Sở, ten_ngan: Sở, ky_hieu: S, dia_danh: X,"
        " don_vi: {Văn phòng: {ten: Văn phòng Sở}, mot_cua: {ten: Một cửa},"
        " phong_chuyen_mon: {ten: các phòng}}}"
    )
    notice = office.load(with_lines(NOTICE, co_quan=agency))
    assert isinstance(notice, IndexConclusionNotice)
    assert notice.closing.announcer.spoken == "Văn phòng Sở"


def test_a_person_may_be_written_out_where_they_stand(office: Office) -> None:
    text = replaced(
        NOTICE,
        "chu_tri: nguyen_trong_hoang",
        "chu_tri: {kinh_xung: Bà, ho_ten: Lê Thị An, chuc_vu: Phó Trưởng Ban}",
    )
    notice = office.load(text)
    assert isinstance(notice, IndexConclusionNotice)
    assert notice.meeting.chair.spoken == "bà Lê Thị An"


@pytest.mark.parametrize("key", ["van_phong", "Văn phòng", "VĂN PHÒNG", "VP", "vp"])
def test_a_division_may_be_named_by_key_name_or_abbreviation(office: Office, key: str) -> None:
    notice = office.load(replaced(NOTICE, "chu_tri: van_phong", f"chu_tri: {key}"))
    assert isinstance(notice, IndexConclusionNotice)
    assert notice.criteria[0].directions[0].lead_units[0].spoken == "Văn phòng"


def test_one_outside_the_agency_is_named_in_words(office: Office) -> None:
    notice = office.load(
        replaced(NOTICE, "chu_tri: van_phong", "chu_tri: [{ten: Sở Tư pháp}, van_phong]")
    )
    assert isinstance(notice, IndexConclusionNotice)
    leads = notice.criteria[0].directions[0].lead_units
    assert [lead.spoken for lead in leads] == ["Sở Tư pháp", "Văn phòng"]


@pytest.mark.parametrize("kind", ["ket_qua", "Kết quả", "KẾT QUẢ"])
def test_the_form_of_a_reason_may_be_written_in_any_spelling(office: Office, kind: str) -> None:
    notice = office.load(replaced(NOTICE, "loai: ket_qua", f"loai: {kind}"))
    assert isinstance(notice, IndexConclusionNotice)
    assert isinstance(notice.criteria[0].reason, OwnResult)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("TL. Trưởng Ban", ["TL. Trưởng Ban"]),
        ("TL Trưởng Ban", ["TL. Trưởng Ban"]),
        ("tl.Trưởng Ban", ["TL. Trưởng Ban"]),
        ("Q. Trưởng Ban", ["Q. Trưởng Ban"]),
        ("[TM. Ủy ban, KT. Chủ tịch]", ["TM. Ủy ban", "KT. Chủ tịch"]),
        ("{quyen_han: TL., cua: Trưởng Ban}", ["TL. Trưởng Ban"]),
    ],
)
def test_by_what_authority_someone_signs(office: Office, written: str, spoken: list[str]) -> None:
    letter = office.load(replaced(LETTER, "quyen_han: TL. Trưởng Ban", f"quyen_han: {written}"))
    assert [capacity.spoken for capacity in letter.signings[0].capacities] == spoken


def test_a_line_broken_in_the_file_is_one_line_of_the_document(office: Office) -> None:
    folded = replaced(
        LETTER,
        "trich_yeu: mời họp rà soát Chỉ số CCHC",
        "trich_yeu: |\n  mời họp\n  rà soát Chỉ số CCHC",
    )
    assert office.load(folded) == office.load(LETTER)


@pytest.mark.parametrize(
    "text", ["2026. Năm", "- Lưu: VT", "*", "a & b < c > d", "[1]", "`x`", "#)"]
)
def test_marks_in_plain_text_are_text(office: Office, text: str) -> None:
    assert office.load(with_lines(LETTER, trich_yeu=f'"{text}"')).subject == text


@pytest.mark.parametrize("stated", ["84,2", "84,7", "84,68", "85"])
def test_a_percentage_that_its_own_figures_contradict_is_printed(
    office: Office, stated: str
) -> None:
    # that it contradicts them, the rule figures.ratio says
    figure = "ten: x, gia_tri: 315, tren_tong_so: 372, don_vi_tinh: hồ sơ, ty_le_neu: "
    text = (CORPUS / "finding-empty" / "input.yml").read_text("utf-8")
    line = f'{{so_lieu: {{{figure}"{stated}"}}}}'
    record = office.load(text.replace("{linh_vuc: Cải cách thể chế}", line), "bc.yml")
    assert record.unit.limitations[0].metrics[0].percent == f"{stated}%"
