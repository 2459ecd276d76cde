"""Reports of a check (báo cáo kiểm tra): for a clerk, for a program, for a page in a browser."""
