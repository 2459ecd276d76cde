"""The tables that the migrations make are those that the program reads and writes."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from cchc_docs.register import store
from cchc_docs.register.schema import HEAD, METADATA
from cchc_docs.register.store import Register, reading


def test_a_fresh_register_has_the_tables_of_the_schema(register: Register) -> None:
    with reading(register) as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []
        assert context.get_current_revision() == HEAD


def test_the_last_migration_is_the_version_of_the_program() -> None:
    assert ScriptDirectory.from_config(store._migrations()).get_heads() == [HEAD]
