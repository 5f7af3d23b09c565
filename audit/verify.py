"""`rts verify`: proves that the tables are what the rules make of the journal.

It replays the journal of every symbol, in seq order, through the reference engine: what callers
asked for is fed in, everything else must come out, event by event, trade by trade, down to the
book. Then it runs every query of `audit/invariants`, each of which must find nothing. All of it
sees one snapshot, so it may run while the exchange trades.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

import psycopg
from psycopg import errors
from psycopg.rows import dict_row
from rich.console import Console
from rich.progress import Progress

from audit.money import Accounts
from audit.replay import Check, Replay, text_of
from audit.seals import Sealed, unlike
from db.session import connect, said

NAME = "rts-verify"

SHOWN = 5
"""Differences printed for a check that fails; they mostly follow from the first."""

Row = dict[str, Any]
RULES = Path(__file__).parents[1] / "docs" / "RULES.md"

Connection = psycopg.Connection[Any]

_INSTRUMENTS = """
SELECT
    i.instrument_id, i.symbol, i.status::text AS status, i.tick_size, i.lot_size, i.min_quantity,
    i.max_quantity, i.max_notional, i.price_band, i.reference_price, i.max_open_orders,
    i.band_center::text AS band_center,
    (SELECT count(*) FROM core.order_event AS e WHERE e.instrument_id = i.instrument_id) AS events
FROM core.instrument AS i
ORDER BY i.symbol
"""


def main(url: str, sealed: Sequence[Sealed] = ()) -> int:
    """Verify a database for the shell; 0: all holds, 1: it does not, or who knows.

    What cannot be read, or is nothing that an exchange writes, is said in a sentence. What was
    found is noted in the audit log, if this login may.
    """
    found = Found()
    try:
        verify(url, sealed=sealed, found=found)
        _note(url, found)
        if found.holds:
            return 0
        print(f"What the rules say is in {RULES}", file=sys.stderr)
        return 1
    except (errors.InvalidSchemaName, errors.UndefinedTable):
        raise  # no exchange
    except psycopg.OperationalError as error:  # where nothing can be read, nothing can be noted
        told = " ".join(said(error).split())
        print(f"rts: Not verified to the end. The database says: {told}", file=sys.stderr)
        return 1
    except psycopg.Error as error:
        reason = f"The database says: {said(error)}"
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        reason = f"What is recorded cannot be understood: {type(error).__name__}: {error}"
    sentence = f"Not verified to the end. {' '.join(reason.split())}"
    print(f"rts: {sentence}", file=sys.stderr)
    found.add(Check(sentence, [sentence]))
    _note(url, found)
    return 1


@dataclass
class Found:
    """How many checks were run, in how many something differs, and what did first."""

    checks: int = 0
    differ: int = 0
    first: str | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing differs."""
        return not self.differ

    def add(self, check: Check) -> None:
        """Count a check."""
        self.checks += 1
        if check.differences:
            self.differ += 1
            self.first = self.first or check.differences[0]


def _note(url: str, found: Found) -> None:
    """Note what was found; a login that only reads, an older exchange or a copy has no note."""
    with suppress(psycopg.Error), connect(url, application_name=NAME) as connection:
        connection.execute(
            "SELECT api.note_verification(%s, %s, %s)", [found.checks, found.differ, found.first]
        )


def verify(
    url: str,
    console: Console | None = None,
    *,
    sealed: Sequence[Sealed] = (),
    found: Found | None = None,
) -> bool:
    """Run every check on `url`, what was sealed first; print a line for each; do all hold?"""
    console, found = console or Console(), found or Found()
    with snapshot(url) as connection, Progress(console=console, transient=True) as progress:
        for check in chain(_sealed(connection, sealed), checks(connection, progress)):
            found.add(check)
            _print(console, check)
    return found.holds


def _sealed(connection: Connection, sealed: Sequence[Sealed]) -> Iterator[Check]:
    if sealed:
        claim = f"Nothing was changed that {len(sealed)} seals of the file were over."
        yield Check(claim, list(unlike(connection, sealed)))


@contextmanager
def snapshot(url: str) -> Iterator[Connection]:
    """One moment of the database for everything that follows."""
    with connect(url, row_factory=dict_row, application_name=NAME) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        yield connection


def checks(connection: Connection, progress: Progress, *, replay: bool = True) -> Iterator[Check]:
    """Every check, one after the other, in the open transaction of `connection`.

    Without `replay` only what must not be is looked for.
    """
    if replay:
        yield from _replayed(connection, progress)
    queries = sorted(
        (file for file in (files("audit") / "invariants").iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    task = progress.add_task("invariants", total=len(queries))
    for file in queries:
        yield check_invariant(connection, file.read_text("utf-8"))
        progress.advance(task)


def _replayed(connection: Connection, progress: Progress) -> Iterator[Check]:
    instruments = connection.execute(_INSTRUMENTS).fetchall()
    task = progress.add_task("journal", total=sum(row["events"] for row in instruments))
    accounts = Accounts(connection)
    for row in instruments:
        yield Replay(connection, row, accounts).run(progress, task)
    differences = [*accounts.differences()]
    yield Check(accounts.told(), differences)


def check_invariant(connection: Connection, query: str) -> Check:
    """Run a query that must find nothing; its first line says what that proves."""
    claim = query.splitlines()[0].removeprefix("-- ")
    with connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(query.encode()).fetchall()
    return Check(claim, [text_of(row) for row in rows])


def _print(console: Console, check: Check) -> None:
    mark = "[red]DIFFERS[/]" if check.differences else "[green]ok[/]"
    console.print(f"{mark}  {check.text}", highlight=False, soft_wrap=True)
    for difference in check.differences[:SHOWN]:
        console.print(f"    {difference}", highlight=False, markup=False, soft_wrap=True)
    if len(check.differences) > SHOWN:
        console.print(f"    … {len(check.differences) - SHOWN} more", highlight=False)
