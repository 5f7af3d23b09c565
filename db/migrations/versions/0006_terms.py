"""Terms of an instrument have versions; times lie in the years 1 to 9999 (UTC)."""

from pathlib import Path

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP TABLE core.instrument_version CASCADE")
    op.execute("DROP TYPE core.band_center CASCADE")
    op.execute("ALTER TABLE core.instrument DROP COLUMN reference_trade_id")
