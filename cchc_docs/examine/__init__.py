"""From files to what consistency judges (nạp hồ sơ để xét): data, Word files, plain texts."""
