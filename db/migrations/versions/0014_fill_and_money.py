"""A fill is one row (docs/decisions/0018); accounts have money (docs/decisions/0019)."""

from pathlib import Path

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    for part in ("0014_fill.sql", "0014_money.sql"):
        driver.execute((Path(__file__).parent / part).read_text("utf-8"))


def downgrade() -> None:
    """Nothing: on the way to base the first revision drops all that there is."""
