"""The loader remembers what it loaded, and loads again only what changed."""

from pathlib import Path

from alembic import op

revision = "0012"
down_revision = "0006"

# What 0003 was given after databases had been made with it, from its second half on.
LATER_IN_0003 = "DROP TYPE core.outcome, core.firing, core.step, core.matching, core.fill CASCADE"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))
    if driver.execute("SELECT FROM pg_type WHERE typname = 'passing'").rowcount == 0:
        _, missed, rest = (
            Path(__file__).with_name("0003_shared_commit.sql").read_text("utf-8")
        ).partition(LATER_IN_0003)
        driver.execute(missed + rest)
        driver.execute("TRUNCATE core.outbox")  # of orders whose senders went long ago
        driver.execute("ALTER TABLE core.outbox ADD COLUMN IF NOT EXISTS pid int NOT NULL")


def downgrade() -> None:
    op.execute("DROP TABLE core.loaded")
