"""ws /balance_updates: what changes an account's balances, entry for entry as its statement."""

import time
from itertools import count
from typing import Any

import httpx
import psycopg
import pytest

from tests.clients import Listener, batch, listening
from tests.conftest import Db
from tests.processes import Services

_numbers = count(1)

Message = dict[str, Any]


def url(services: Services, query: str) -> str:
    return f"{services.main_ws}/balance_updates?{query}"


class Desk:
    """Two assets and a settled market of them, which no other test knows."""

    def __init__(self, api: httpx.Client) -> None:
        number = next(_numbers)
        self.api = api
        self.base, self.quote = f"BAS{number}", f"QUO{number}"
        self.symbol = f"{self.base}/{self.quote}"
        self.ann, self.bob = f"ann{number}", f"bob{number}"
        for asset in (self.base, self.quote):
            self.ok(api.post("/assets", json={"asset": asset, "scale": 2}))
        terms = {"base_asset": self.base, "quote_asset": self.quote}
        fees = {"maker_fee": "0.001", "taker_fee": "0.002"}
        self.ok(api.post("/instruments", json={"symbol": self.symbol, **terms, **fees}))

    @staticmethod
    def ok(answer: httpx.Response) -> Message:
        assert answer.status_code in (200, 201), answer.text
        result: Message = answer.json()
        return result

    def give(self, account: str, asset: str, amount: str, kind: str = "deposit") -> Message:
        body = {"kind": kind, "account": account, "asset": asset, "amount": amount}
        return self.ok(
            self.api.post("/transfers", json=body | {"reference": f"feed {next(_numbers)}"})
        )

    def place(self, account: str, side: str, quantity: str, price: str, **more: Any) -> Message:
        body = {"symbol": self.symbol, "account": account, "side": side}
        return self.ok(
            self.api.post("/orders", json=body | {"quantity": quantity, "price": price} | more)
        )

    def balance(self, account: str, asset: str) -> tuple[str, str]:
        query = {"account": account, "asset": asset}
        (item,) = self.ok(self.api.get("/balances", params=query))["items"]
        return item["available"], item["held"]

    def ledger(self, account: str, asset: str) -> list[Message]:
        items: list[Message] = []
        query = {"account": account, "asset": asset, "limit": "1000"}
        while True:
            page = self.ok(self.api.get("/ledger", params=query))
            items += page["items"]
            if page["next_cursor"] is None:
                return items[::-1]
            query["cursor"] = page["next_cursor"]


@pytest.fixture
def desk(api: httpx.Client) -> Desk:
    return Desk(api)


def entries(messages: list[Message], asset: str) -> list[int]:
    """Return the numbers of an asset's entries; what told of held only is none."""
    return [m["entry"] for m in messages if m["asset"] == asset and m["kind"] is not None]


def until(socket: Listener, **wanted: Any) -> list[Message]:
    """Return the messages up to the one that has all of this."""
    messages = [socket.next()]
    while any(messages[-1][name] != value for name, value in wanted.items()):
        messages.append(socket.next())
    return messages


def test_a_deposit_is_told_as_the_statement_has_it(services: Services, desk: Desk) -> None:
    with listening(url(services, f"account={desk.ann}")) as socket:
        socket.ready()
        transfer = desk.give(desk.ann, desk.quote, "1000.50")
        message = socket.next()
    (entry,) = desk.ledger(desk.ann, desk.quote)
    assert message == {
        "type": "balance", "account": desk.ann, "asset": desk.quote, "entry": 1,
        "available": "1000.5", "held": "0", "time": entry["created_at"], "kind": "deposit",
        "change": "1000.5", "symbol": None, "seq": None, "order_id": None, "trade_id": None,
        "transfer_id": transfer["transfer_id"],
    }  # fmt: skip


