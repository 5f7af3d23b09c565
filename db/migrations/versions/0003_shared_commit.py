"""Orders of many SQL callers may share a commit; the journal's identity travels with an order."""

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP TABLE IF EXISTS core.inbox, core.outbox CASCADE")
    op.execute("DROP SEQUENCE IF EXISTS core.ticket_seq")
    op.execute("DROP TYPE core.origin CASCADE")
    op.execute(
        "ALTER TABLE core.book ADD CONSTRAINT book_check"
        " CHECK (0 < shown AND shown <= remaining AND remaining <= quantity)"
    )
