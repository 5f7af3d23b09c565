"""Reports of shared commands know when they were written."""

from pathlib import Path

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("ALTER TABLE IF EXISTS core.outbox DROP COLUMN placed_at")
    op.execute("DROP FUNCTION IF EXISTS core.fills_json(core.trade[], bigint)")
