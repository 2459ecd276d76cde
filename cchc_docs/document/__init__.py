"""From records to the one middle form: wording, Markdown, blocks, letterhead."""
