"""The known races, many rounds each, at every isolation level a caller may choose."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Barrier
from typing import Any

import psycopg
import pytest
from psycopg import IsolationLevel

from tests.conftest import Db, Row
from tests.db.market import Market, call, call_all, expire_due_orders
from tests.races.together import TIMEOUT, retried, together

ROUNDS = 30
LEVELS = [
    IsolationLevel.READ_COMMITTED,
    IsolationLevel.REPEATABLE_READ,
    IsolationLevel.SERIALIZABLE,
]
levels = pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.name.lower())

Connect = Callable[..., Db]


def sessions(connect: Connect, count: int, level: IsolationLevel | None = None) -> list[Db]:
    opened = [connect() for _ in range(count)]
    for session in opened:
        session.isolation_level = level
    return opened


def code_of(error: psycopg.Error) -> str:
    return (error.diag.message_primary or "").partition(":")[0]


def outcome(command: Callable[[], Row]) -> str:
    """The status that a command answers, or the code of its refusal."""
    try:
        return str(retried(command)["status"])
    except psycopg.Error as error:
        if not (error.sqlstate or "").startswith("RT"):
            raise
        return code_of(error)


@levels
def test_rule_09_two_crossing_orders_at_once_trade(
    market: Market, connect: Connect, level: IsolationLevel
) -> None:
    """Both have taken their snapshot before either is placed."""
    pair = sessions(connect, 2, level)
    snapshots = Barrier(2)

    def place(session: Db, side: str) -> None:
        def attempt(first: bool) -> None:
            with session.transaction():
                session.execute("SELECT count(*) FROM orders")
                if first:
                    snapshots.wait(TIMEOUT)
                call(session, "place_order", symbol="ACME", side=side, quantity=1, price=100)

        try:
            attempt(first=True)
        except psycopg.errors.SerializationFailure:
            retried(partial(attempt, first=False))

    for round_number in range(1, ROUNDS + 1):
        together([partial(place, pair[0], "buy"), partial(place, pair[1], "sell")])
        assert market.book() == ""
        trades = market.db.execute("SELECT count(*) AS n FROM trades").fetchone()
        assert trades == {"n": round_number}


@levels
def test_rule_09_many_crossing_orders_leave_one_side(
    market: Market, connect: Connect, level: IsolationLevel
) -> None:
    opened = sessions(connect, 6, level)

    def trade(session: Db, number: int) -> None:
        for step in range(12):
            retried(
                partial(
                    call, session, "place_order", symbol="ACME",
                    side="buy" if (number + step) % 2 else "sell", quantity=number + 1, price=100,
                )
            )  # fmt: skip

    together([partial(trade, session, number) for number, session in enumerate(opened)])
    sides = {line.split()[0] for line in market.book().splitlines()}
    assert len(sides) <= 1
    net = sum(number + 1 if (number + step) % 2 else -number - 1
              for number in range(6) for step in range(12))  # fmt: skip
    rest = market.db.execute(
        "SELECT coalesce(sum(CASE side WHEN 'buy' THEN remaining_quantity"
        " ELSE -remaining_quantity END), 0) AS net FROM orders"
    ).fetchone()
    assert rest == {"net": net}


@levels
def test_rule_16_cancel_against_fill_one_of_them_wins_whole(
    market: Market, connect: Connect, level: IsolationLevel
) -> None:
    canceler, taker = sessions(connect, 2, level)
    other = Market(taker)
    for _ in range(ROUNDS):
        market.sell("maker", 5, 100)
        cancel, take = together(
            [
                partial(
                    outcome,
                    partial(call, canceler, "cancel_order", order_id=market.ids["maker"]),
                ),
                partial(outcome, partial(other.buy, "taker", 5, 100)),
            ]
        )
        assert (cancel, take) in {("canceled", "new"), ("order_final", "filled")}
        traded = market.order("maker")["traded_quantity"]
        assert traded == (5 if take == "filled" else 0)
        if take == "new":
            other.cancel("taker")


@levels
def test_rule_14_modify_against_fill_one_comes_first(
    market: Market, connect: Connect, level: IsolationLevel
) -> None:
    modifier, taker = sessions(connect, 2, level)
    other = Market(taker)
    for _ in range(ROUNDS):
        market.sell("maker", 10, 100)
        change = partial(
            call, modifier, "modify_order", order_id=market.ids["maker"], quantity=6, price=101
        )
        modified, take = together(
            [partial(outcome, change), partial(outcome, partial(other.buy, "taker", 4, 100))]
        )
        maker = market.order("maker")
        assert (maker["price"], maker["quantity"]) == (101, 6)
        if take == "filled":
            assert (modified, maker["traded_quantity"]) == ("partially_filled", 4)
        else:
            assert (modified, take, maker["traded_quantity"]) == ("new", "new", 0)
        call_all(market.db, "cancel_all_orders")


@levels
def test_rule_10_expiry_against_fill_one_of_them_wins_whole(
    market: Market, connect: Connect, level: IsolationLevel
) -> None:
    """The taker and the sweep come within milliseconds of the maker's time, on either side."""
    sweeper, taker = sessions(connect, 2, level)
    other = Market(taker)

    def sweep() -> None:
        while market.status("maker") == "new":
            retried(partial(expire_due_orders, sweeper))

    def take(at: datetime) -> Row:
        while datetime.now(UTC) < at:
            pass
        return retried(
            partial(other.buy, "taker", 5, 100, time_in_force="ioc", client_order_id=str(at))
        )

    outcomes = set()
    for step in range(ROUNDS):
        expires_at = datetime.now(UTC) + timedelta(milliseconds=30)
        maker = market.sell("maker", 5, 100, time_in_force="gtd", expires_at=expires_at)
        if maker["status"] == "rejected":  # the machine took longer than that to place it
            continue
        early = timedelta(milliseconds=[30, 0.5, 0, -0.5, -10][step % 5])
        actions: list[Callable[[], Row | None]] = [sweep, partial(take, expires_at - early)]
        together(actions)
        outcome = (market.order("maker")["status"], other.order("taker")["traded_quantity"])
        assert outcome in {("filled", 5), ("expired", 0)}
        outcomes.add(outcome)
    assert len(outcomes) == 2
    late = """
        SELECT FROM trades AS t JOIN orders AS o ON o.order_id = t.ask_order_id
        WHERE t.executed_at >= o.expires_at
    """
    assert market.db.execute(late).rowcount == 0


