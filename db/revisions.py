"""What this program expects to find in a database: read from its own files."""

import re
from pathlib import Path

_DB = Path(__file__).parent


def function_of(file: Path) -> str:
    """Return the function that a file makes: of the schema under `functions`, whatever the step."""
    parts = file.parts
    schema = parts[len(parts) - parts[::-1].index("functions")]
    return f"{schema}.{file.stem}"


REVISIONS = tuple(
    sorted(file.stem.partition("_")[0] for file in _DB.glob("migrations/versions/[0-9]*.py"))
)
"""Revisions of the tables, oldest first."""


def is_older(revision: str) -> bool:
    """Whether a revision came before this program's newest, be it one that became part of it."""
    return re.fullmatch(r"\d{4}", revision) is not None and revision < REVISIONS[-1]


FUNCTIONS = tuple(function_of(file) for file in _DB.glob("functions/**/*.sql"))

VIEWS = tuple(
    name
    for file in sorted(_DB.glob("views/*.sql"))
    for name in re.findall(r"^CREATE OR REPLACE VIEW (\w+\.\w+)", file.read_text("utf-8"), re.M)
)
