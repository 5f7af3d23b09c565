"""The exchange: instruments, orders, the book, its head and the journal."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

TABLES = Path(__file__).with_suffix(".sql")


def upgrade() -> None:
    # As one script, straight to the driver: no parameters, so that no % is read as one.
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(TABLES.read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP SCHEMA api CASCADE")
    op.execute("DROP SCHEMA core CASCADE")
