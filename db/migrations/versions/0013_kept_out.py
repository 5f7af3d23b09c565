"""Who holds markets again and again is kept out; what is to be written of an order has a name."""

from pathlib import Path

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP TYPE core.change CASCADE")
    op.execute("DROP TABLE core.kept_out CASCADE")
    op.execute("DROP INDEX core.ended_session_by_user")
