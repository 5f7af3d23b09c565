"""ws /order_book_updates: whoever applies its messages has the book of every command."""

import json
import random
from zlib import crc32

import httpx
import psycopg
import pytest

from tests.books import Book, book_at, last_seq
from tests.clients import Listener, lazily_listening, listening, metric, new_symbol, place
from tests.conftest import Db
from tests.db.market import call
from tests.processes import Services
from tests.races.traders import an_order
from tests.waiting import wait_until


def url(services: Services, query: str = "") -> str:
    return f"{services.main_ws}/order_book_updates{query}"


def random_flow(sql: Db, symbol: str, commands: int) -> None:
    """Orders of every kind, and what modifies and cancels them."""
    dice = random.Random(symbol)  # noqa: S311
    ids = []
    for _ in range(commands):
        order = an_order(dice, dice.choice(["ann", "bob", None])) | {"symbol": symbol}
        order.pop("client_order_id", None)
        try:
            ids.append(call(sql, "place_order", **order)["order_id"])
            order_id = dice.choice(ids[-12:])
            match dice.randint(0, 5):
                case 0:
                    call(sql, "modify_order", order_id=order_id, quantity=dice.randint(1, 20))
                case 1:
                    call(sql, "modify_order", order_id=order_id, price=100 + dice.randint(-8, 8))
                case 2:
                    call(sql, "cancel_order", order_id=order_id)
        except psycopg.Error as error:
            assert (error.sqlstate or "").startswith("RT")  # noqa: PT017


def follow(book: Book, socket: Listener, sql: Db, symbol: str, last: int) -> int:
    """Apply all messages up to a seq; each book is that of its moment. Return how many came."""
    count = 0
    while True:
        assert book.levels() == book_at(sql, symbol, book.seq)
        if book.seq >= last:
            return count
        book.apply(socket.next())
        count += 1


def commands_of(sql: Db, symbol: str, last: int) -> int:
    """How many commands the market of a symbol has seen up to a seq; expiries go on after it."""
    row = sql.execute(
        "SELECT count(*) AS n FROM core.head JOIN core.instrument USING (instrument_id)"
        " WHERE symbol = %s AND follows >= 0 AND seq <= %s",
        [symbol, last],
    ).fetchone()
    assert row is not None
    return int(row["n"])


@pytest.mark.parametrize("conflate", [None, 500])
def test_every_command_from_the_first_and_from_the_midst(
    services: Services, symbol: str, sql: Db, conflate: int | None
) -> None:
    query = f"?symbol={symbol}" + (f"&conflate={conflate}" if conflate else "")
    with listening(url(services, query)) as first:
        empty = Book(first.next())
        random_flow(sql, symbol, 100)
        with listening(url(services, query)) as later:
            begun = Book(later.next())
            random_flow(sql, symbol, 100)
            last = last_seq(sql, symbol)
            messages = follow(empty, first, sql, symbol, last)
            fewer = follow(begun, later, sql, symbol, last)
            # Conflated, both may be told of the second half by as many messages, all there are.
            assert 0 < fewer <= messages if conflate else 0 < fewer < messages
    commands = commands_of(sql, symbol, last)
    assert messages < commands if conflate else messages == commands


def test_the_messages_of_a_small_book(services: Services, api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "buy", "3", "9.5")
    with listening(url(services, f"?symbol={symbol}")) as socket:
        snapshot = socket.next()
        assert (snapshot["seq"], snapshot["bids"], snapshot["asks"]) == (1, [["9.50", "3"]], [])
        place(api, symbol, "buy", "2", "9.5")
        place(api, symbol, "sell", "10", "11", display_quantity="4.0")
        place(api, symbol, "sell", "5", "9.5")
        place(api, symbol, "buy", "1", "10", stop_price="12")
        changes = [socket.next() for _ in range(4)]
        assert [(m["prev_seq"], m["seq"], m["bids"], m["asks"]) for m in changes] == [
            (1, 2, [["9.50", "5"]], []),
            (2, 3, [], [["11.00", "4"]]),
            (3, 8, [["9.50", "0"]], []),
            (8, 9, [], []),
        ]
        assert changes[1]["checksum"] == crc32(b"9.50:5|11.00:4")
        beat = socket.next("heartbeat")
        assert (beat["seqs"], beat["database"]) == ({symbol: 9}, "up")


