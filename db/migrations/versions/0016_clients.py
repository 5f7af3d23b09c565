"""What the clients that traders have ask of an engine (docs/RULES.md 41 and on)."""

from pathlib import Path

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    for part in ("amend", "trigger"):  # first what may take long, before traders are kept out
        driver.execute(Path(__file__).with_name(f"0016_{part}.sql").read_text("utf-8"))


def downgrade() -> None:
    """Nothing: on the way to base the first revision drops all that there is."""
