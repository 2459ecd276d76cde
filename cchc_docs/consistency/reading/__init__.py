"""Readings of a passage (cách đọc): quotations, sentences, dates, documents cited, numbers.

Pure functions from a passage to mentions, kept for the last passages read: many rules ask for the
same reading of the same passage.
"""
