"""What a reader of a record should look at, though it may stand (điều cần xem lại)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.located import Located, Path
from cchc_docs.model.base import Model
from cchc_docs.model.metric import Metric
from cchc_docs.vietnamese.numbers import decimal_places, decimal_text, padded


def remarks(model: Model, located: Located) -> Iterator[Diagnostic]:
    """Percentages that a source states otherwise than its own figures give them."""
    for loc, metric in metrics_in(model, ()):
        if metric.stated_percent is None or metric.whole is None or not metric.is_exact:
            continue
        computed = metric.computed_percent(decimal_places(metric.stated_percent))
        stated = f"{decimal_text(metric.stated_percent)}%"
        if computed != stated:
            message = _("{ratio} is {computed}, and «ty_le_neu» says {stated}").format(
                ratio=f"{padded(metric.value)}/{padded(metric.whole)}",
                computed=computed,
                stated=stated,
            )
            fix = _("check the two numbers against the source; what the source states is printed")
            place = located.place_of((*loc, "ty_le_neu"))
            yield Diagnostic("data.stated-percent", Severity.WARNING, place, message, fix)


def metrics_in(value: Any, loc: Path) -> Iterator[tuple[Path, Metric]]:
    """Every figure of a record, with its path in the data."""
    match value:
        case Metric():
            yield loc, value
        case Model():
            for name, info in type(value).model_fields.items():
                yield from metrics_in(getattr(value, name), (*loc, info.alias or name))
        case tuple():
            for position, item in enumerate(value):
                yield from metrics_in(item, (*loc, position))
