"""A day of plausible history for markets that have none: real orders and trades, in seconds.

The day is played through the engine by the characters of the simulation, in one transaction in
which the engine's functions read a made-up clock. Nobody else ever sees that: it ends with the
functions as they were, or not at all.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import chain
from math import cos, pi
from random import Random
from typing import Any, LiteralString, NamedTuple

import psycopg
from psycopg.rows import class_row

from db.session import connect
from rts.answers import NewOrder
from rts.listings import Listing
from rts.traders import Market, Plan, Terms, Trader, cast, next_of

Say = Callable[[str], None]

RUN = "day"
"""What the accounts of the history are called by, where those of a simulation have its run."""

MINUTES = 24 * 60

TRADERS = 8

RENEWAL = 5
"""Minutes between two renewals of a maker's quotes."""

LIFE = timedelta(hours=1)
"""How long what rests at the end of the day is there for those who trade next."""

FUNCTIONS: LiteralString = """
SELECT pg_get_functiondef(p.oid) FROM pg_proc AS p
WHERE p.pronamespace::regnamespace::text IN ('api', 'service', 'core')
    AND p.prokind IN ('f', 'p') AND p.prosrc ~ 'clock_timestamp\\(\\)'
"""
READS = "clock_timestamp()"
MADE_UP = """(current_setting('rts.moment')::timestamptz
    + least((clock_timestamp() - statement_timestamp()) * 5000, interval '25 seconds'))"""
"""It goes on within a call, quickly, so that markets of one call trade at moments of their own."""


class Told(NamedTuple):
    """What a trader learns of an order."""

    order_id: int
    side: str
    quantity: Decimal
    traded_quantity: Decimal
    status: str
    stop_price: Decimal | None
    average_traded_price: Decimal | None


TELL: LiteralString = """
SELECT o.order_id, o.side, o.quantity, o.traded_quantity, o.status, o.stop_price,
    o.average_traded_price
FROM
"""


class Clock(NamedTuple):
    """The setting that a made-up clock is read from."""

    session: psycopg.Connection[Any]

    def show(self, moment: datetime) -> None:
        """Let it be `moment`, until the transaction ends."""
        self.session.execute("SELECT set_config('rts.moment', %s, true)", [moment.isoformat()])


def make_history(url: str, listings: Sequence[Listing], seed: str, say: Say) -> None:
    """Play a day, up to now, in those of the markets where nothing ever happened.

    `url` is the owner's. Raises psycopg.Error, and has then done nothing.
    """
    began = time.monotonic()
    with connect(url) as session:
        fresh = [listing for listing in listings if _is_fresh(session, listing.symbol)]
        if not fresh:
            return
        symbols = ", ".join(listing.symbol for listing in fresh)
        say(f"making up a day of trading in {symbols} (seed {seed})")
        orders = _play(session, fresh, seed, say)
    say(f"  {orders} orders in {time.monotonic() - began:.1f} s")


