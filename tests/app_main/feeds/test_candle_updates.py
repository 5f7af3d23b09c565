"""Rule 45: each candle that has trades is told closed exactly once, with its final values."""

import json
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from app_common.feeds.settled import FIRST, Settled
from app_main.feeds.candle_updates import MOST
from tests.clients import Message, listening, new_symbol, place
from tests.conftest import Db, open_session
from tests.db.market import call
from tests.processes import Services

COLUMNS = (
    "start", "open", "high", "low", "close", "volume", "notional", "trades", "first_seq",
    "last_seq", "taker_buy_volume", "taker_buy_notional",
)  # fmt: skip


def trade(api: httpx.Client, symbol: str, price: str, quantity: str = "1") -> None:
    place(api, symbol, "sell", quantity, price)
    place(api, symbol, "buy", quantity, price)


def rest(api: httpx.Client, symbol: str) -> list[Message]:
    """All candles of a second by REST, oldest first."""
    answer = api.get("/candles", params={"symbol": symbol, "interval": "1s", "limit": 1000})
    items: list[Message] = answer.json()["items"]
    return items[::-1]


class Told:
    """What a feed said of candles, and that it kept to the rules."""

    def __init__(self) -> None:
        self.closed: list[Message] = []
        self.open: Message | None = None

    def hear(self, message: Message) -> None:
        assert message["items"], "nothing changed"
        assert message["seq"] == message["items"][-1]["last_seq"]
        for item in message["items"]:
            if self.closed:
                assert item["start"] > self.closed[-1]["start"]
            if self.open:
                assert item["start"] >= self.open["start"]
                assert item != self.open
            self.open = None
            if item.pop("closed"):
                self.closed.append(item)
            else:
                self.open = item
                assert item is message["items"][-1]

    def until_closed(self, socket: Any, last_seq: int) -> None:
        """Listen until the trade of that seq is in a closed candle."""
        while not (self.closed and self.closed[-1]["last_seq"] >= last_seq):
            self.hear(socket.next())


