"""Who decides, where nobody has said it: a collective, or the head by title."""

from __future__ import annotations

import pytest

from cchc_docs.model.signing import Signing, decider


@pytest.mark.parametrize(
    ("agency", "capacities", "title", "said"),
    [
        ("Sở Nội vụ", [], "Giám đốc", "Giám đốc Sở Nội vụ"),
        ("Sở Nội vụ", ["KT. Giám đốc"], "Phó Giám đốc", "Giám đốc Sở Nội vụ"),
        ("Sở Nội vụ", [], "Giám đốc Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Sở Nội vụ", [], None, "Sở Nội vụ"),
        ("Ban Quản lý Vịnh", [], "Trưởng ban", "Trưởng Ban Quản lý Vịnh"),
        ("Văn phòng UBND tỉnh", [], "Chánh Văn phòng", "Chánh Văn phòng UBND tỉnh"),
        ("Ủy ban nhân dân xã A", [], "Chủ tịch", "Chủ tịch Ủy ban nhân dân xã A"),
        (
            "Ủy ban nhân dân xã A",
            ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
            "Phó Chủ tịch",
            "Ủy ban nhân dân xã A",
        ),
    ],
)
def test_who_signs_tells_who_decides(
    agency: str, capacities: list[str], title: str | None, said: str
) -> None:
    signing = Signing.model_validate({"quyen_han": capacities, "chuc_vu": title})
    assert decider((signing,), agency) == said
