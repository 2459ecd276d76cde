"""What a PDF holds (đọc tệp PDF): pages, words and where they stand, fonts. `read` is the door.

The only room that knows pypdf. It reads the PDFs that LibreOffice makes, tagged: each paragraph is
an element of the structure tree, with its marked content on one page or on several.
"""