def test_without_from_entry_first_the_balances_as_they_are(services: Services, desk: Desk) -> None:
    desk.give(desk.ann, desk.quote, "1000")
    desk.give(desk.ann, desk.base, "10")
    desk.place(desk.ann, "buy", "2", "100")
    with listening(url(services, f"account={desk.ann}")) as socket:
        first = [socket.next(), socket.next()]
        beat = socket.next("heartbeat")
        desk.give(desk.ann, desk.base, "5")
        assert (socket.next()["entry"], desk.balance(desk.ann, desk.base)) == (2, ("15", "0"))
    shown = {m["asset"]: (m["entry"], m["available"], m["held"]) for m in first}
    assert shown == {desk.quote: (2, "799.8", "200.2"), desk.base: (1, "10", "0")}
    assert beat["entries"] == {desk.quote: 2, desk.base: 1}
    assert beat["held"] == {desk.quote: "200.2", desk.base: "0"}
    assert beat["epoch"]


def test_a_maker_hears_of_its_fills_soon(services: Services, desk: Desk) -> None:
    """Its proceeds are collected for that: the entry has a number that stays."""
    desk.give(desk.ann, desk.base, "10")
    desk.give(desk.bob, desk.quote, "10000")
    desk.place(desk.ann, "sell", "4", "100")
    with listening(url(services, f"account={desk.ann}")) as socket:
        socket.ready()
        for entry in range(1, 4):
            trade = desk.place(desk.bob, "buy", "1", "100")["fills"][0]
            answered = time.monotonic()
            told = until(socket, asset=desk.quote, entry=entry)[-1]
            assert time.monotonic() - answered < 1
            assert (told["kind"], told["change"], told["trade_id"], told["seq"]) == (
                "proceeds", "99.9", trade["trade_id"], trade["seq"],
            )  # fmt: skip
            assert (told["available"], told["held"]) == desk.balance(desk.ann, desk.quote)
        assert [e["entry"] for e in desk.ledger(desk.ann, desk.quote)] == [1, 2, 3]


def test_held_is_told_without_an_entry_too(services: Services, desk: Desk) -> None:
    """A maker's fill needs what it held, and that is no entry: it was taken when it rested."""
    desk.give(desk.ann, desk.quote, "1000")
    desk.give(desk.bob, desk.base, "10")
    desk.place(desk.ann, "buy", "2", "100")
    with listening(url(services, f"account={desk.ann}&asset={desk.quote}")) as socket:
        assert [(m["entry"], m["held"]) for m in [socket.next()]] == [(2, "200.2")]
        socket.ready()
        desk.place(desk.bob, "sell", "1", "100")
        message = socket.next()
        assert (message["entry"], message["kind"], message["change"]) == (2, None, None)
        assert (message["available"], message["held"]) == ("799.8", "100.1")
        assert socket.next("heartbeat")["held"] == {desk.quote: "100.1"}
        desk.api.delete("/orders", params={"symbol": desk.symbol})
        assert [(m["entry"], m["held"], m["available"]) for m in [socket.next()]] == [
            (3, "0", "899.9")
        ]


def trade_a_little(desk: Desk, rounds: int) -> None:
    for number in range(rounds):
        price = str(100 + number % 5)
        desk.place(desk.ann, "sell", "2", price)
        desk.place(desk.bob, "buy", "3", price)
        desk.place(desk.ann, "sell", "1", price)
        if number % 3 == 0:
            desk.give(desk.ann, desk.base, "1")
            desk.give(desk.ann, desk.quote, "1", "withdrawal")
        desk.place(desk.bob, "buy", "1", "50")
    desk.api.delete("/orders", params={"symbol": desk.symbol})


