"""T6. A capital after a semicolon or a comma that begins no name: «năm 2021; Sáng 4/11/2021».

Read: words that begin no name («Sáng», «Trong», «Các», «Tuy nhiên»), with a small word or a figure
behind them. No hit: anything that may be a name («; Chỉ thị số 06/CT-UBND», «; Tổ thư ký ISO»).
"""

from __future__ import annotations

import re

from cchc_docs.consistency.reading.letters import SMALL
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import PROSE, Mention
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_NO_NAME = (
    *("Sáng", "Chiều", "Trưa", "Trong", "Tại", "Theo", "Các", "Những", "Qua", "Để", "Khi", "Nếu"),
    *("Nhưng", "Hoặc", "Được", "Đã", "Đang", "Sẽ", "Vì", "Bởi", "Nhằm", "Ngay", "Với", "Từ"),
    *("Đồng thời", "Tuy nhiên", "Mặc dù", "Ngoài ra", "Bên cạnh", "Hiện nay", "Đối với"),
)
_CAPITAL = re.compile(rf"[;,]\s+({'|'.join(_NO_NAME)})\s+(?=[{SMALL}\d])")


def judge(subject: Subject) -> list[Finding]:
    """Capitals that nothing asks for, one finding a word."""
    return first_of_each(
        (
            Finding(
                _("«{around}»: a capital after «{mark}», and no name begins here").format(
                    around=" ".join(mention.around(15).split()), mark=found[0][0]
                ),
                _("Write «{word}», or end the sentence before it").format(word=found[1].lower()),
                mention,
            )
            for passage in subject.text.parts(*PROSE)
            for found in _CAPITAL.finditer(passage.text)
            for mention in (Mention(passage, found.start(1), found.end(1)),)
        ),
        lambda finding: finding.at.words,
    )


RULE = Rule(
    name="text.case-after-mark",
    title=later("A capital after a comma or semicolon"),
    severity=Severity.NOTE,
    judge_text=judge,
)
