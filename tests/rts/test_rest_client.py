"""The REST half of the Python client: typed answers, and orders sent again until answered."""

import asyncio
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from rts.client import Client, NewOrder, Order, Refused, Report, Unanswered
from tests.conftest import Db
from tests.processes import Services


class Deaf:
    """A proxy that passes on what is sent and, the first times, cuts before any answer."""

    def __init__(self, target: str, cuts: int) -> None:
        host, _, port = target.removeprefix("http://").rpartition(":")
        self._target = host, int(port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.left = cuts
        self.instead = b""  # of the answer, before it cuts
        self.calls: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._join, args=[client], daemon=True).start()

    def _join(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._target) as server, suppress(OSError):
            while request := self._message(client):
                self.calls.append(request)
                server.sendall(request)
                answer = self._message(server)  # so it was done
                if self.left:
                    self.left -= 1
                    client.sendall(self.instead)
                    return
                client.sendall(answer)

    @staticmethod
    def _message(sender: socket.socket) -> bytes:
        """Read a whole request or answer: its head and its body may come apart."""
        message = b""
        while data := sender.recv(65536):
            message += data
            head, end, body = message.partition(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            if end and len(body) >= int(length[1] if length else 0):
                return message
        return b""


@contextmanager
def deaf(services: Services, cuts: int) -> Iterator[Deaf]:
    proxy = Deaf(services.main_url, cuts)
    try:
        yield proxy
    finally:
        proxy.close()


async def test_what_is_asked_and_answered_has_types(services: Services, symbol: str) -> None:
    async with Client(services.main_url) as exchange:
        sold = await exchange.place("sell", 5, Decimal("100.50"), symbol=symbol, account="ann")
        assert (sold.status, sold.price, type(sold.order_id)) == ("new", Decimal("100.50"), int)
        assert isinstance(sold.created_at, datetime)
        bought = await exchange.place(
            "buy", "2", "101", symbol=symbol, account="bob", client_order_id="b1"
        )
        assert bought.average_traded_price == Decimal("100.5")
        assert [(fill.price, fill.liquidity) for fill in bought.fills] == [
            (Decimal("100.50"), "taker")
        ]
        sold = await exchange.modify(sold.order_id, quantity=4, account="ann")
        assert (sold.quantity, sold.priority_kept) == (Decimal(4), True)
        for duplicate in (False, True):
            sold = await exchange.modify(sold.order_id, client_order_id="a1")
            assert (sold.client_order_id, sold.duplicate) == ("a1", duplicate)
        moved = await exchange.replace(sold.order_id, price="101", client_order_id="a2")
        assert (moved.quantity, moved.price) == (Decimal(2), Decimal(101))
        assert moved.client_order_id == "a2"
        assert await exchange.order(moved.order_id) == _order(moved)
        book = await exchange.book(symbol)
        assert book.asks == ((Decimal(101), Decimal(2)),)
        live = [order async for order in exchange.orders(symbol=symbol, only_open=True)]
        assert [order.order_id for order in live] == [moved.order_id]
        (fill,) = [fill async for fill in exchange.trades(account="ann", symbol=symbol)]
        assert (fill.liquidity, fill.value, fill.side) == ("maker", Decimal(201), "sell")
        begin = bought.created_at
        (trade,) = [each async for each in exchange.trades(symbol=symbol, begin=begin)]
        assert (trade.trade_id, trade.order_id) == (fill.trade_id, None)
        assert [x.symbol async for x in exchange.instruments(symbol=symbol)] == [symbol]
        for interval in ("1m", "3d", "1w", "1M"):
            (candle,) = [x async for x in exchange.candles(symbol, interval)]
            assert (candle.volume, candle.taker_buy_notional) == (Decimal(2), Decimal(201))
        canceled = await exchange.cancel(client_order_id="a2", account="ann")
        assert (canceled.order_id, canceled.status) == (moved.order_id, "canceled")
        rests = await exchange.place("sell", 1, 200, symbol=symbol)
        assert (await exchange.cancel(rests.order_id)).status == "canceled"
        rests = await exchange.place("sell", 1, 200, symbol=symbol)
        assert [x.order_id for x in await exchange.cancel_all(symbol=symbol)] == [rests.order_id]


def _order(report: Report) -> Any:
    return Order(**{name: getattr(report, name) for name in Order.__dataclass_fields__})


async def test_a_no_is_an_exception_with_its_code(services: Services, symbol: str) -> None:
    async with Client(services.main_url) as exchange:
        with pytest.raises(Refused) as refused:
            await exchange.place("buy", 1, "100.001", symbol=symbol)
        assert (refused.value.status, refused.value.code) == (422, "price_off_tick")
        recorded = refused.value.order
        assert recorded is not None
        assert recorded.reject_reason == "price_off_tick"
        for call, status, code in [
            (exchange.order(2**62), 404, "unknown_order"),
            (exchange.cancel(client_order_id="none"), 404, "unknown_order"),
            (exchange.place("up", 1, symbol=symbol), 400, "invalid_side"),
            (exchange.book("NOPE"), 404, "unknown_symbol"),
            (exchange.cancel(recorded.order_id), 409, "order_final"),
        ]:
            with pytest.raises(Refused) as no:
                await call
            assert (no.value.status, no.value.code) == (status, code)
        results = await exchange.place_many(
            [
                NewOrder(side="buy", quantity=1, price=1, symbol=symbol),
                NewOrder(side="buy", quantity="0.5", price=1, symbol=symbol),
                NewOrder(side="buy", quantity=1, price=1, symbol="NOPE"),
            ]
        )
        codes = [getattr(result, "code", None) for result in results]
        assert codes == [None, "quantity_off_lot", "unknown_symbol"]
        with pytest.raises(TypeError):
            await exchange.place("buy", 1, 100.25)  # type: ignore[arg-type]


async def test_an_order_is_sent_with_one_id_until_it_is_answered(
    services: Services, sql: Db, symbol: str
) -> None:
    with deaf(services, cuts=2) as proxy:
        async with Client(proxy.url) as exchange:
            report = await exchange.place("buy", 5, 90, symbol=symbol)
            assert (report.duplicate, len(proxy.calls)) == (True, 3)
            proxy.left = 1
            report = await exchange.replace(report.order_id, price=91)
            assert report.duplicate
            proxy.left = 1
            (many,) = await exchange.place_many([NewOrder(side="buy", quantity=1, symbol=symbol)])
            assert isinstance(many, Report)
            assert many.duplicate
            proxy.left = 1
            assert (await exchange.order(report.order_id)).price == 91
    rows = sql.execute("SELECT FROM orders WHERE symbol = %s", [symbol]).fetchall()
    assert len(rows) == 3


async def test_what_no_id_protects_is_sent_once(services: Services, symbol: str) -> None:
    async with Client(services.main_url) as exchange:
        report = await exchange.place("buy", 5, 90, symbol=symbol)
    with deaf(services, cuts=1) as proxy:
        async with Client(proxy.url) as exchange:
            with pytest.raises(Unanswered):
                await exchange.modify(report.order_id, quantity=4)
            assert len(proxy.calls) == 1
            assert (await exchange.order(report.order_id)).quantity == 4
            proxy.left = 1
            with pytest.raises(Unanswered):
                await exchange.cancel(report.order_id)
            assert (await exchange.order(report.order_id)).status == "canceled"


@pytest.mark.parametrize("status", [502, 504])
async def test_what_a_proxy_says_is_no_answer_of_the_exchange(
    services: Services, symbol: str, status: int
) -> None:
    with deaf(services, cuts=2) as proxy:
        proxy.instead = b"HTTP/1.1 %d Away\r\ncontent-length: 0\r\n\r\n" % status
        async with Client(proxy.url) as exchange:
            report = await exchange.place("buy", 5, 90, symbol=symbol)
            assert (report.duplicate, len(proxy.calls)) == (True, 3)
            proxy.left = 1
            with pytest.raises(Unanswered):
                await exchange.cancel(report.order_id)
            assert (await exchange.order(report.order_id)).status == "canceled"


async def test_it_waits_for_an_exchange_that_is_not_there_yet(services: Services) -> None:
    with socket.create_server(("127.0.0.1", 0)) as reserved:
        port = reserved.getsockname()[1]
    async with Client(f"http://127.0.0.1:{port}") as exchange:
        waits = asyncio.create_task(exchange.book("ACME"))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await waits
    async with Client("localhost:8000") as exchange:
        with pytest.raises(Exception, match="protocol"):
            await exchange.book("ACME")
