"""The pictures of the guide show the documents that come out today."""

from __future__ import annotations

import json
from pathlib import Path

from tools.make_guide_pictures import PICTURES, SOURCES, documents, fingerprint


def test_the_pictures_are_of_the_documents_of_today(tmp_path: Path) -> None:
    now = {name: fingerprint(document) for name, document in documents(tmp_path)}
    assert json.loads(SOURCES.read_text("utf-8")) == now, "run python tools/make_guide_pictures.py"
    assert {picture.stem for picture in PICTURES.glob("*.png")} == now.keys()