@pytest.mark.parametrize("account", ["ann", "bob"])
def test_every_entry_once_and_in_order_whenever_a_client_comes(
    services: Services, desk: Desk, account: str
) -> None:
    """Live, from the start and from the middle, against the statement."""
    desk.give(desk.ann, desk.base, "1000")
    desk.give(desk.bob, desk.quote, "100000")
    name = getattr(desk, account)
    with (
        listening(url(services, f"account={name}")) as live,
        listening(url(services, f"account={name}&from_entry=1")) as early,
    ):
        live.ready()
        trade_a_little(desk, 5)
        with listening(url(services, f"account={name}&from_entry=1")) as late:
            trade_a_little(desk, 5)
            ends = {asset: desk.ledger(name, asset) for asset in (desk.base, desk.quote)}
            last = {asset: len(ledger) for asset, ledger in ends.items()}
            found = {key: up_to(socket, last) for key, socket in
                     {"live": live, "early": early, "late": late}.items()}  # fmt: skip
    with listening(url(services, f"account={name}&from_entry={desk.base}:4")) as some:
        resumed = up_to(some, {desk.base: last[desk.base], desk.quote: last[desk.quote]})
    for asset, ledger in ends.items():
        assert [e["entry"] for e in ledger] == list(range(1, len(ledger) + 1))
        for key in ("live", "early", "late"):
            told = [m for m in found[key] if m["asset"] == asset and m["kind"] is not None]
            first = told[0]["entry"]
            assert first == 1 or key == "live"
            names = ("entry", "available", "change", "kind", "seq", "order_id", "trade_id")
            assert [[m[n] for n in names] for m in told] == [
                [e[n] for n in names] for e in ledger[first - 1 :]
            ]
            assert (told[-1]["available"], found[key][-1]["type"]) == (
                desk.balance(name, asset)[0], "balance",
            )  # fmt: skip
    assert entries(resumed, desk.base) == list(range(4, last[desk.base] + 1))
    assert entries(resumed, desk.quote) == [last[desk.quote]]


def up_to(socket: Listener, last: dict[str, int]) -> list[Message]:
    """Return the messages until each asset has come to its last entry."""
    messages: list[Message] = []
    reached: dict[str, int] = {}
    while any(reached.get(asset, 0) < entry for asset, entry in last.items()):
        messages.append(socket.next())
        reached[messages[-1]["asset"]] = messages[-1]["entry"]
    return messages


def test_a_long_statement_comes_page_by_page(services: Services, desk: Desk, sql: Db) -> None:
    desk.give(desk.ann, desk.base, "10000")
    desk.give(desk.bob, desk.quote, "1000000")
    order = {"symbol": desk.symbol, "quantity": 1, "price": 100}
    batch(desk.api, [order | {"account": desk.ann, "side": "sell"}] * 1000)
    batch(desk.api, [order | {"account": desk.bob, "side": "buy"}] * 1000)
    for query, first in ((f"asset={desk.quote}&from_entry=1", 1), ("from_entry=700", 700)):
        with listening(url(services, f"account={desk.ann}&{query}")) as socket:
            told: list[int] = []
            while not told or told[-1] < 1000:
                message = socket.next()
                if message["asset"] == desk.quote:
                    told.append(message["entry"])
            assert told == list(range(first, 1001))


def test_a_bare_number_is_for_each_asset(services: Services, desk: Desk) -> None:
    """Those that are not so far begin with what happens next, as on the other sockets."""
    for amount in ("1", "2", "3"):
        desk.give(desk.ann, desk.quote, amount)
    desk.give(desk.ann, desk.base, "1")
    with listening(url(services, f"account={desk.ann}&from_entry=3")) as socket:
        assert [(m["asset"], m["entry"]) for m in [socket.next()]] == [(desk.quote, 3)]
        socket.ready()
        desk.give(desk.ann, desk.base, "1")
        assert [(m["asset"], m["entry"]) for m in [socket.next()]] == [(desk.base, 2)]


def test_what_was_missed_comes_once(services: Services, desk: Desk) -> None:
    with listening(url(services, f"account={desk.ann}")) as socket:
        socket.ready()
        desk.give(desk.ann, desk.quote, "1")
        assert socket.next()["entry"] == 1
    desk.give(desk.ann, desk.quote, "2")
    with listening(url(services, f"account={desk.ann}&from_entry=2")) as socket:
        assert socket.next()["entry"] == 2
        desk.give(desk.ann, desk.quote, "3")
        assert socket.next()["entry"] == 3


def test_an_asset_that_the_account_has_not_had_yet(services: Services, desk: Desk) -> None:
    query = f"account={desk.ann}&asset={desk.quote}"
    with listening(url(services, query)) as socket:
        assert socket.next("heartbeat")["entries"] == {desk.quote: 0}
        desk.give(desk.ann, desk.base, "1")
        desk.give(desk.ann, desk.quote, "1")
        assert [(m["asset"], m["entry"]) for m in [socket.next()]] == [(desk.quote, 1)]


