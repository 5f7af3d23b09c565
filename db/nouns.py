"""What stands in a database after all revisions, to be read in one place: db/schema.sql.

`make schema` writes it, from a database made for that, whichever PostgreSQL it is.
"""

import re
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import tuple_row

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from db.session import connect

SCHEMA = Path(__file__).with_name("schema.sql")

_NOUNS = Path(__file__).with_suffix(".sql").read_bytes()

_TITLE = """\
-- The nouns of the exchange as all revisions leave them, and the heads of its views; of tables also
-- indexes and triggers. Written by `make schema` to be read: nothing runs it, a test compares it.
"""

_SHORT = {"timestamp with time zone": "timestamptz", "time without time zone": "time"}

_COLUMNS = 100


def told(connection: psycopg.Connection[Any]) -> str:
    """Return all nouns of a database that is migrated and loaded.

    Read from the catalog, for what pg_dump writes differs from one of its versions to the next.
    """
    with connection.transaction():
        connection.execute("SET LOCAL search_path = ''")
        rows = connection.cursor(row_factory=tuple_row).execute(_NOUNS).fetchall()
    blocks = [
        "\n".join([*_remarks(comment, remarks), *_lines(text)])
        for _, _, comment, remarks, text in rows
    ]
    return "\n".join([_TITLE, "\n\n".join(blocks), ""])


def _remarks(comment: str | None, remarks: list[str] | None) -> Iterator[str]:
    for remark in [*([comment] if comment else []), *(remarks or [])]:
        yield from textwrap.wrap(
            remark, _COLUMNS, initial_indent="-- ", subsequent_indent="-- ", break_on_hyphens=False
        )  # fmt: skip


def _lines(text: str) -> Iterator[str]:
    """Return the lines of a statement, in the words that the sources use, none too long."""
    for long, short in _SHORT.items():
        text = text.replace(long, short)
    for line in text.splitlines():
        indent = re.match(r" *", line)[0]  # type: ignore[index]
        yield from textwrap.wrap(
            line.strip(), _COLUMNS, initial_indent=indent, subsequent_indent=f"{indent}    ",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, EmbeddedServer(Path(folder)) as server:
        migrate(server.url)
        with connect(server.url) as session:
            SCHEMA.write_text(told(session), "utf-8")


if __name__ == "__main__":
    main()
