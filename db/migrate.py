"""Brings a database up to date, from a program as `alembic upgrade head` does from the shell."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

_MIGRATIONS = Path(__file__).with_name("migrations")


def revisions() -> list[str]:
    """Return all revisions that this program knows, the newest first."""
    return [each.revision for each in ScriptDirectory(str(_MIGRATIONS)).walk_revisions()]


def migrate(
    url: str,
    report: Callable[[str], None] = print,
    remark: Callable[[str], None] | None = None,
) -> None:
    """Apply all revisions and load the functions, in one transaction; `report` gets a line each.

    `remark`, if given, gets those of them alone that are for its user to do something about.
    Safe to run again and by several at once. Raises alembic.util.CommandError with a sentence.
    """
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes |= {"url": url, "report": report, "remark": remark}
    command.upgrade(config, "head")
