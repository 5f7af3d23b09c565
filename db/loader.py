"""Loads the verbs at each upgrade, inside its transaction: function files and view files.

`db/functions/<schema>/<step>/<name>.sql` makes the one function `<schema>.<name>`, whatever the
step; `db/views/*.sql` make the views, in the order of their file names. Only what changed is run,
in the file or in the database: to replace a view is to wait for all who read it, and to replace a
function makes every session plan it anew.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import errors, sql

from db.revisions import function_of, views_of

_DB = Path(__file__).parent

_FOUND = Path(__file__).with_suffix(".sql").read_bytes()

_SIGNATURES: LiteralString = """
SELECT p.oid::regprocedure::text
FROM pg_proc AS p
WHERE p.pronamespace::regnamespace || '.' || p.proname = %s
"""

# How a file says that its function's arguments or result are others than before.
_CHANGED = (errors.InvalidFunctionDefinition, errors.AmbiguousFunction, errors.WrongObjectType)

_CALLED_BY_VIEWS = {"api.caller"}
"""All others come after the views, whose rows are their arguments and answers."""

_DATABASE = Path(__file__).with_name("database.sql").read_bytes()

_RIGHTS = Path(__file__).with_name("rights.sql").read_bytes()

_PLANNER = Path(__file__).with_name("planner.sql").read_bytes()


class LoadError(RuntimeError):
    """A file cannot be loaded, or files and database differ; the message names them."""


def load(connection: psycopg.Connection, default_symbol: str) -> tuple[str, list[str]]:
    """Load functions and views into the open transaction; return what was done, and what remains.

    Functions are loaded twice, first with unchecked bodies: their order stops mattering, and a bad
    body still fails here rather than at its first call. A database without instruments gets
    `default_symbol`. Raises LoadError.
    """
    connection.execute("SET LOCAL search_path = api")
    every_function = sorted(_DB.glob("functions/**/*.sql"))
    every_view = sorted(_DB.glob("views/*.sql"))
    changed = _changed(connection, [*every_view, *every_function])
    functions = [file for file in every_function if file in changed]
    views = [file for file in every_view if file in changed]
    connection.execute("SET LOCAL check_function_bodies = off")
    _make(connection, [file for file in functions if function_of(file) in _CALLED_BY_VIEWS])
    _hold(connection, views)
    for view in views:
        _run(connection, view)
    _make(connection, functions)
    connection.execute("SET LOCAL check_function_bodies = on")
    for function in functions:
        _run(connection, function)
    _compare(connection, every_function)
    connection.execute(_RIGHTS)
    connection.execute(_PLANNER)
    _remember(connection, changed)
    still_open = _close(connection)
    connection.execute(
        "SELECT api.create_instrument(symbol => %s) WHERE NOT EXISTS (SELECT FROM api.instruments)",
        [default_symbol],
    )
    connection.execute("SELECT core.keep_epoch()")
    loaded = (
        f"{len(functions)} of {len(every_function)} functions and {len(views)} of "
        f"{len(every_view)} views loaded"
    )
    return loaded, still_open


def _hold(connection: psycopg.Connection, files: list[Path]) -> None:
    """Lock the views that are made anew as who reads them does, those that show others first.

    In the order in which they are made, a reader who has one of two and waits for the other would
    be waited for in his turn.
    """
    for name in reversed([name for file in files for name in views_of(file)]):
        view = sql.Identifier(*name.split("."))
        connection.execute(sql.SQL("ALTER VIEW IF EXISTS {} RESET (check_option)").format(view))


def _close(connection: psycopg.Connection) -> list[str]:
    """Close to PUBLIC what need not be open; return what to say of what only a superuser can."""
    cursor = connection.execute(_DATABASE)
    cursor.nextset()
    remains = ", ".join(what for (what,) in cursor)
    return [f"open to every role, for a superuser to revoke: {remains}"] if remains else []


def _hashes(connection: psycopg.Connection, files: Iterable[Path]) -> dict[Path, str]:
    """Return for each file a hash of its text and of what the database has of it."""
    found = {name: state for name, state, _ in connection.execute(_FOUND)}
    hashes = {}
    for file in files:
        text = file.read_text("utf-8")
        names = views_of(file) if file.parent.name == "views" else [function_of(file)]
        parts = [text, *(found.get(name, "") for name in names)]
        hashes[file] = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return hashes


def _changed(connection: psycopg.Connection, files: list[Path]) -> set[Path]:
    """Return the files that are not in the database as they are."""
    loaded: dict[str, str] = dict(connection.execute("SELECT file, hash FROM core.loaded"))
    hashes = _hashes(connection, files)
    gone = sorted(loaded.keys() - {_key(file) for file in files})
    if gone:
        connection.execute("DELETE FROM core.loaded WHERE file = ANY (%s)", [gone])
    return {file for file in files if loaded.get(_key(file)) != hashes[file]}


def _remember(connection: psycopg.Connection, files: set[Path]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO core.loaded VALUES (%s, %s) ON CONFLICT (file) DO UPDATE SET hash = %s",
            [(_key(file), value, value) for file, value in _hashes(connection, files).items()],
        )


def _make(connection: psycopg.Connection, files: list[Path]) -> None:
    """Make the functions; one whose arguments changed takes the place of what had its name."""
    replaced = []
    for file in files:
        try:
            with connection.transaction():
                _run(connection, file)
        except LoadError as error:
            if not isinstance(error.__cause__, _CHANGED):
                raise
            replaced.append(file)
    counts = {name: signatures for name, _, signatures in connection.execute(_FOUND)}
    replaced += [file for file in files if counts.get(function_of(file), 0) > 1]
    for file in replaced:
        for (signature,) in connection.execute(_SIGNATURES, [function_of(file)]).fetchall():
            _execute(connection, file, f"DROP ROUTINE {signature}")
        _run(connection, file)


def _run(connection: psycopg.Connection, file: Path) -> None:
    _execute(connection, file, file.read_text("utf-8"))


def _execute(connection: psycopg.Connection, file: Path, text: str) -> None:
    try:
        connection.execute(text.encode())
    except psycopg.Error as error:
        position = error.diag.statement_position
        line = text.count("\n", 0, int(position)) + 1 if position else 1
        name = file.relative_to(_DB.parent)
        raise LoadError(f"{name}:{line}: {error}") from error


def _compare(connection: psycopg.Connection, files: list[Path]) -> None:
    """Raise unless each function has its file, each file its function, and none is overloaded."""
    made = {name: count for name, _, count in connection.execute(_FOUND) if count}
    expected = Counter(function_of(file) for file in files)
    faults = [f"{name} has several files" for name, count in expected.items() if count > 1]
    faults += [
        f"{name} has no file: drop it in a migration" for name in made if name not in expected
    ]
    faults += [f"{name}.sql makes it with several signatures"
               for name, count in made.items() if name in expected and count > 1]  # fmt: skip
    faults += [f"{name}.sql does not make {name}" for name in expected if name not in made]
    named = {name for (name,) in connection.execute("SELECT function FROM api.rights")}
    faults += [f"the view rights does not say who may call {name}"
               for name in made if not name.startswith("core.") and name not in named]  # fmt: skip
    if faults:
        raise LoadError("Functions and their files differ: " + "; ".join(sorted(faults)))


def _key(file: Path) -> str:
    return file.relative_to(_DB).as_posix()
