"""python-binance: REST, its socket for calls, nine streams, the depth cache, the user's socket."""

import asyncio
import warnings
from typing import Any

warnings.simplefilter("ignore", DeprecationWarning)

from binance import AsyncClient, BinanceSocketManager, Client, DepthCacheManager  # noqa: E402
from binance.base_client import BaseClient  # noqa: E402
from binance.exceptions import BinanceAPIException  # noqa: E402

from tests.clients.plays.stage import Beat, Stage, all_of, raises, tell  # noqa: E402

stage = Stage.given()
SYMBOL = stage.symbol

BaseClient.API_URL = f"{stage.url}/api"
BaseClient.MARGIN_API_URL = f"{stage.url}/sapi"
BaseClient.WS_API_URL = f"{stage.sockets}/ws-api/v3"
BinanceSocketManager.STREAM_URL = f"{stage.sockets}/"


def credentials() -> dict[str, Any]:
    if stage.kind == "hmac":
        return {"api_key": stage.key, "api_secret": stage.secret}
    return {"api_key": stage.ed25519_key, "private_key": stage.pem_file()}


def look(client: Client) -> None:
    """Public calls."""
    assert client.ping() == {}
    assert client.get_server_time()["serverTime"] > 0
    assert client.get_symbol_info(SYMBOL)["baseAsset"] == stage.base
    stage.other("buy", "5", "99")
    stage.other("sell", "5", "101")
    stage.both("0.5", "100")
    book = client.get_order_book(symbol=SYMBOL)
    assert book["bids"] == [["99.00000000", "5.00000000"]]
    (trade,) = client.get_recent_trades(symbol=SYMBOL)
    assert client.get_historical_trades(symbol=SYMBOL) == [trade]
    assert client.get_historical_trades(symbol=SYMBOL, fromId=trade["id"]) == [trade]
    assert client.get_aggregate_trades(symbol=SYMBOL)[0]["a"] == trade["id"]
    assert [t["a"] for t in client.aggregate_trade_iter(SYMBOL, "5 minutes ago UTC")] == [
        trade["id"]
    ]
    klines = client.get_klines(symbol=SYMBOL, interval="1m")
    assert client.get_ui_klines(symbol=SYMBOL, interval="1m") == klines
    assert client.get_historical_klines(SYMBOL, "1m", "1 hour ago UTC") == klines
    assert [*client.get_historical_klines_generator(SYMBOL, "1m", "1 hour ago UTC")] == klines
    assert client.get_avg_price(symbol=SYMBOL)["price"] == "100.00000000"
    assert client.get_ticker(symbol=SYMBOL)["lastPrice"] == "100.00000000"
    assert client.get_symbol_ticker(symbol=SYMBOL)["price"] == "100.00000000"
    assert SYMBOL in {ticker["symbol"] for ticker in client.get_all_tickers()}
    assert client.get_orderbook_ticker(symbol=SYMBOL)["bidPrice"] == "99.00000000"
    assert SYMBOL in {ticker["symbol"] for ticker in client.get_orderbook_tickers()}
    assert client.get_system_status()["status"] == 0


