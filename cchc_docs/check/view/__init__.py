"""The view (cách nhìn của người đọc): any .docx with all inherited formatting resolved.

`read.view_file` is the door; `page` holds what rules see.
"""