def test_rule_17_what_is_placed_after_a_halt_is_refused_whatever_comes_at_once(
    market: Market, connect: Connect
) -> None:
    """The halt has a place in the journal: before it orders enter, after it none does."""
    opened = sessions(connect, 4)

    def trade(session: Db) -> None:
        for _ in range(ROUNDS):
            call(session, "place_order", symbol="ACME", side="buy", quantity=1, price=100)

    def halt() -> None:
        for status in ("halted", "open") * 5:
            market.set_status(status)

    actions: list[Callable[[], None]] = [partial(trade, session) for session in opened]
    together([*actions, halt])
    rows = market.db.execute("SELECT event, reason FROM order_events ORDER BY seq").fetchall()
    halted = False
    for row in rows:
        if row["event"] == "instrument_status":
            halted = row["reason"] == "halted"
        else:
            assert row["event"] == ("rejected" if halted else "new")
    assert len(rows) == 4 * ROUNDS + 10


@levels
@pytest.mark.parametrize("symbols", [["ACME"], ["ACME", "B", "C"]], ids=["same", "different"])
@pytest.mark.parametrize("account", ["ann", None])
def test_rule_18_one_client_order_id_from_eight_sessions_is_one_order(
    market: Market, connect: Connect, level: IsolationLevel, symbols: list[str], account: str | None
) -> None:
    for symbol in symbols[1:]:
        call(market.db, "create_instrument", symbol=symbol)
    opened = sessions(connect, 8, level)
    for round_number in range(6):

        def place(session: Db, symbol: str, client_order_id: str) -> Any:
            try:
                return retried(
                    partial(
                        call, session, "place_order", symbol=symbol, side="buy", quantity=1,
                        price=1, account=account, client_order_id=client_order_id,
                    )
                )  # fmt: skip
            except psycopg.Error as error:
                return code_of(error)

        answers = together(
            [
                partial(place, session, symbols[number % len(symbols)], f"x{round_number}")
                for number, session in enumerate(opened)
            ]
        )
        placed = [answer for answer in answers if isinstance(answer, dict)]
        assert sorted(answer["duplicate"] for answer in placed) == [False] + [True] * (
            len(placed) - 1
        )
        assert len({answer["order_id"] for answer in placed}) == 1
        others = [answer for answer in answers if not isinstance(answer, dict)]
        assert set(others) <= {"client_order_id_reused"}
        assert len(others) == sum(
            symbols[number % len(symbols)] != placed[0]["symbol"] for number in range(8)
        )
    count = market.db.execute("SELECT count(*) AS n FROM orders").fetchone()
    assert count == {"n": 6}