def test_rule_45_a_candle_is_closed_once_though_nothing_follows(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    told = Told()
    with listening(f"{services.main_ws}/candle_updates?symbol={symbol}&interval=1s") as socket:
        assert socket.next()["items"] == []
        for price in ("10", "11", "12"):
            trade(api, symbol, price, "3")
            seq = rest(api, symbol)[-1]["last_seq"]
            told.until_closed(socket, seq)
        assert told.closed == rest(api, symbol)
        beats = [json.loads(socket.socket.recv(timeout=5)) for _ in range(3)]
        assert {beat["type"] for beat in beats} == {"heartbeat"}
        assert beats[-1]["seqs"] == {symbol: seq}


def test_rule_45_while_trades_go_on_each_is_closed_before_the_next(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    told = Told()
    other = new_symbol(api)
    url = f"{services.main_ws}/candle_updates?symbol={symbol}&interval=1s"
    with listening(url) as socket:
        assert socket.next()["items"] == []
        while len(told.closed) < 4:
            trade(api, symbol, "10")
            trade(api, other, "20")
            told.hear(socket.next())
        told.until_closed(socket, rest(api, symbol)[-1]["last_seq"])
    assert told.closed == rest(api, symbol)


@pytest.mark.parametrize("since", ["the last closed one", "the beginning"])
def test_rule_45_who_comes_back_with_from_misses_none_and_gets_none_twice(
    services: Services, api: httpx.Client, symbol: str, since: str
) -> None:
    url = f"{services.main_ws}/candle_updates?symbol={symbol}&interval=1s"
    told = Told()
    with listening(url) as socket:
        assert socket.next()["items"] == []
        trade(api, symbol, "10")
        told.until_closed(socket, 4)
    for price in ("11", "12", "13"):  # each in a second of its own, and nobody listens
        before = rest(api, symbol)[-1]["start"]
        while rest(api, symbol)[-1]["start"] == before:
            trade(api, symbol, price)
    start = told.closed[-1]["start"]
    begin = datetime.fromisoformat(start) + timedelta(seconds=1)
    if since == "the beginning":
        told, begin = Told(), FIRST
    with listening(f"{url}&from={begin.isoformat().replace('+', '%2B')}") as socket:
        told.until_closed(socket, rest(api, symbol)[-1]["last_seq"])
    assert told.closed == rest(api, symbol)
    assert len(told.closed) >= 4


def test_rule_45_it_waits_for_who_may_still_bring_a_trade_of_its_time(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    """The clock alone does not close it."""
    place(api, symbol, "sell", "500", "10")
    url = f"{services.main_ws}/candle_updates?symbol={symbol}&interval=1s"
    with open_session(services.database_url) as busy, listening(url) as socket:
        assert socket.next()["items"] == []
        while True:
            place(api, symbol, "buy", "1", "10")
            newest = rest(api, symbol)[-1]
            busy.execute("BEGIN")
            call(busy, "place_order", symbol=symbol, side="buy", quantity=1, price=10)
            meant = call(busy, "candles", symbol=symbol, width="1s", max_rows=1)
            if meant["first_seq"] == newest["first_seq"]:
                break
            busy.execute("ROLLBACK")  # it was another second
        told = Told()
        while (told.open or {}).get("first_seq") != newest["first_seq"]:
            told.hear(socket.next())
        ends = meant["start"] + timedelta(seconds=3)
        message = {"time": meant["start"].isoformat()}
        while datetime.fromisoformat(message["time"]) < ends:
            message = json.loads(socket.socket.recv(timeout=5))
            if message["type"] == "candles":
                told.hear(message)
        assert told.open == newest
        busy.execute("COMMIT")
        told.until_closed(socket, meant["last_seq"])
    assert told.closed[-1] == rest(api, symbol)[-1]
    assert told.closed[-1]["volume"] == str(meant["volume"])


def test_rule_45_a_long_past_comes_in_pages(
    services: Services, api: httpx.Client, symbol: str, sql: Db
) -> None:
    trade(api, symbol, "10")
    sql.execute(
        """
        INSERT INTO core.trade (
            instrument_id, seq, trade_id, price, quantity, executed_at, received_at,
            maker_order_id, taker_order_id, maker_priority, taker_side, maker_quantity,
            maker_traded, maker_value, taker_quantity, taker_traded, taker_value, db_user,
            application)
        SELECT instrument_id, 2 * n + 10, nextval('core.trade_id_seq'), 10, 2,
            '2026-03-01 10:00+00'::timestamptz + n * interval '1 second', now(), 1, 2, 1, 'sell',
            1, 1, 1, 1, 1, 1, '', ''
        FROM core.instrument, generate_series(1, %s) AS n WHERE symbol = %s
        """,
        [2 * MOST + 7, symbol],
    )
    url = f"{services.main_ws}/candle_updates?symbol={symbol}&interval=1s&from=2026-03-01T10:00:00Z"
    told, sizes = Told(), []
    with listening(url) as socket:
        while len(told.closed) < 2 * MOST + 7:
            message = socket.next()
            sizes.append(len(message["items"]))
            told.hear(message)
    assert max(sizes) == MOST
    assert [item["taker_buy_volume"] for item in told.closed[: 2 * MOST]] == ["0"] * (2 * MOST)


def test_settled_is_what_nobody_under_way_can_change() -> None:
    """Times of looks rise; transactions come and go."""
    settled = Settled()
    times = [FIRST + timedelta(seconds=second) for second in range(9)]
    assert settled.note(times[1], ["a"]) == FIRST
    assert settled.note(times[2], ["a", "b"]) == FIRST
    assert settled.note(times[3], ["b", "c"]) == times[1]  # a is over
    assert settled.note(times[4], ["c"]) == times[1]
    assert settled.note(times[5], ["d"]) == times[3]  # b and c are
    assert settled.note(times[6], []) == times[6]
    assert settled.note(times[7], ["e"]) == times[6]
    assert settled.note(times[7], ["f"]) == times[6]  # not later than the look it waits for
