"""What happened since when, the lease of housekeeping, and switches that fired."""

from pathlib import Path

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP TABLE core.lease, core.fired_switch")
    op.execute("ALTER TABLE core.head DROP COLUMN xid CASCADE")
