"""order_book_at takes at_time: its argument `time` could not be named without quotes."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("DROP FUNCTION IF EXISTS api.order_book_at(text, bigint, timestamptz, int)")


def downgrade() -> None:
    upgrade()
