"""From files to records, every value knowing its place."""
