"""An account's last money, and what an order held, while several sessions reach for it at once."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from decimal import Decimal
from functools import partial

import httpx
import psycopg
import pytest

from tests.conftest import Db, open_session
from tests.db.accounts import fund, give, has, nothing_is_lost, place
from tests.db.market import call
from tests.processes import Services
from tests.races.together import retried, together

LEVELS = [
    psycopg.IsolationLevel.READ_COMMITTED, psycopg.IsolationLevel.REPEATABLE_READ,
    psycopg.IsolationLevel.SERIALIZABLE,
]  # fmt: skip
ROUNDS = 12


@pytest.fixture(params=LEVELS, ids=lambda level: level.name.lower())
def sessions(request: pytest.FixtureRequest, db: Db, database_url: str) -> Iterator[list[Db]]:
    """Four sessions at one isolation level, where accounts have money."""
    fund(db, random.Random(1))  # noqa: S311
    with ExitStack() as stack:
        opened = [stack.enter_context(open_session(database_url)) for _ in range(4)]
        for session in opened:
            session.isolation_level = request.param
        yield opened


def bid(db: Db, symbol: str) -> bool:
    """Spend the last 100.10: 100 and a fee that is held."""
    return bool(place(db, "last", "buy", 1, 100, symbol=symbol)["status"] == "new")


def withdraw(db: Db, reference: str) -> bool:
    try:
        call(db, "withdraw", account="last", asset="USD", amount=Decimal("100.10"),
             reference=reference)  # fmt: skip
    except psycopg.Error as error:
        assert "insufficient_funds" in str(error)  # noqa: PT017
        assert error.sqlstate == "RT422"  # noqa: PT017
        return False
    return True


def test_the_last_money_is_spent_once(db: Db, database_url: str, sessions: list[Db]) -> None:
    """On two markets and by a withdrawal, at once."""
    one, two, three, four = sessions
    for number in range(ROUNDS):
        give(db, "last", "USD", "100.10")
        actions: list[Callable[[], bool]] = [
            partial(bid, one, "M0"), partial(bid, two, "M1"),
            partial(withdraw, three, f"out {number}"), partial(bid, four, "M0"),
        ]  # fmt: skip
        spent = together([partial(retried, action) for action in actions])
        assert sum(spent) == 1
        assert has(db, "last", "USD") == ("0", "0" if spent[2] else "100.1")
        if not spent[2]:
            call(db, "cancel_all_orders", account="last")
            assert withdraw(db, f"rest {number}")
    nothing_is_lost(db, database_url)


def test_a_cancel_and_a_fill_release_once(db: Db, database_url: str, sessions: list[Db]) -> None:
    """Whoever comes first: what the order held is paid or given back, never both."""
    one, two, three, four = sessions
    give(db, "maker", "USD", "10000")
    give(db, "taker", "ACM", "1000")

    def sell(session: Db) -> None:
        place(session, "taker", "sell", 3, 100, symbol="M0", time_in_force="ioc")

    def end(session: Db, function: str, **arguments: object) -> None:
        try:
            call(session, function, **arguments)
        except psycopg.Error as error:
            if error.sqlstate != "RT409":  # it was over
                raise

    for _ in range(ROUNDS):
        order_id = place(db, "maker", "buy", 5, 100, symbol="M0")["order_id"]
        actions: list[Callable[[], None]] = [
            partial(sell, one), partial(end, two, "cancel_order", order_id=order_id),
            partial(sell, three),
            partial(end, four, "modify_order", order_id=order_id, quantity=4),
        ]  # fmt: skip
        together([partial(retried, action) for action in actions])
        end(db, "cancel_order", order_id=order_id)
        assert has(db, "maker", "USD")[1] == has(db, "taker", "ACM")[1] == "0"
        bought, paid = Decimal(has(db, "maker", "ACM")[0]), Decimal(has(db, "maker", "USD")[0])
        assert 10000 - paid == bought * Decimal("100.1")
    nothing_is_lost(db, database_url)


def test_the_last_money_is_spent_once_over_sql_and_rest(
    services: Services, module_database_url: str
) -> None:
    with ExitStack() as stack:
        db, one, two = (stack.enter_context(open_session(module_database_url)) for _ in range(3))
        fund(db, random.Random(1))  # noqa: S311
        apis = [stack.enter_context(httpx.Client(base_url=services.main_url)) for _ in range(3)]

        def post(api: httpx.Client, symbol: str) -> bool:
            order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 100}
            answer = api.post("/orders", json=order | {"account": "last"})
            assert answer.status_code in (201, 422), answer.text
            assert answer.status_code == 201 or answer.json()["code"] == "insufficient_funds"
            return answer.status_code == 201

        def take(api: httpx.Client, reference: str) -> bool:
            body = {"kind": "withdrawal", "account": "last", "asset": "USD", "amount": "100.10"}
            answer = api.post("/transfers", json=body | {"reference": reference})
            assert answer.status_code == 201 or answer.json()["code"] == "insufficient_funds"
            return answer.status_code == 201

        for number in range(ROUNDS):
            give(db, "last", "USD", "100.10")
            spent = together(
                [
                    partial(bid, one, "M0"), partial(post, apis[0], "M0"),
                    partial(post, apis[1], "M1"), partial(bid, two, "M2"),
                    partial(take, apis[2], f"out {number}"),
                ]
            )  # fmt: skip
            assert sum(spent) == 1
            if not spent[4]:
                call(db, "cancel_all_orders", account="last")
                assert withdraw(db, f"rest {number}")
        nothing_is_lost(db, module_database_url)
