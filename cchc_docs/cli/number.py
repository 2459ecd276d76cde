"""A whole number on the command line (số nguyên), and from where to where it goes."""

from __future__ import annotations

import click

from cchc_docs.language import _


class Number(click.IntRange):
    """An `IntRange` that tells its bounds in words instead of «1<=x<=256»."""

    def _describe_range(self) -> str:
        if self.max is None:
            return _("from {low}").format(low=self.min)
        if self.min is None:
            return _("up to {high}").format(high=self.max)
        return _("from {low} to {high}").format(low=self.min, high=self.max)
