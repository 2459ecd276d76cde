"""A day on the command line (ngày): 16/3/2026, as clerks write it."""

from __future__ import annotations

from datetime import date

import click

from cchc_docs.language import _
from cchc_docs.vietnamese.dates import DateUnrealError, parse_date


class Day(click.ParamType[date]):
    """Reads what a data file takes for a day."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day. Raises `BadParameter`."""
        if isinstance(value, date):
            return value
        try:
            return parse_date(str(value))
        except DateUnrealError:
            self.fail(_("«{found}» is a day that does not exist").format(found=value), param, ctx)
        except ValueError:
            message = _("«{found}» is not a day; write it as 16/3/2026").format(found=value)
            self.fail(message, param, ctx)
