"""What this program expects to find in a database: read from its own files."""

from pathlib import Path

_DB = Path(__file__).parent

REVISIONS = tuple(
    sorted(file.stem.partition("_")[0] for file in _DB.glob("migrations/versions/[0-9]*.py"))
)
"""Revisions of the tables, oldest first."""

FUNCTIONS = tuple(f"{file.parent.name}.{file.stem}" for file in _DB.glob("functions/*/*.sql"))

VIEWS = tuple(f"api.{file.stem.partition('_')[2]}" for file in _DB.glob("views/*.sql"))