@levels
def test_accounts_new_to_several_sessions_at_once_are_registered_once(
    market: Market, connect: Connect, level: IsolationLevel
) -> None:
    """In batches that name them in opposite orders."""
    opened = sessions(connect, 4, level)
    for round_number in range(8):
        names = [f"trader {round_number} {number}" for number in range(6)]

        def place(session: Db, names: list[str]) -> None:
            orders = [
                {"symbol": "ACME", "side": "buy", "quantity": "1", "price": "1", "account": name}
                for name in names
            ]
            rows = retried(partial(call_all, session, "place_orders", orders=json.dumps(orders)))
            assert [row["account"] for row in rows] == names

        together(
            [
                partial(place, session, names[:: -1 if number % 2 else 1])
                for number, session in enumerate(opened)
            ]
        )
    rows = market.db.execute("SELECT count(*) AS n, count(DISTINCT name) AS d FROM core.account")
    assert rows.fetchone() == {"n": 48, "d": 48}


@levels
def test_batches_over_two_symbols_in_opposite_order_never_deadlock(
    market: Market, connect: Connect, level: IsolationLevel
) -> None:
    call(market.db, "create_instrument", symbol="B")
    opened = sessions(connect, 4, level)

    def trade(session: Db, number: int) -> None:
        for step in range(10):
            side = "buy" if (number + step) % 2 else "sell"
            orders = [
                {"symbol": symbol, "side": side, "quantity": "1", "price": "100"}
                for symbol in (("ACME", "B", "ACME") if number % 2 else ("B", "ACME", "B"))
            ]
            rows = retried(partial(call_all, session, "place_orders", orders=json.dumps(orders)))
            assert len(rows) == 3

    together([partial(trade, session, number) for number, session in enumerate(opened)])
    for symbol in ("ACME", "B"):
        assert len({line.split()[0] for line in Market(market.db, symbol).book().splitlines()}) <= 1


def test_mass_cancels_against_batches_and_each_other(market: Market, connect: Connect) -> None:
    call(market.db, "create_instrument", symbol="B")
    opened = sessions(connect, 4)

    def trade(session: Db) -> None:
        for _ in range(15):
            orders = [
                {"symbol": symbol, "side": "buy", "quantity": "1", "price": "100"}
                for symbol in ("B", "ACME")
            ]
            call_all(session, "place_orders", orders=json.dumps(orders))

    def cancel(session: Db) -> None:
        for _ in range(15):
            rows = call_all(session, "cancel_all_orders")
            assert {row["status"] for row in rows} <= {"canceled"}

    together(
        [partial(trade, opened[0]), partial(trade, opened[1]), partial(cancel, opened[2]),
         partial(cancel, opened[3])]
    )  # fmt: skip
    call_all(market.db, "cancel_all_orders")
    rows = market.db.execute("SELECT status, count(*) AS n FROM orders GROUP BY 1").fetchall()
    assert rows == [{"status": "canceled", "n": 60}]


def test_a_session_killed_in_the_middle_leaves_nothing_and_blocks_nobody(
    market: Market, connect: Connect
) -> None:
    holder, waiter = sessions(connect, 2)
    market.sell("maker", 5, 100)
    holder.execute("BEGIN")
    call(holder, "place_order", symbol="ACME", side="buy", quantity=5, price=100)

    def kill() -> None:
        market.db.execute("SELECT pg_terminate_backend(%s)", [holder.info.backend_pid])

    _, report = together(
        [
            kill,
            lambda: call(waiter, "place_order", symbol="ACME", side="buy", quantity=2, price=100),
        ]
    )
    holder.close()
    assert report is not None
    assert (report["status"], report["traded_quantity"]) == ("filled", 2)
    assert market.book() == "sell 100: maker 3"
    assert market.seq() == 4


def test_a_free_look_that_is_rolled_back_leaves_no_trace(market: Market, connect: Connect) -> None:
    (session,) = sessions(connect, 1)
    market.sell("maker", 5, 100)
    before = (market.book(), market.seq())
    with session.transaction() as transaction:
        look = call(session, "place_order", symbol="ACME", side="buy", quantity=5, price=100)
        assert look["status"] == "filled"
        raise psycopg.Rollback(transaction)
    assert (market.book(), market.seq()) == before
    assert market.buy("taker", 5, 100)["status"] == "filled"
