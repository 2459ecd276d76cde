"""Series, entries, numbering rules, and an audit that is only added to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_AGENCY = ("agency", "agency_key", "parent", "parent_key")
_TEXTS_OF_ENTRY = (
    "suffix state taken issued symbol document_type subject signer_title signer_name recipients "
    "filed_with copies sent received_by note urgency secrecy language pages due organ_id file_year "
    "file_notation file_ordinal workspace source content document sha256 searched"
)
_APPEND_ONLY_POSTGRESQL = """
CREATE FUNCTION audit_is_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit of the register is only added to'; END $$
"""


def upgrade() -> None:
    """Make the tables of an empty register."""
    op.create_table(
        "numbering",
        sa.Column("agency_key", sa.Text(), nullable=False),
        sa.Column("parent_key", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency_key", "parent_key", "year", name="pk_numbering"),
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _AGENCY),
        sa.Column("year", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "key")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("before", "last_number")),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
        sa.UniqueConstraint(
            "agency_key",
            "parent_key",
            "year",
            "key",
            name="uq_series_agency_key_parent_key_year_key",
        ),
    )
    op.create_table(
        "entry",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "series_id", "number")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _TEXTS_OF_ENTRY.split()),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_entry_series_id"),
        sa.UniqueConstraint(
            "series_id", "number", "suffix", name="uq_entry_series_id_number_suffix"
        ),
    )
    op.create_index("ix_entry_workspace_source", "entry", ["workspace", "source"])
    op.create_index("ix_entry_content", "entry", ["content"])
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("at", "who", "did")),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_entry_id", "audit", ["entry_id"])
    _keep_the_audit()


def _keep_the_audit() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_APPEND_ONLY_POSTGRESQL)
        op.execute(
            "CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit "
            "FOR EACH ROW EXECUTE FUNCTION audit_is_added_to()"
        )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_kept_{verb.lower()} BEFORE {verb} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit of the register is only added to'); END"
        )
