"""The tables of the register (các bảng của sổ): series of numbers, entries, and who did what.

A day is an ISO text, a moment an ISO text in UTC: they sort as they read, and are one thing in
SQLite and in PostgreSQL.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

HEAD = "0001"
"""The version of the tables that this program writes; a test holds it to the last migration."""

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)

NUMBERING = Table(
    "numbering",
    METADATA,
    Column("agency_key", Text, primary_key=True),
    Column("parent_key", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("rule", Text, nullable=False),
)
"""By which rule an agency numbers in a year; the first number of the year settles it."""

SERIES = Table(
    "series",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("agency", Text, nullable=False),
    Column("agency_key", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("parent_key", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("before", Integer, nullable=False),
    Column("last_number", Integer, nullable=False),
    UniqueConstraint("agency_key", "parent_key", "year", "key"),
)
"""A run of numbers (hệ thống số). `before`: numbers given before this register was begun.

Many agencies are called «Sở Nội vụ»: the agency above (`parent`) tells them apart.
"""

ENTRY = Table(
    "entry",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("series_id", Integer, ForeignKey("series.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("taken", Text, nullable=False),
    Column("issued", Text, nullable=False),
    Column("symbol", Text, nullable=False),
    Column("document_type", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("signer_title", Text, nullable=False),
    Column("signer_name", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("filed_with", Text, nullable=False),
    Column("copies", Text, nullable=False),
    Column("sent", Text, nullable=False),
    Column("received_by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("urgency", Text, nullable=False),
    Column("secrecy", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("pages", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("organ_id", Text, nullable=False),
    Column("file_year", Text, nullable=False),
    Column("file_notation", Text, nullable=False),
    Column("file_ordinal", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("searched", Text, nullable=False),
    UniqueConstraint("series_id", "number", "suffix"),
    Index(None, "workspace", "source"),
    Index(None, "content"),
)
"""A row of the book (Phụ lục IV) with the fields of an outgoing document (Phụ lục VI, Phần II).

What nobody has said is an empty text. `recipients` holds one a line; `searched` is what a search
looks through, folded; `workspace`, `source` and `content` tell which data took the number.
"""

AUDIT = Table(
    "audit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("did", Text, nullable=False),
    Column("entry_id", Integer, nullable=True),
    Column("details", Text, nullable=False),
    Index(None, "entry_id"),
)
"""Who did what, when (nhật ký); rows are added and, by triggers, never changed or removed."""
