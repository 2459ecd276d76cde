"""The live preview (xem trước trực tiếp): pages beside what is wrong, as files change."""
