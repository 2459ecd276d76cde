"""Findings as comments in the Word file itself (ghi chú vào tệp), and nothing else changed."""
