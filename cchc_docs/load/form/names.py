"""What drop-downs offer and forms show for keys (danh sách chọn): agencies, people, divisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from cchc_docs.load.form.shape import Sort
from cchc_docs.model.references import References

Names = Mapping[Sort, Mapping[str, str]]
"""For each sort that has keys: what is shown, and the key that it stands for."""


def names_of(references: References) -> Names:
    """The agencies and people of the shared files, and the divisions of these agencies.

    A division may be written by its name, so its name stands for itself.
    """
    units = [unit.name for one in references.agencies.values() for unit in one.units.values()]
    return {
        Sort.AGENCY: _labels({key: one.name for key, one in references.agencies.items()}),
        Sort.PERSON: _labels({key: one.name for key, one in references.people.items()}),
        Sort.UNIT: {name: name for name in units},
    }


def _labels(names: Mapping[str, str]) -> Mapping[str, str]:
    """Keys by name; where two have one name, each with its key."""
    often = Counter(names.values())
    return {f"{n} ({key})" if often[n] > 1 else n: key for key, n in names.items()}
