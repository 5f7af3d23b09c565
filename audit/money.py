"""What the database says that accounts have, line by line, beside what the second engine says."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, LiteralString

import psycopg
from psycopg.rows import dict_row

from audit.reference_money import Fees, Money, Purse, Till
from db.exact import EXACT

Connection = psycopg.Connection[Any]
Row = dict[str, Any]

_TRANSFERS = """
SELECT t.transfer_id, f.name AS giver, x.name AS taker, s.code AS asset, t.amount
FROM core.transfer AS t
JOIN core.account AS f ON f.account_id = t.from_account_id
JOIN core.account AS x ON x.account_id = t.to_account_id
JOIN core.asset AS s ON s.asset_id = t.asset_id
"""
_COLLECTED = """
SELECT a.name AS account, s.code AS asset, i.symbol, k.seq, k.n
FROM core.collected AS k
JOIN core.account AS a ON a.account_id = k.account_id
JOIN core.asset AS s ON s.asset_id = k.asset_id
JOIN core.instrument AS i ON i.instrument_id = k.instrument_id
ORDER BY k.seq
"""
_PAIR = """
SELECT i.symbol, b.code AS base, q.code AS quote
FROM core.instrument AS i
JOIN core.asset AS b ON b.asset_id = i.base_asset_id
JOIN core.asset AS q ON q.asset_id = i.quote_asset_id
WHERE i.instrument_id = %s
"""
_FEES = """
SELECT maker_fee AS maker, taker_fee AS taker FROM core.instrument_version
WHERE instrument_id = %s AND seq = %s
"""
_CHAINS = """
SELECT a.name AS account, s.code AS asset, c.n, c.kind::text AS kind, i.symbol, c.seq,
    c.transfer_id, c.change, c.available
FROM core.cash AS c
JOIN core.account AS a ON a.account_id = c.account_id
JOIN core.asset AS s ON s.asset_id = c.asset_id
LEFT JOIN core.instrument AS i ON i.instrument_id = c.instrument_id
ORDER BY c.account_id, c.asset_id, c.n
"""
_BALANCES = """
SELECT b.account, b.asset, b.total - h.held AS available, h.held, b.total
FROM core.balance_row AS b
CROSS JOIN LATERAL (  -- by the journal: what is past its time holds until its event is there
    SELECT coalesce(sum(x.amount), 0) AS held
    FROM core.held AS x
    JOIN core.account AS a ON a.account_id = x.account_id
    JOIN core.asset AS s ON s.asset_id = x.asset_id
    WHERE a.name = b.account AND s.code = b.asset) AS h
"""


class Accounts:
    """All accounts: as the second engine finds them while markets are replayed, then compared."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._money = Money(collected=self._collected())
        self._lines = 0
        for row in self._rows(_TRANSFERS):
            self._money.move(*row.values())

    def till(self, instrument_id: int) -> Till | None:
        """Return what accounts for a market, None: its trades move no money."""
        pairs = [*self._rows(_PAIR, instrument_id)]
        return Till(self._money, **pairs[0]) if pairs else None

    def fees(self, instrument_id: int, seq: int) -> Fees:
        """Return an instrument's fees from an event on."""
        (row,) = self._rows(_FEES, instrument_id, seq)
        return Fees(**row)

    def differences(self) -> Iterator[str]:
        """Compare each line of each chain, then what everybody has."""
        with self._stream(_CHAINS) as chains:
            for row in chains:
                self._lines += 1
                yield from self._compare_line(row)
        for (purse, kind, symbol, number), amount in self._money.lines.items():
            if amount:
                yield f"the chain of {_named(purse)} lacks {amount:f} of {kind} {symbol} {number}"
        yield from self._compare_balances()

    def told(self) -> str:
        """Say what was compared."""
        purses = len(self._money.available)
        return f"money: {self._lines} lines of {purses} balances are what the second engine finds"

    def _compare_line(self, row: Row) -> Iterator[str]:
        purse = row["account"], row["asset"]
        match row["kind"]:
            case "order" | "modify":
                line = purse, "order", row["symbol"], row["seq"]
            case "collect":
                line = purse, "collect", "", row["n"]
            case _:
                line = purse, "transfer", "", row["transfer_id"]
        expected = self._money.lines.pop(line, None)
        if expected != row["change"]:
            yield (
                f"line {row['n']} of {_named(purse)}, {row['kind']}, is {row['change']:f},"
                f" should be {'none' if expected is None else f'{expected:f}'}"
            )

    def _compare_balances(self) -> Iterator[str]:
        money = self._money
        unseen = {purse for purse in money.available if money.available[purse]}
        unseen |= {purse for purse in money.held if money.held[purse]}
        for row in self._rows(_BALANCES):
            purse = row["account"], row["asset"]
            unseen.discard(purse)
            found = row["available"], row["held"]
            expected = money.available.get(purse, 0), money.held.get(purse, 0)
            if found != expected or row["total"] != EXACT.add(*found):
                yield (
                    f"{_named(purse)} has {found[0]:f} and holds {found[1]:f},"
                    f" should be {expected[0]:f} and {expected[1]:f}"
                )
        for purse in sorted(unseen):
            yield f"{_named(purse)} is in no balance"

    def _collected(self) -> dict[tuple[Purse, str], list[tuple[int, int]]]:
        found = defaultdict(list)
        for row in self._rows(_COLLECTED):
            purse = row["account"], row["asset"]
            found[purse, row["symbol"]].append((row["seq"], row["n"]))
        return found

    def _rows(self, query: LiteralString, *arguments: Any) -> Iterator[Row]:
        with self._connection.cursor(row_factory=dict_row) as cursor:
            yield from cursor.execute(query, arguments)

    @contextmanager
    def _stream(self, query: LiteralString) -> Iterator[Iterator[Row]]:
        """Rows as the server finds them, never all of them in memory."""
        with self._connection.cursor("chains", row_factory=dict_row) as cursor:
            cursor.itersize = 5000
            yield iter(cursor.execute(query))


def _named(purse: Purse) -> str:
    return " ".join(purse)
