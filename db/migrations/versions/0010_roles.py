"""Owner, service and housekeeping are three roles: what the services call has a schema."""

from pathlib import Path

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP SCHEMA service CASCADE")
    op.execute("ALTER TYPE api.order_request SET SCHEMA core")
