"""What is to be written of a resting order has a name."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.execute("CREATE TYPE core.change AS ENUM ('none', 'new', 'changed', 'gone')")


def downgrade() -> None:
    op.execute("DROP TYPE core.change CASCADE")
