"""The register as a printed book (sổ đăng ký), and old books into the register."""
