"""From where a text comes (nguồn): a plain file, Markdown, or a document composed from data."""
