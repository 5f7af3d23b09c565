"""Loads the verbs at each upgrade, inside its transaction: all function files and view files.

`db/functions/<schema>/<name>.sql` makes the one function `<schema>.<name>`; `db/views/*.sql` make
the views, in the order of their file names.
"""

from collections import Counter
from pathlib import Path
from typing import LiteralString

import psycopg

_DB = Path(__file__).parent

# Functions that a type or an extension brought along are not ours to have files for.
_IN_DATABASE: LiteralString = """
SELECT p.pronamespace::regnamespace || '.' || p.proname
FROM pg_proc AS p
WHERE p.pronamespace::regnamespace::text IN ('api', 'core')
    AND NOT EXISTS (
        SELECT FROM pg_depend AS d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
"""

# What a dump of the database may have left behind: the path, which is a setting of the database, so
# that names resolve for every caller (`public` stays last), and who may use them.
_SET_SEARCH_PATH: LiteralString = """
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I SET search_path = api, public', current_database());
END $$;
SET search_path = api, public;
GRANT USAGE ON SCHEMA api TO PUBLIC
"""


class LoadError(RuntimeError):
    """A file cannot be loaded, or files and database differ; the message names them."""


def load(connection: psycopg.Connection, default_symbol: str) -> str:
    """Load functions and views into the open transaction; return a line that says what was done.

    Functions are loaded twice, first with unchecked bodies: their order stops mattering, and a bad
    body still fails here rather than at its first call. A database without instruments gets
    `default_symbol`. Raises LoadError.
    """
    functions = sorted(_DB.glob("functions/*/*.sql"))
    views = sorted(_DB.glob("views/*.sql"))
    _run_files(connection, views)
    connection.execute("SET LOCAL check_function_bodies = off")
    _run_files(connection, functions)
    connection.execute("SET LOCAL check_function_bodies = on")
    _run_files(connection, functions)
    _compare(connection, functions)
    connection.execute(_SET_SEARCH_PATH)
    connection.execute(
        "SELECT api.create_instrument(symbol => %s) WHERE NOT EXISTS (SELECT FROM api.instruments)",
        [default_symbol],
    )
    return f"{len(functions)} functions and {len(views)} views loaded"


def _run_files(connection: psycopg.Connection, files: list[Path]) -> None:
    for file in files:
        text = file.read_text("utf-8")
        try:
            connection.execute(text.encode())
        except psycopg.Error as error:
            position = error.diag.statement_position
            line = text.count("\n", 0, int(position)) + 1 if position else 1
            name = file.relative_to(_DB.parent)
            raise LoadError(f"{name}:{line}: {error}") from error


def _compare(connection: psycopg.Connection, files: list[Path]) -> None:
    """Raise unless each function has its file, each file its function, and none is overloaded."""
    made = Counter(name for (name,) in connection.execute(_IN_DATABASE))
    expected = {f"{file.parent.name}.{file.stem}" for file in files}
    faults = [
        f"{name} has no file: drop it in a migration" for name in made if name not in expected
    ]
    faults += [f"{name} has several signatures: drop the old one in a migration"
               for name, count in made.items() if count > 1]  # fmt: skip
    faults += [f"{name}.sql does not make {name}" for name in expected if name not in made]
    if faults:
        raise LoadError("Functions and their files differ: " + "; ".join(sorted(faults)))