def test_what_sql_does_is_told_too(services: Services, desk: Desk, sql: Db) -> None:
    with listening(url(services, f"account={desk.ann}")) as socket:
        socket.ready()
        sql.execute("SELECT deposit(%s, %s, 7, %s)", [desk.ann, desk.quote, f"{desk.ann} sql"])
        assert socket.next()["available"] == "7"


def test_the_house_is_told_as_well(services: Services, desk: Desk) -> None:
    desk.give(desk.ann, desk.base, "10")
    desk.give(desk.bob, desk.quote, "1000")
    with (
        listening(url(services, f"account=fees&asset={desk.quote}")) as fees,
        listening(url(services, f"account=external&asset={desk.quote}")) as external,
    ):
        fees.ready()
        external.ready()
        desk.place(desk.ann, "sell", "1", "100")
        desk.place(desk.bob, "buy", "1", "100")
        message = fees.next()
        assert (message["entry"], message["kind"], message["available"]) == (1, "fee", "0.3")
        desk.give(desk.bob, desk.quote, "1000")
        assert until(external, entry=2)[-1]["available"] == "-2000"


def test_who_holds_the_account_delays_its_entries_and_no_other(
    services: Services, desk: Desk
) -> None:
    desk.give(desk.ann, desk.base, "10")
    desk.give(desk.bob, desk.quote, "1000")
    desk.place(desk.ann, "sell", "1", "100")
    with (
        listening(url(services, f"account={desk.ann}&asset={desk.quote}")) as ann,
        listening(url(services, f"account={desk.bob}&asset={desk.base}")) as bob,
    ):
        ann.ready()
        bob.ready()
        with psycopg.connect(services.database_url) as other:
            other.execute("SELECT FROM core.account WHERE name = %s FOR NO KEY UPDATE", [desk.ann])
            desk.place(desk.bob, "buy", "1", "100")
            assert bob.next()["entry"] == 1
            assert ann.next("heartbeat")["entries"] == {desk.quote: 0}
        assert ann.next()["entry"] == 1


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "invalid_account"),
        ("account=", "invalid_account"),
        ("account=%00", "invalid_account"),
        ("account=" + "x" * 65, "invalid_account"),
        ("account=ann&from_entry=0", "invalid_from_entry"),
        ("account=ann&from_entry=-1", "invalid_from_entry"),
        ("account=ann&from_entry=1.5", "invalid_from_entry"),
        ("account=ann&from_entry=99999999999999999999", "invalid_from_entry"),
        ("account=ann&from_entry=ACME:", "invalid_from_entry"),
        ("account=ann&from_entry=NOPE:3", "unknown_asset"),
        ("account=ann&asset=NOPE", "unknown_asset"),
        ("account=ann&asset=%00", "unknown_asset"),
        ("account=ann&symbol=ACME", "unknown_parameter"),
        ("account=ann&from_seq=1", "unknown_parameter"),
        ("account=ann&asset=" + ",".join(f"A{n}" for n in range(1001)), "too_many_assets"),
    ],
)
def test_what_cannot_be_had(services: Services, query: str, code: str) -> None:
    with listening(url(services, query)) as socket:
        messages, close, reason = socket.rest()
    assert (messages[-1]["code"], close, reason) == (code, 1008, code)


def test_an_entry_of_the_future(services: Services, desk: Desk) -> None:
    desk.give(desk.ann, desk.quote, "1")
    query = f"account={desk.ann}&asset={desk.quote}&from_entry=3"
    with listening(url(services, query)) as socket:
        messages, close, _ = socket.rest()
    assert close == 1008
    error = messages[-1]
    assert (error["code"], error["asset"], error["newest_entry"]) == (
        "entry_in_future", desk.quote, 1,
    )  # fmt: skip


def test_another_epoch_is_refused(services: Services, desk: Desk) -> None:
    query = f"account={desk.ann}&epoch=00000000-0000-0000-0000-000000000000"
    with listening(url(services, query)) as socket:
        messages, _, reason = socket.rest()
    assert (messages[-1]["code"], reason) == ("epoch_changed", "epoch_changed")
    assert messages[-1]["epoch"]