def test_several_symbols_each_with_its_own_thread(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    symbols = [new_symbol(api), new_symbol(api)]
    with listening(url(services, f"?symbol={','.join(symbols)}")) as socket:
        books = {}
        for _ in symbols:
            snapshot = socket.next()
            books[snapshot["symbol"]] = Book(snapshot)
        for price in ("5", "6", "7"):
            for symbol in symbols:
                place(api, symbol, "buy", "1", price)
        for _ in range(6):
            message = socket.next()
            books[message["symbol"]].apply(message)
    assert {name: book.best("bids") for name, book in books.items()} == {
        symbol: [("7.00", "1"), ("6.00", "1"), ("5.00", "1")] for symbol in symbols
    }


def test_no_parameters_at_all(services: Services) -> None:
    with listening(url(services)) as socket:
        assert socket.next()["symbol"] == "ACME"


def test_a_book_of_more_levels_than_the_head_has(
    services: Services, api: httpx.Client, symbol: str, sql: Db
) -> None:
    orders = [{"symbol": symbol, "side": "buy", "quantity": 1, "price": n} for n in range(1, 1001)]
    for _ in range(2):
        assert api.post("/orders/batch", json={"orders": orders}, timeout=60).status_code == 200
        orders = [order | {"price": order["price"] + 1000} for order in orders]  # type: ignore[operator]
    with listening(url(services, f"?symbol={symbol}"), max_size=None) as socket:
        assert len(socket.next()["bids"]) == 2000
        api.delete("/orders", params={"symbol": symbol})
        gone = socket.next()
    assert len(gone["bids"]) == 2000
    assert {quantity for _, quantity in gone["bids"]} == {"0"}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?symbol=NOPE", "unknown_symbol"),
        ("?symbol=ACME,NOPE", "unknown_symbol"),
        ("?conflate=9", "invalid_conflate"),
        ("?conflate=1001", "invalid_conflate"),
        ("?depth=5", "unknown_parameter"),
    ],
)
def test_what_cannot_be_had_is_said(services: Services, query: str, code: str) -> None:
    with listening(url(services, query)) as socket:
        messages, closed_with, reason = socket.rest()
    assert messages[-1]["type"] == "error"
    assert messages[-1]["code"] == reason == code
    assert closed_with == 1008


def refill(sql: Db, symbol: str) -> None:
    """Two commands whose messages are some 50 kB: a thousand levels come, and go."""
    order = {"symbol": symbol, "side": "buy", "quantity": "123456789.12345678"}
    orders = [order | {"price": f"1234567.{n:08}"} for n in range(1, 1001)]
    sql.execute("SELECT place_orders(%s)", [json.dumps(orders)])
    sql.execute("SELECT * FROM cancel_all_orders(%s)", [symbol])


def test_who_does_not_read_gets_it_merged_or_is_cut_off(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    """And whoever reads beside them has a message of each command, as if they were not there."""
    symbol = new_symbol(api, tick_size="0.00000001", lot_size="0.00000001")
    address = url(services, f"?symbol={symbol}")
    port = int(services.main_url.rsplit(":", 1)[1])
    slow = "rts_slow_consumers_total"
    before = metric(services.main_url, slow)
    with (
        listening(address) as healthy,
        lazily_listening(address, port) as late,
        lazily_listening(address, port) as never,
    ):
        listeners = (healthy, late, never)
        mine, late_book, never_book = (Book(listener.next()) for listener in listeners)
        for _ in range(20):
            refill(sql, symbol)
            for _ in range(2):
                mine.apply(healthy.next())
        place(api, symbol, "buy", "5", "7")
        mine.apply(healthy.next())

        merged = late.until(mine.seq)
        for message in merged:
            late_book.apply(message)
        assert late_book.levels() == mine.levels() == book_at(sql, symbol, mine.seq)
        assert len(merged) < 41  # as many as the healthy one has got

        wait_until(lambda: metric(services.main_url, slow) > before)
        place(api, symbol, "buy", "5", "6")
        mine.apply(healthy.next())
        late_book.apply(late.next())
        messages, code, reason = never.rest()
        assert (code, reason) == (1013, "slow_consumer")
        for message in messages:
            if message["type"] == "levels":
                never_book.apply(message)
        assert never_book.seq < mine.seq
    assert metric(services.main_url, slow) == before + 1
