"""ccxt.pro: what it watches, and orders over its socket."""

import asyncio
import sys
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import ccxt.pro

from tests.clients.plays.stage import Beat, Stage, all_of, tell

stage = Stage.given()
PAIR = stage.pair
UPDATES = 20


def pointed(name: str) -> Any:
    key, secret = stage.credentials
    client = getattr(ccxt.pro, name)({"apiKey": key, "secret": secret})
    client.urls["api"] = {
        what: stage.url + urlsplit(url).path
        for what, url in client.urls["api"].items()
        if isinstance(url, str)
    } | {
        "ws": {"spot": f"{stage.sockets}/stream", "ws-api": {"spot": f"{stage.sockets}/ws-api/v3"}}
    }
    return client


async def book(client: Any) -> None:
    """An order book kept by updates equals the one that is asked for."""
    numbers = [(await client.watch_order_book(PAIR))["nonce"] for _ in range(UPDATES)]
    assert numbers == sorted(numbers)


async def watch(client: Any) -> dict[str, Any]:
    """Everything public at once, while the market trades."""
    calls = {
        "trades": client.watch_trades(PAIR),
        "trades_for": client.watch_trades_for_symbols([PAIR]),
        "book": book(client),
        "book_for": client.watch_order_book_for_symbols([PAIR]),
        "ohlcv": client.watch_ohlcv(PAIR, "1m"),
        "ohlcv_for": client.watch_ohlcv_for_symbols([[PAIR, "1m"], [PAIR, "5m"]]),
        "ticker": client.watch_ticker(PAIR),
        "tickers": client.watch_tickers([PAIR]),
        "bids_asks": client.watch_bids_asks([PAIR]),
    }
    stage.other("buy", "5", "99")
    stage.other("sell", "5", "101")
    stage.both("0.1", "100")
    with Beat(lambda: stage.both("0.1", "100")):
        said = await all_of(calls)
    assert said["trades"][-1]["price"] == 100
    assert said["ohlcv"][-1][1:5] == [100, 100, 100, 100]
    assert said["ticker"]["last"] == 100
    assert (said["bids_asks"][PAIR]["bid"], said["bids_asks"][PAIR]["ask"]) == (99, 101)
    await settled(client)
    await client.un_watch_ohlcv(PAIR, "1m")
    await client.un_watch_trades_for_symbols([PAIR])
    return said


async def settled(client: Any) -> None:
    """The book that it keeps becomes the one that REST tells, once nothing happens any more."""
    asked = await client.fetch_order_book(PAIR)

    async def equal() -> None:
        kept = client.orderbooks[PAIR]
        while (kept["bids"][:], kept["asks"][:]) != (asked["bids"], asked["asks"]):
            kept = await client.watch_order_book(PAIR)

    stage.other("buy", "1", "98.5")  # one more, so that there is an update to wait for
    asked = await client.fetch_order_book(PAIR)
    await asyncio.wait_for(equal(), 15)


async def own(client: Any) -> tuple[list[Any], Any]:
    """Orders over the socket, and what the streams of the account say of them."""
    await client.authenticate({"type": "spot"})
    watched = [client.watch_orders(PAIR), client.watch_my_trades(PAIR), client.watch_balance()]
    waiting = [asyncio.ensure_future(call) for call in watched]
    await client.fetch_balance_ws()
    limit = await client.create_order_ws(PAIR, "limit", "buy", 1, 95)
    edited = await client.edit_order_ws(limit["id"], PAIR, "limit", "buy", 2, 94)
    assert (await client.fetch_order_ws(edited["id"], PAIR))["price"] == 94
    assert [order["id"] for order in await client.fetch_open_orders_ws(PAIR)] == [edited["id"]]
    market = await client.create_order_ws(PAIR, "market", "buy", 1)
    orders, trades, balance = await asyncio.wait_for(asyncio.gather(*waiting), 15)
    assert trades[-1]["order"] == market["id"]
    canceled = await client.cancel_order_ws(edited["id"], PAIR)
    assert canceled["status"] == "canceled"
    while not any(
        order["status"] == "canceled" and order["id"] == edited["id"] for order in client.orders
    ):
        await asyncio.wait_for(client.watch_orders(PAIR), 15)
    await client.create_order_ws(PAIR, "limit", "buy", 1, 93)
    await client.cancel_all_orders_ws(PAIR)
    assert await client.fetch_closed_orders_ws(PAIR)
    assert [t["id"] for t in await client.fetch_my_trades_ws(PAIR)] == [trades[-1]["id"]]
    assert await client.fetch_trades_ws(PAIR)
    assert await client.fetch_ohlcv_ws(PAIR)
    return orders, balance


async def main() -> None:
    client = pointed(sys.argv[1])
    try:
        await client.load_markets()
        await watch(client)
        await own(client)
        orders = await client.fetch_orders_ws(PAIR)
        trades = await client.fetch_my_trades_ws(PAIR)
        kept = (await client.fetch_balance_ws())["info"]["balances"]  # ccxt reads swaps' only
        has = {each["asset"]: (each["free"], each["locked"]) for each in kept}
        streamed = client.balance.get("spot", client.balance)
        for code in (stage.base, stage.quote):
            assert streamed[code]["total"] == float(sum(map(Decimal, has[code])))
        tell(
            orders=[order["info"] for order in orders],
            trades=[trade["info"] for trade in trades],
            balances={code: has[code] for code in (stage.base, stage.quote)},
        )
    finally:
        await client.close()


asyncio.run(main())