def _play(session: psycopg.Connection[Any], fresh: list[Listing], seed: str, say: Say) -> int:
    """Play the day; return how many orders were placed."""
    end = datetime.now(UTC).replace(second=0, microsecond=0)
    begin = end - timedelta(minutes=MINUTES)
    with session.pipeline(), _made_up_clock(session) as clock:
        clock.show(begin - timedelta(minutes=1))
        markets = [_open(session, listing, begin, seed) for listing in fresh]
        clock.show(begin)
        for market in markets:
            # That of one that was there stands at now: the journal says that it was put back.
            session.execute("SELECT FROM api.reset_clock(%s)", [market.terms.symbol])
        day = Day(session, markets, seed)
        for market in day.markets:
            market.closes = end + LIFE
        for minute in range(MINUTES):
            if minute and minute % (MINUTES // 4) == 0:
                say(f"  {minute // 60} of 24 hours")
            clock.show(begin + timedelta(minutes=minute, seconds=day.chance.uniform(0, 30)))
            day.play(minute)
    return day.orders


@contextmanager
def _made_up_clock(session: psycopg.Connection[Any]) -> Iterator[Clock]:
    """Let the engine's functions read a made-up clock, in this transaction and no longer."""
    originals = [text for (text,) in session.execute(FUNCTIONS)]
    for original in originals:
        session.execute(original.replace(READS, MADE_UP).encode())
    yield Clock(session)
    for original in originals:
        session.execute(original.encode())


def _is_fresh(session: psycopg.Connection[Any], symbol: str) -> bool:
    """Whether there is no such market, or nothing ever happened in it."""
    used = "SELECT FROM api.last_seqs() AS s WHERE s.symbol = %s AND s.seq > 0"
    return not session.execute(used, [symbol]).rowcount


def _open(session: psycopg.Connection[Any], listing: Listing, begin: datetime, seed: str) -> Market:
    """Make an instrument of a day ago, or let one that was just made be as old."""
    for asset, scale in listing.assets.items():
        session.execute(
            "SELECT FROM api.create_asset(%(asset)s, %(scale)s)"
            " WHERE NOT EXISTS (SELECT FROM api.assets AS a WHERE a.asset = %(asset)s)",
            {"asset": asset, "scale": scale},
        )
    session.execute(
        "SELECT FROM jsonb_to_record(%(terms)s) AS t (tick_size numeric, lot_size numeric,"
        " base_asset text, quote_asset text, maker_fee numeric, taker_fee numeric)"
        " CROSS JOIN LATERAL api.create_instrument(symbol => %(symbol)s,"
        " tick_size => coalesce(t.tick_size, 0.01), lot_size => coalesce(t.lot_size, 1),"
        " base_asset => t.base_asset, quote_asset => t.quote_asset, maker_fee => t.maker_fee,"
        " taker_fee => t.taker_fee)"
        " WHERE NOT EXISTS (SELECT FROM api.instruments AS i WHERE i.symbol = %(symbol)s)",
        {"symbol": listing.symbol, "terms": json.dumps(listing.terms)},
    )
    session.execute(
        "UPDATE core.instrument SET created_at = %s WHERE symbol = %s", [begin, listing.symbol]
    )
    session.execute(
        "UPDATE core.asset SET created_at = least(created_at, %s) WHERE code = ANY (%s)",
        [begin, [*listing.assets]],
    )
    row = session.cursor(row_factory=class_row(Terms)).execute(
        "SELECT symbol, tick_size, lot_size, base_asset, quote_asset FROM api.instruments"
        " WHERE symbol = %s",
        [listing.symbol],
    )
    return Market(row.fetchall()[0], listing.price, seed)


class Day:
    """Who trades in the markets, and how what they plan is done in SQL."""

    def __init__(
        self, session: psycopg.Connection[Any], markets: Sequence[Market], seed: str
    ) -> None:
        self.chance = Random(seed)
        self.markets = markets
        self.orders = 0
        self._cursor = session.cursor(row_factory=class_row(Told))
        self._casts = [cast(market, TRADERS, RUN, seed) for market in markets]
        for trader in chain.from_iterable(self._casts):
            for asset, amount in trader.market.budget().items():
                session.execute(
                    "SELECT FROM api.deposit(%s, %s, %s, %s)",
                    [trader.account, asset, amount, f"{asset} {trader.account}"],
                )

    def play(self, minute: int) -> None:
        """Let some act in each market, more of them in the afternoon than at night."""
        busy = 1.5 - cos(2 * pi * (minute - MINUTES / 8) / MINUTES)
        acting: list[Trader] = []
        for maker, *others in self._casts:
            maker.market.wander(60)
            count = 1 + int(busy * self.chance.random())
            if minute % RENEWAL == 0:
                acting.append(maker)
            chosen = [self.chance.choice(others[-2:])]  # so that hardly a minute goes by without
            chosen += [next_of(maker.market, others) for _ in range(count)]
            acting += dict.fromkeys(chosen)
        self._look(acting)
        plans = [(trader, trader.decide()) for trader in acting]
        self._withdraw(plans)
        self._change(plans)
        self._place([(trader, order) for trader, plan in plans for order in plan.place])

    def _look(self, traders: Iterable[Trader]) -> None:
        """Let traders learn what became of their orders."""
        owners = {order_id: trader for trader in traders for order_id in trader.live}
        if owners:
            self._learn(owners, "orders AS o WHERE o.order_id = ANY (%s)", [*owners])

    def _learn(self, owners: dict[int, Trader], source: LiteralString, *values: Any) -> None:
        for order in self._told(source, *values):
            owners[order.order_id].learn(order)

    def _withdraw(self, plans: list[tuple[Trader, Plan]]) -> None:
        """Take back what traders do not want any more, before anybody trades."""
        renewing = [trader for trader, plan in plans if plan.renew]
        if renewing:
            owners = {order_id: trader for trader in renewing for order_id in trader.live}
            self._learn(
                owners,
                "unnest(%s::text[], %s::text[]) AS x (symbol, account)"
                " CROSS JOIN LATERAL cancel_all_orders(x.symbol, x.account) AS o",
                [trader.market.terms.symbol for trader in renewing],
                [trader.account for trader in renewing],
            )
        owners = {order_id: trader for trader, plan in plans for order_id in plan.cancel}
        if owners:
            source: LiteralString = (
                "unnest(%s::bigint[]) AS x CROSS JOIN LATERAL cancel_order(x) AS o"
            )
            self._learn(owners, source, [*owners])

    def _change(self, plans: list[tuple[Trader, Plan]]) -> None:
        """Change one order a market: it may trade, and others that were to change are gone then."""
        chosen = {
            id(trader.market): (trader, each) for trader, plan in plans for each in plan.change
        }
        if chosen:
            self._learn(
                {change.order_id: trader for trader, change in chosen.values()},
                "unnest(%s::bigint[], %s::numeric[], %s::numeric[]) AS x (id, quantity, price)"
                " CROSS JOIN LATERAL modify_order(x.id, x.quantity, x.price) AS o",
                [change.order_id for _, change in chosen.values()],
                [trader.market.quantity(change.lots + trader.live[change.order_id].traded)
                 for trader, change in chosen.values()],
                [trader.market.price(change.ticks) for trader, change in chosen.values()],
            )  # fmt: skip

    def _place(self, wanted: list[tuple[Trader, NewOrder]]) -> None:
        """Place the orders of a minute; what they traded at is what traders see next."""
        batch = [
            {name: value for name, value in vars(order).items() if value is not None}
            for _, order in wanted
        ]
        found = self._told("place_orders(%s) AS o", json.dumps(batch, default=str))
        for (trader, _), order in zip(wanted, found, strict=True):
            trader.learn(order)
            if order.average_traded_price is not None:
                market = trader.market
                market.tape.appendleft(market.ticks(order.average_traded_price))
        self.orders += len(found)

    def _told(self, source: LiteralString, *values: Any) -> list[Told]:
        return self._cursor.execute(TELL + source, values).fetchall()
