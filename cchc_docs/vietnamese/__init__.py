"""Vietnamese writing (chữ viết tiếng Việt): letters, dates, numbers, lists, widths of lines."""
