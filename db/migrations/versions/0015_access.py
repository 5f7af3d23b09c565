"""Market orders by money (docs/RULES.md 39), and who may do what (docs/decisions/0020)."""

from pathlib import Path

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    """Nothing: on the way to base the first revision drops all that there is."""
