"""Seals: what is kept outside of the database proves that nothing in it was changed since.

Whoever may switch triggers off may make the chain of core.seal anew, too. He cannot make what
somebody else has a copy of.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from psycopg.rows import dict_row, scalar_row

from db.session import connect

Connection = psycopg.Connection[Any]

_SEAL = "SELECT cardinality(service.seal_markets())"
_SEALED = """
SELECT c.symbol, s.seq, encode(s.hash, 'hex') AS hash, e.epoch::text,
    to_char(s.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS time
FROM (
    SELECT i.instrument_id, i.symbol FROM core.instrument AS i
    UNION ALL
    VALUES (0, '#transfers'), (-1, '#audit')
) AS c (chain, symbol)
CROSS JOIN LATERAL (
    SELECT * FROM core.seal AS x WHERE x.chain = c.chain ORDER BY x.seq DESC LIMIT 1) AS s
CROSS JOIN (SELECT x.epoch FROM core.epoch AS x ORDER BY x.number DESC LIMIT 1) AS e
ORDER BY c.symbol COLLATE "C"
"""
_STORED = "SELECT seq, hash FROM api.seals WHERE symbol = %s AND seq = ANY (%s)"
_NEWEST = """
SELECT h.seq FROM core.instrument AS i
JOIN core.head AS h USING (instrument_id)
WHERE i.symbol = %s ORDER BY h.follows DESC LIMIT 1
"""


class SealError(RuntimeError):
    """A file has no seals to compare with; the message is a sentence."""


@dataclass(frozen=True)
class Sealed:
    """The hash of everything of a market up to a seq, as a chain had it.

    symbol: `#transfers` and `#audit` are no market's; their seqs are ids.
    """

    symbol: str
    seq: int
    hash: str
    epoch: str
    time: str

    def __post_init__(self) -> None:
        """Raise ValueError if this is no seal."""
        if type(self.seq) is not int or self.seq < 0:
            raise ValueError("seq")
        if len(bytes.fromhex(self.hash)) != 32 or not (self.symbol and self.time):
            raise ValueError("hash")
        UUID(self.epoch)

    def line(self) -> str:
        """Return it as a line of JSON."""
        return json.dumps(asdict(self)) + "\n"


def make_seals(url: str) -> list[Sealed]:
    """Bring all chains to now; return their newest seals. Raises psycopg.Error."""
    with connect(url, autocommit=True, application_name="rts-seal") as connection:
        while connection.cursor(row_factory=scalar_row).execute(_SEAL).fetchone():
            pass
        with connection.cursor(row_factory=dict_row) as cursor:
            return [Sealed(**row) for row in cursor.execute(_SEALED)]


def read_seals(file: Path) -> list[Sealed]:
    """Return what `rts seal` wrote, however often. Raises SealError and OSError."""
    sealed = []
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        try:
            if line.strip():
                sealed.append(Sealed(**json.loads(line)))
        except (AttributeError, RecursionError, TypeError, ValueError):
            raise SealError(f"{file}, line {number}: `rts seal` wrote no such line.") from None
    if not sealed:
        raise SealError(f"{file} has no seals.")
    return sealed


def unlike(connection: Connection, sealed: Sequence[Sealed]) -> Iterator[str]:
    """Say of each market where what is here first differs from what was sealed."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        epochs = set(cursor.execute("SELECT epoch::text FROM core.epoch"))
        symbols = {"#transfers", "#audit", *cursor.execute("SELECT symbol FROM core.instrument")}
    for epoch in sorted({one.epoch for one in sealed} - epochs):
        yield f"what was sealed in epoch {epoch} is not of this database, which had no such epoch"
    broken = _broken(connection)
    ordered = sorted(sealed, key=lambda one: (one.symbol, one.seq))
    for symbol, seals in groupby(ordered, key=lambda one: one.symbol):
        if symbol not in symbols:
            last = [*seals][-1]
            yield f"{symbol}: is not here; it was sealed up to seq {last.seq}"
        else:
            for difference in _unlike(connection, symbol, [*seals], broken.get(symbol, [])):
                yield f"{symbol}: {difference}"


def _unlike(
    connection: Connection, symbol: str, sealed: list[Sealed], broken: list[tuple[int, int]]
) -> Iterator[str]:
    """Say what a market lacks, and where it first differs; its seals come in order of seq."""
    with connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(_STORED, [symbol, [one.seq for one in sealed]]).fetchall()
    stored = {row["seq"]: row["hash"] for row in rows}
    with connection.cursor(row_factory=scalar_row) as numbers:
        newest = numbers.execute(_NEWEST, [symbol]).fetchone()
    last = sealed[-1]
    if newest is not None and newest < last.seq:
        yield f"seq {newest + 1} to {last.seq} are gone, which were sealed at {last.time}"
    good = 0
    for one in sealed:
        after = f"after it was sealed at {one.time}"
        for first, end in broken:
            if good < end and first <= one.seq:
                yield f"changed between seq {first} and {end}, {after}"
                return
        if newest is not None and newest < one.seq:
            return
        if stored.get(one.seq) != one.hash.lower():
            found = "another one" if one.seq in stored else "gone"
            yield f"changed between seq {good + 1} and {one.seq}, {after}: that seal is {found}"
            return
        good = one.seq


def _broken(connection: Connection) -> dict[str, list[tuple[int, int]]]:
    """Return where the chains do not fit what they are of, by symbol, first and last seq."""
    query = (files("audit") / "invariants" / "seals.sql").read_text("utf-8")
    found: dict[str, list[tuple[int, int]]] = {}
    with connection.cursor(row_factory=dict_row) as cursor:
        for row in cursor.execute(query.encode()):
            bounds = (row["changed_from"], row["changed_to"])
            found.setdefault(row["symbol"], []).append(bounds)
    return found
