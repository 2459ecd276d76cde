"""From a data file to an issued document (phát hành): checked, numbered, written, entered."""
