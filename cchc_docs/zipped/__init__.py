"""Office files as zips of parts (tệp Office): parts exchanged, sheets found."""
