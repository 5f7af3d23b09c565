"""Brings a database up to date, from a program as `alembic upgrade head` does from the shell."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config

_MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(url: str, report: Callable[[str], None] = print) -> None:
    """Apply all revisions and load the functions, in one transaction; `report` gets a line each.

    Safe to run again and by several at once. Raises alembic.util.CommandError with a sentence.
    """
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes |= {"url": url, "report": report}
    command.upgrade(config, "head")
