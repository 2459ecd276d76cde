"""Whatever is typed, deleted or put in anywhere: a document, or diagnostics that can be shown."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.form.notice import load_form
from cchc_docs.load.workspace import find_workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.write.cell_comments import with_comments

from ...cases import ISSUED
from .conftest import Open

TYPED = [
    *(None, "x", "nhiều\ndòng\n\nchữ", "'", "Ví dụ", "\ue000", "1e400", "nan", "=1+1", "#REF!"),
    *(5, -3, 0.5, 1.1, 1e300, True, datetime.time(8, 30), datetime.timedelta(hours=30)),
    *(datetime.date(2022, 1, 1), datetime.datetime(2022, 1, 1, 3)),  # noqa: DTZ001
    *("|", "a|b", "tieu_chi|ten", "van_ban|", "van_ban|=", "chi_so|"),
    *("đơn vị: ", "Đơn vị: a | Nguyên văn: b", "don_vi: x | ten: y | don_vi: z", "Họ tên: a | a"),
]


@pytest.mark.parametrize("seed", range(8))
def test_there_is_never_a_traceback(seed: int, open_form: Open, office: Path) -> None:
    form = open_form("thong-bao-ket-luan-chi-so")
    data = {**read_yaml(ISSUED).data, **read_yaml(ISSUED.with_name("ho-so.yml")).data}
    form.fill({**data, "bao_gom": "co-quan.yml"})
    chance = random.Random(seed)  # noqa: S311 – the same every time
    for _ in range(30):
        sheet = chance.choice(form.book.worksheets)
        row, column = chance.randint(1, 40), chance.randint(1, sheet.max_column + 1)
        match chance.randint(0, 9):
            case 0:
                sheet.delete_rows(chance.randint(1, 8))
            case 1:
                sheet.insert_cols(column)
            case _ if sheet.cell(row, column).coordinate not in sheet.merged_cells:
                sheet.cell(row, column).value = chance.choice(TYPED)
    file = form.save(office / "a.xlsx")
    with pytest.raises(DiagnosticError) as caught:
        load_form(file, find_workspace(office))
    assert all(fault.message for fault in caught.value.diagnostics)
    assert with_comments(file, caught.value.diagnostics)
