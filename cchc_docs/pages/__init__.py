"""What only a page shows (văn bản trên trang giấy): laid out by LibreOffice, judged by `judge`.

Which paragraph is which component is known from the Word file (`check.anatomy`), where it stands
from its PDF (`pdf`); `sheets` brings the two together. One module a rule in `rules/`.
"""
