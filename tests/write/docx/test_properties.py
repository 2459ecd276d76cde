"""What a file says of itself."""

from __future__ import annotations

from datetime import UTC, datetime

from ..documents import NOTICE
from .frames import parts, written
from .word import opened


def test_title_agency_number_and_date_stand_in_the_properties() -> None:
    found = opened(written(NOTICE)).core_properties
    assert found.title == "Kết luận của Trưởng ban"
    assert found.author == "Ban Quản lý Khu kinh tế Vân Phong"
    assert found.identifier == found.keywords == "476/TB-KKT"
    assert found.language == "vi-VN"
    assert found.created == found.modified == datetime(2022, 3, 16, tzinfo=UTC)


def test_a_draft_has_a_fixed_date() -> None:
    draft = NOTICE._replace(properties=NOTICE.properties._replace(issued=None))
    assert opened(written(draft)).core_properties.created == datetime(1980, 1, 1, tzinfo=UTC)


def test_any_text_may_stand_there() -> None:
    hostile = """& < > " ' ]]> {0} {title} % ữ"""
    document = NOTICE._replace(properties=NOTICE.properties._replace(title=hostile, agency=hostile))
    package = written(document)
    assert opened(package).core_properties.title == hostile
    assert b"{title}" in parts(package)["docProps/app.xml"]
