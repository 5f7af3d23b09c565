"""The REST half of the Python client: what is asked, and what is answered, with types."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import msgspec

from app_common.feeds.messages import Candle, Interval, Snapshot
from db.settings import Settings
from rts.answers import (
    Instrument,
    NewOrder,
    Number,
    Order,
    PastTrade,
    Report,
)
from rts.connection import HERE, Pauses, bearing, log

Item = TypeVar("Item")

_LATER = (429, 502, 503, 504)
"""Statuses of answers that say: try again."""

_UNKNOWN = (502, 504)
"""Of these, what a proxy answers that had none itself: what was asked for may have been done."""


class Refused(Exception):
    """The exchange says no. `code` is stable, `status` is HTTP's, `details` is the whole answer."""

    def __init__(self, status: int, details: Mapping[str, Any]) -> None:
        super().__init__(
            f"{details.get('code')}: {details.get('detail') or details.get('message')}"
        )
        self.status = status
        self.code: str = str(details.get("code"))
        self.details = details

    @property
    def order(self) -> "Report | None":
        """The order as it was recorded, if the market rejected it."""
        order = self.details.get("order")
        return None if order is None else msgspec.convert(order, Report, strict=False)


class Unanswered(Exception):
    """No answer came. What was asked for may have been done: look before you ask again."""


class _Page(msgspec.Struct):
    items: list[msgspec.Raw]
    next_cursor: str | None = None


class _Pair(msgspec.Struct):
    orders: list[msgspec.Raw]


