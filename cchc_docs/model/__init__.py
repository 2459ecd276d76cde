"""The records of administrative reform and of official documents. They know no file."""