def trade(client: Client) -> None:
    """Orders and what becomes of them."""
    client.create_test_order(symbol=SYMBOL, side="BUY", type="MARKET", quantity="1")
    order = client.order_limit_buy(symbol=SYMBOL, quantity="1", price="98")
    assert (order["status"], order["fills"]) == ("NEW", [])
    assert client.get_order(symbol=SYMBOL, orderId=order["orderId"])["isWorking"]
    assert len(client.get_open_orders(symbol=SYMBOL)) == 1
    replaced = client.cancel_replace_order(
        symbol=SYMBOL, side="BUY", type="LIMIT", timeInForce="GTC", quantity="2", price="97",
        cancelReplaceMode="STOP_ON_FAILURE", cancelOrderId=order["orderId"],
    )  # fmt: skip
    assert (replaced["cancelResult"], replaced["newOrderResult"]) == ("SUCCESS", "SUCCESS")
    new = replaced["newOrderResponse"]["orderId"]
    assert client.cancel_order(symbol=SYMBOL, orderId=new)["status"] == "CANCELED"
    raises(
        BinanceAPIException, lambda: client.cancel_order(symbol=SYMBOL, orderId=new),
        "-2011", "Unknown order sent.",
    )  # fmt: skip
    assert client.order_limit_sell(symbol=SYMBOL, quantity="1", price="104")["status"] == "NEW"
    bought = client.order_market_buy(symbol=SYMBOL, quantity="1.5")
    assert bought["cummulativeQuoteQty"] == "151.50000000"
    assert bought["fills"][0]["commissionAsset"] == stage.quote
    assert client.order_market_buy(symbol=SYMBOL, quoteOrderQty="50.5")["executedQty"]
    assert client.order_market_sell(symbol=SYMBOL, quantity="0.2")["status"] == "FILLED"
    stop = client.create_order(
        symbol=SYMBOL, side="SELL", type="STOP_LOSS_LIMIT", timeInForce="GTC", quantity="0.5",
        price="94", stopPrice="95",
    )  # fmt: skip
    assert client.get_order(symbol=SYMBOL, orderId=stop["orderId"])["stopPrice"] == "95.00000000"
    assert client.cancel_all_open_orders(symbol=SYMBOL)
    assert client.get_open_orders() == []


def pair(client: Client) -> None:
    """Two orders of which one cancels the other."""
    pair = client.create_oco_order(
        symbol=SYMBOL, side="SELL", quantity="1", aboveType="LIMIT_MAKER", abovePrice="110",
        belowType="STOP_LOSS_LIMIT", belowStopPrice="90", belowPrice="89", belowTimeInForce="GTC",
    )  # fmt: skip
    assert [one["orderListId"] for one in client.get_open_oco_orders()] == [pair["orderListId"]]
    client.cancel_all_open_orders(symbol=SYMBOL)


def ask(client: Client) -> None:
    """What only the account may know."""
    assert client.get_asset_balance(stage.quote)["asset"] == stage.quote
    (fee,) = client.get_trade_fee(symbol=SYMBOL)
    assert fee["takerCommission"] == "0.00200000"
    listen_key = client.stream_get_listen_key()
    client.stream_keepalive(listen_key)
    client.stream_close(listen_key)


async def call(client: AsyncClient) -> None:
    """The calls that go over a socket."""
    assert await client.ws_ping() == {}
    assert (await client.ws_get_time())["serverTime"] > 0
    assert (await client.ws_get_exchange_info(symbol=SYMBOL))["symbols"][0]["symbol"] == SYMBOL
    assert (await client.ws_get_order_book(symbol=SYMBOL))["bids"]
    for market in (
        client.ws_get_recent_trades, client.ws_get_historical_trades,
        client.ws_get_aggregate_trades, client.ws_get_avg_price, client.ws_get_ticker,
        client.ws_get_symbol_ticker, client.ws_get_orderbook_ticker,
    ):  # fmt: skip
        assert await market(symbol=SYMBOL), market
    for klines in (client.ws_get_klines, client.ws_get_uiKlines):
        assert await klines(symbol=SYMBOL, interval="1m")
    await client.ws_create_test_order(symbol=SYMBOL, side="BUY", type="MARKET", quantity="1")
    order = await client.ws_order_limit_buy(symbol=SYMBOL, quantity="1", price="98")
    found = await client.ws_get_order(symbol=SYMBOL, orderId=order["orderId"])
    assert found["status"] == "NEW"
    assert len(await client.ws_get_open_orders(symbol=SYMBOL)) == 1
    replaced = await client.ws_cancel_and_replace_order(
        symbol=SYMBOL, side="BUY", type="LIMIT", timeInForce="GTC", quantity="2", price="97",
        cancelReplaceMode="STOP_ON_FAILURE", cancelOrderId=order["orderId"],
    )  # fmt: skip
    await client.ws_cancel_order(symbol=SYMBOL, orderId=replaced["newOrderResponse"]["orderId"])
    await client.ws_order_limit_sell(symbol=SYMBOL, quantity="1", price="107")
    await client.ws_cancel_all_open_orders(symbol=SYMBOL)
    assert (await client.ws_order_market_buy(symbol=SYMBOL, quantity="0.1"))["status"] == "FILLED"
    await client.ws_order_market_sell(symbol=SYMBOL, quantity="0.1")
    assert (await client.ws_get_account())["balances"]
    assert await client.ws_get_all_orders(symbol=SYMBOL)
    assert await client.ws_get_my_trades(symbol=SYMBOL)
    refused = await asyncio.gather(
        client.ws_get_order(symbol=SYMBOL, orderId=999999999999), return_exceptions=True
    )
    assert "-2013" in str(refused[0])


