"""The view (cách nhìn của người đọc): any .docx with all inherited formatting resolved."""
