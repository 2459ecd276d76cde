"""What can be mended safely in a Word file (sửa thể thức): form, never a word of the content."""