async def hear(client: AsyncClient) -> None:
    """Nine streams, each until it says something of the market."""
    manager = BinanceSocketManager(client)
    lower = SYMBOL.lower()
    sockets = {
        "trade": manager.trade_socket(SYMBOL),
        "aggTrade": manager.aggtrade_socket(SYMBOL),
        "kline": manager.kline_socket(SYMBOL),
        "depthUpdate": manager.depth_socket(SYMBOL),
        "depth5": manager.depth_socket(SYMBOL, depth="5"),
        "24hrMiniTicker": manager.symbol_miniticker_socket(SYMBOL),
        "24hrTicker": manager.symbol_ticker_socket(SYMBOL),
        "bookTicker": manager.symbol_book_ticker_socket(SYMBOL),
        "all": manager.ticker_socket(),
        "many": manager.multiplex_socket([f"{lower}@trade", f"{lower}@bookTicker"]),
    }

    async def first(name: str, socket: Any) -> None:
        async with socket as stream:
            said = await stream.recv()
        event = said[0] if name == "all" else said.get("data", said)
        kind = event.get("e")
        assert kind != "error", said
        if name == "depth5":
            assert len(said["bids"]) <= 5
        elif name not in ("all", "many", "bookTicker"):
            assert (kind, event["s"]) == (name, SYMBOL)

    with Beat(lambda: stage.both("0.1", "100")):
        await all_of({name: first(name, socket) for name, socket in sockets.items()})


async def keep(client: AsyncClient) -> None:
    """The depth cache ends with the book."""
    async with DepthCacheManager(client, SYMBOL, ws_interval=100) as manager:
        with Beat(lambda: stage.both("0.1", "100"), 0.05):
            for _ in range(20):
                cache = await asyncio.wait_for(manager.recv(), 15)
        stage.other("buy", "1", "98.5")
        asked = await client.get_order_book(symbol=SYMBOL)
        wanted = [[[float(p), float(q)] for p, q in asked[side]] for side in ("bids", "asks")]
        while [cache.get_bids(), cache.get_asks()] != wanted:
            cache = await asyncio.wait_for(manager.recv(), 15)


async def user(client: AsyncClient) -> None:
    """The user's socket tells each event of an order, and the balances after it."""
    heard: list[Any] = []
    async with BinanceSocketManager(client).user_socket() as stream:
        order = await client.order_limit_buy(symbol=SYMBOL, quantity="1", price="98")
        await client.cancel_order(symbol=SYMBOL, orderId=order["orderId"])
        await client.order_market_buy(symbol=SYMBOL, quantity="0.3")
        while not any(event.get("X") == "FILLED" for event in heard) or not any(
            event["e"] == "outboundAccountPosition" for event in heard
        ):
            heard.append(await asyncio.wait_for(stream.recv(), 15))
    reports = [(e["x"], e["X"]) for e in heard if e["e"] == "executionReport"]
    assert reports == [
        ("NEW", "NEW"), ("CANCELED", "CANCELED"), ("NEW", "NEW"), ("TRADE", "FILLED")
    ]  # fmt: skip


async def sockets() -> None:
    client = await AsyncClient.create(**credentials())
    try:
        await call(client)
        await hear(client)
        await keep(client)
        await user(client)
    finally:
        await client.close_connection()


def main() -> None:
    client = Client(**credentials())
    look(client)
    trade(client)
    pair(client)
    ask(client)
    asyncio.run(sockets())
    orders = client.get_all_orders(symbol=SYMBOL)
    trades = client.get_my_trades(symbol=SYMBOL)
    held = {each["asset"]: (each["free"], each["locked"])
            for each in client.get_account()["balances"]}  # fmt: skip
    tell(
        orders=orders,
        trades=trades,
        balances={code: held[code] for code in (stage.base, stage.quote)},
    )


main()
