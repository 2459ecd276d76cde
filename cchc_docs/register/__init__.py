"""The register of outgoing documents (sổ đăng ký văn bản đi); SQLAlchemy lives here only."""
