"""docs/REFUSALS.md, written from the view `refusals`: `python -m rts.refusals` prints it."""

import sys

from db.embedded.server import database_url
from db.session import connect
from db.settings import Settings

_HEAD = """# Refusals

Written from the view `refusals` by `make docs`; a test compares the two. The order is the one in
which an order is checked: of several reasons the first is told, of unreadable fields all are.

*recorded*: placing such an order leaves an order with status `rejected` and this `reject_reason`,
and an event (rule 22); modifying raises and leaves the order as it was. Everything else raises
SQLSTATE class `RT` and stores nothing. The digits of the SQLSTATE are the HTTP status.

| code | SQLSTATE | recorded | meaning | what to do |
| --- | --- | --- | --- | --- |
"""


def render(url: str) -> str:
    """Return the document for the database at `url`."""
    with connect(url) as connection:
        rows = connection.execute(
            "SELECT code, sqlstate, recorded, meaning, advice FROM api.refusals ORDER BY precedence"
        ).fetchall()
    return _HEAD + "".join(
        f"| `{code}` | `{sqlstate}` | {'yes' if recorded else 'no'} | {meaning} | {advice} |\n"
        for code, sqlstate, recorded, meaning, advice in rows
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(render(database_url(Settings.from_env())).encode())