class Client:
    """The exchange over REST: `async with Client() as exchange: await exchange.place(…)`.

    What places orders is sent again, with the same client_order_id, until it is answered: give one,
    or it gets one. So is what only reads, and a modify that brings a client_order_id. Any other one
    and cancel are sent once, and raise Unanswered where no answer came. Set an end to it by
    `asyncio.timeout`.
    """

    def __init__(
        self, url: str | None = None, *, key: str | None = None, timeout: float = 15.0
    ) -> None:
        """`url`: such as `http://localhost:8000`; None: where the environment says.

        key: `<key_id>.<secret>`; None: RTS_KEY of the environment, if that has one.
        """
        settings = Settings.from_env()
        url = url or f"http://{settings.host}:{settings.main_port}"
        # What the environment says of proxies is not for connections that stay on this machine.
        proxies = urlsplit(url).hostname not in HERE
        # Without TLS there is nothing to verify, and the environment's certificates may be unfit.
        plain = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if urlsplit(url).scheme == "http" else True
        self._http = httpx.AsyncClient(
            base_url=url, timeout=timeout, trust_env=proxies, verify=plain, headers=bearing(key)
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    # ------------------------------------------------------------------------------- orders
    async def place(
        self,
        side: str,
        quantity: Number | None = None,
        price: Number | None = None,
        **more: Any,
    ) -> Report:
        """Place an order; `more`: the other fields of NewOrder. Raises Refused.

        A market order by money has `quote_quantity` instead of a quantity.
        """
        order = NewOrder(side=side, quantity=quantity, price=price, **more)
        return await self._one("POST", "/orders", Report, json=_body(_named(order)))

    async def place_many(self, orders: Iterable[NewOrder]) -> list[Report | Refused]:
        """Place up to 1000 orders in one transaction: for each its report, or why it was refused.

        Raises Refused if that is true of the whole call.
        """
        bodies = [_body(_named(order)) for order in orders]
        page = await self._one("POST", "/orders/batch", _Page, json={"orders": bodies})
        return [_result(msgspec.json.decode(item)) for item in page.items]

    async def place_oco(self, first: NewOrder, second: NewOrder) -> list[Report]:
        """Place two orders of which one cancels the other: both, or Refused.

        The first is post_only or waits for a trigger, the second waits for one.
        """
        bodies = [_body(_named(order)) for order in (first, second)]
        pair = await self._one("POST", "/orders/oco", _Pair, json={"orders": bodies})
        return [msgspec.json.decode(item, type=Report, strict=False) for item in pair.orders]

    async def modify(
        self,
        order_id: int,
        *,
        quantity: Number | None = None,
        price: Number | None = None,
        stop_price: Number | None = None,
        client_order_id: str | None = None,
        account: str | None = None,
    ) -> Report:
        """Change a live order; `quantity` is its new total. Raises Refused and Unanswered.

        With another client_order_id the order is known by that, too, and the call is sent until it
        is answered.
        """
        change = {
            "quantity": quantity, "price": price, "stop_price": stop_price,
            "client_order_id": client_order_id,
        }  # fmt: skip
        return await self._one(
            "PUT", f"/orders/{order_id:d}", Report, once=client_order_id is None,
            json=_body(change), params=_query(account=account),
        )  # fmt: skip

    async def replace(
        self, order_id: int, *, client_order_id: str | None = None, **changes: Any
    ) -> Report:
        """Cancel an order and place another one in its stead, both or nothing. Raises Refused.

        `changes`: what differs from the old order, and `account` if it must be of that. `quantity`
        is that of the new order alone; left out, it is what is still open of the old one.
        """
        body = _body({"client_order_id": client_order_id or uuid4().hex} | changes)
        return await self._one("POST", f"/orders/{order_id:d}/replace", Report, json=body)

    async def cancel(
        self,
        order_id: int | None = None,
        *,
        client_order_id: str | None = None,
        account: str | None = None,
    ) -> Report:
        """Cancel an order, by its id or by its client's. Raises Refused and Unanswered."""
        if (order_id is None) == (client_order_id is None):
            raise TypeError("name the order by one of order_id and client_order_id")
        if order_id is not None:
            query = _query(account=account)
            return await self._one(
                "DELETE", f"/orders/{order_id:d}", Report, once=True, params=query
            )
        query = _query(client_order_id=client_order_id, account=account)
        (report,) = await self._one("DELETE", "/orders", list[Report], once=True, params=query)
        return report

    async def cancel_all(
        self, *, symbol: str | None = None, account: str | None = None
    ) -> list[Report]:
        """Cancel every live order of a symbol and an account (None: of all)."""
        query = _query(symbol=symbol, account=account)
        return await self._one("DELETE", "/orders", list[Report], once=True, params=query)

    # ------------------------------------------------------------------------------ readings
    async def order(self, order_id: int) -> Order:
        """Return an order as it stands. Raises Refused."""
        return await self._one("GET", f"/orders/{order_id:d}", Order)

    def orders(
        self,
        *,
        symbol: str | None = None,
        account: str | None = None,
        status: str | None = None,
        client_order_id: str | None = None,
        only_open: bool = False,
        begin: datetime | None = None,
        end: datetime | None = None,
    ) -> AsyncIterator[Order]:
        """Yield orders, newest first, page by page. `begin`, `end`: by when they were created."""
        query = _query(
            symbol=symbol, account=account, status=status, client_order_id=client_order_id,
            open="true" if only_open else None, **{"from": begin, "to": end},
        )  # fmt: skip
        return self._pages("/orders", Order, query)

    def trades(
        self,
        *,
        symbol: str | None = None,
        account: str | None = None,
        order_id: int | None = None,
        from_seq: int | None = None,
        from_trade_id: int | None = None,
        begin: datetime | None = None,
        end: datetime | None = None,
    ) -> AsyncIterator[PastTrade]:
        """Yield trades, newest first; with from_seq, from_trade_id or begin oldest first."""
        query = _query(
            symbol=symbol, account=account, order_id=order_id, from_seq=from_seq,
            from_trade_id=from_trade_id, **{"from": begin, "to": end},
        )  # fmt: skip
        return self._pages("/trades", PastTrade, query)

    def instruments(self, *, symbol: str | None = None) -> AsyncIterator[Instrument]:
        """Yield what can be traded, by symbol."""
        return self._pages("/instruments", Instrument, _query(symbol=symbol))

    def candles(
        self,
        symbol: str | None = None,
        interval: Interval = "1m",
        *,
        begin: datetime | None = None,
        end: datetime | None = None,
    ) -> AsyncIterator[Candle]:
        """Yield candles, newest first; with begin oldest first."""
        query = _query(symbol=symbol, interval=interval, **{"from": begin, "to": end})
        return self._pages("/candles", Candle, query)

    async def book(self, symbol: str | None = None, depth: int = 5) -> Snapshot:
        """Return the best levels of both sides at one moment. Raises Refused."""
        query = _query(symbol=symbol, depth=depth)
        return await self._one("GET", "/order_book", Snapshot, params=query)

    # ----------------------------------------------------------------------------- transport
    async def _pages(
        self, path: str, kind: type[Item], query: dict[str, str]
    ) -> AsyncIterator[Item]:
        cursor: dict[str, str] = {}
        while True:
            query_of_page = {"limit": "1000"} | query | cursor
            page = await self._one("GET", path, _Page, params=query_of_page)
            for item in page.items:
                yield msgspec.json.decode(item, type=kind, strict=False)
            if page.next_cursor is None:
                return
            cursor = {"cursor": page.next_cursor}

    async def _one(
        self, method: str, path: str, kind: type[Item], *, once: bool = False, **what: Any
    ) -> Item:
        """Return what a call answers; it is sent until it is answered, or once."""
        pauses = Pauses()
        while True:
            try:
                answer = await self._http.request(method, path, **what)
            except (httpx.UnsupportedProtocol, httpx.LocalProtocolError):
                raise  # nothing was sent, nor ever will be
            except httpx.TransportError as error:
                told = str(error) or type(error).__name__
                if once:
                    raise Unanswered(told) from error
            else:
                if answer.is_success:
                    return msgspec.json.decode(answer.content, type=kind, strict=False)
                if once and answer.status_code in _UNKNOWN:
                    raise Unanswered(f"{answer.status_code} of a proxy")
                if once or answer.status_code not in _LATER:
                    raise _refused(answer)
                told = f"{answer.status_code}"
                after = answer.headers.get("retry-after", "")
                await asyncio.sleep(int(after) if after.isdecimal() else 0)
            log.warning("%s %s: %s; trying again", method, path, told)
            await pauses.wait()


def _named(order: NewOrder) -> dict[str, Any]:
    """Return an order's fields; without a client_order_id it could not be sent twice."""
    return asdict(order) | {"client_order_id": order.client_order_id or uuid4().hex}


def _body(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _text(value) for name, value in fields.items() if value is not None}


def _query(**fields: Any) -> dict[str, str]:
    return {name: str(_text(value)) for name, value in fields.items() if value is not None}


def _text(value: Any) -> Any:
    if isinstance(value, float):
        raise TypeError("a float may have lost digits: give a Decimal, an int or a str")
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return value if isinstance(value, bool) else str(value)


def _result(item: dict[str, Any]) -> Report | Refused:
    if item["error"] is None:
        return msgspec.convert(item["order"], Report, strict=False)
    return Refused(item["status"], item["error"] | {"order": item["order"]})


def _refused(answer: httpx.Response) -> Refused:
    try:
        details = msgspec.json.decode(answer.content, type=dict[str, Any])
    except msgspec.DecodeError:  # something else stands before the exchange
        details = {"code": "no_problem_json", "detail": answer.text[:200]}
    return Refused(answer.status_code, details)
