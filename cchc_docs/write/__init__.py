"""From the middle form to files: Word, Markdown, HTML, and the disk."""
