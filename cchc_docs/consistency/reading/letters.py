"""Capitals and small letters of Vietnamese, for classes of patterns: `[{CAPITALS}]`.

A range such as «À-Ỹ» holds both, for Unicode mixes them.
"""

_MARKED = "àáảãạâấầẩẫậăắằẳẵặèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ"

SMALL = f"a-z{_MARKED}"
CAPITALS = f"A-Z{_MARKED.upper()}"
