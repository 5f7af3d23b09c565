"""Rules go by the clock, stamps do not run back; leaps of the clock are known."""

from pathlib import Path

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP TABLE core.clock_leap CASCADE")
    op.execute("DROP INDEX core.candle_by_seq")
    op.execute("ALTER TABLE core.cancel_after DROP COLUMN armed_at")
    op.execute("ALTER TABLE core.order_event DROP COLUMN clock CASCADE")
    op.execute("ALTER TABLE core.head DROP COLUMN clock CASCADE")
