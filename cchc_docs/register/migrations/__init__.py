"""How the tables of the register came to be, one file a version; run by Alembic."""
