"""The exchange: instruments, accounts, orders, book, head and journal, and what housekeeping has.

The first revision, although its number is 0013: nothing had been released when thirteen became one,
which makes what those made. A database that stands at 0013 stands at this one, with nothing to be
done; an older one is refused (db/requirements.py). From here on revisions only go forward.
"""

from pathlib import Path

from alembic import op

revision = "0013"
down_revision = None


def upgrade() -> None:
    # As one script, straight to the driver: no parameters, so that no % is read as one.
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP SCHEMA api, service, core CASCADE")
