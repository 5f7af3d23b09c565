"""binance-sdk-spot, Binance's own: REST, its socket for calls, streams and the user's stream."""

import asyncio
import json
from typing import Any

from binance_common.configuration import (
    ConfigurationRestAPI,
    ConfigurationWebSocketAPI,
    ConfigurationWebSocketStreams,
)
from binance_common.errors import BadRequestError
from binance_sdk_spot.spot import Spot

from tests.clients.plays.stage import Beat, Stage, all_of, raises, tell

stage = Stage.given()
SYMBOL = stage.symbol


def client() -> Spot:
    sign: dict[str, Any] = (
        {"api_key": stage.key, "api_secret": stage.secret}
        if stage.kind == "hmac"
        else {"api_key": stage.ed25519_key, "private_key": stage.pem}
    )
    return Spot(
        config_rest_api=ConfigurationRestAPI(base_path=stage.url, timeout=10_000, **sign),
        config_ws_api=ConfigurationWebSocketAPI(stream_url=f"{stage.sockets}/ws-api/v3", **sign),
        config_ws_streams=ConfigurationWebSocketStreams(stream_url=f"{stage.sockets}/stream"),
    )


def plain(answer: Any) -> Any:
    """What an answer says, by the names of Binance."""
    said = answer.data()
    if isinstance(said, list):
        return [json.loads(one.to_json()) if hasattr(one, "to_json") else one for one in said]
    return json.loads(said.to_json())


def rest(api: Any) -> None:
    """Calls over REST."""
    api.ping()
    assert plain(api.time())["serverTime"] > 0
    info = plain(api.exchange_info(symbol=SYMBOL))
    assert [one["symbol"] for one in info["symbols"]] == [SYMBOL]
    stage.other("buy", "5", "99")
    stage.other("sell", "5", "101")
    stage.both("0.5", "100")
    assert plain(api.depth(symbol=SYMBOL))["bids"] == [["99.00000000", "5.00000000"]]
    for call in (api.get_trades, api.historical_trades, api.agg_trades, api.avg_price,
                 api.ticker24hr, api.ticker_price, api.ticker_book_ticker):  # fmt: skip
        assert call(symbol=SYMBOL).data(), call
    for call in (api.klines, api.ui_klines):
        assert len(call(symbol=SYMBOL, interval="1m").data()) == 1
    api.order_test(symbol=SYMBOL, side="BUY", type="MARKET", quantity=1)
    order = plain(api.new_order(
        symbol=SYMBOL, side="BUY", type="LIMIT", time_in_force="GTC", quantity=1, price=98,
    ))  # fmt: skip
    assert order["status"] == "NEW"
    found = plain(api.get_order(symbol=SYMBOL, order_id=order["orderId"]))
    assert found["price"] == "98.00000000"
    assert [one["orderId"] for one in plain(api.get_open_orders())] == [order["orderId"]]
    replaced = plain(api.order_cancel_replace(
        symbol=SYMBOL, side="BUY", type="LIMIT", time_in_force="GTC", quantity=2, price=97,
        cancel_replace_mode="STOP_ON_FAILURE", cancel_order_id=order["orderId"],
    ))  # fmt: skip
    new = replaced["newOrderResponse"]["orderId"]
    amended = plain(api.order_amend_keep_priority(symbol=SYMBOL, order_id=new, new_qty=1))
    assert amended["amendedOrder"]["qty"] == "1.00000000"
    assert plain(api.delete_order(symbol=SYMBOL, order_id=new))["status"] == "CANCELED"
    raises(BadRequestError, lambda: api.delete_order(symbol=SYMBOL, order_id=new), "Unknown order")
    bought = plain(api.new_order(symbol=SYMBOL, side="BUY", type="MARKET", quantity=1.5))
    assert bought["cummulativeQuoteQty"] == "151.50000000"
    api.new_order(
        symbol=SYMBOL, side="BUY", type="LIMIT", time_in_force="GTC", quantity=1, price=98
    )
    assert api.delete_open_orders(symbol=SYMBOL).data()
    commission = plain(api.account_commission(symbol=SYMBOL))
    assert commission["standardCommission"]["taker"] == "0.00200000"


def wait(api: Any) -> None:
    """Orders that wait for a price, and a pair of which one cancels the other."""
    pair = plain(api.order_list_oco(
        symbol=SYMBOL, side="SELL", quantity=1, above_type="LIMIT_MAKER", above_price=110,
        below_type="STOP_LOSS_LIMIT",
            below_stop_price=90,
            below_price=89,
            below_time_in_force="GTC",
    ))  # fmt: skip
    assert [one["orderListId"] for one in plain(api.open_order_list())] == [pair["orderListId"]]
    assert plain(api.get_order_list(order_list_id=pair["orderListId"]))["contingencyType"] == "OCO"
    assert plain(api.all_order_list())
    api.delete_order_list(symbol=SYMBOL, order_list_id=pair["orderListId"])
    api.new_order(
        symbol=SYMBOL,
        side="SELL",
        type="TAKE_PROFIT_LIMIT",
        quantity=0.5,
        price=119,
        time_in_force="GTC",
        stop_price=120,
    )
    api.delete_open_orders(symbol=SYMBOL)


async def streams(spot: Spot) -> None:
    """Streams, each until it says something."""
    connection = await spot.websocket_streams.create_connection()
    heard: dict[str, asyncio.Event] = {}
    symbol = SYMBOL.lower()
    opened = {
        "trade": await connection.trade(symbol=symbol),
        "agg_trade": await connection.agg_trade(symbol=symbol),
        "kline": await connection.kline(symbol=symbol, interval="1m"),
        "mini": await connection.mini_ticker(symbol=symbol),
        "ticker": await connection.ticker(symbol=symbol),
        "book": await connection.book_ticker(symbol=symbol),
        "depth": await connection.diff_book_depth(symbol=symbol),
        "levels": await connection.partial_book_depth(symbol=symbol, levels="5"),
        "all": await connection.all_mini_ticker(),
    }
    for name, stream in opened.items():
        heard[name] = asyncio.Event()
        stream.on("message", lambda _, name=name: heard[name].set())
    with Beat(lambda: stage.both("0.1", "100")):
        await all_of({name: event.wait() for name, event in heard.items()})
    await opened["trade"].unsubscribe()
    assert await connection.list_subscribe()
    await connection.close_connection(close_session=True)


async def calls(spot: Spot) -> None:
    """Calls over the socket, and the account's events on it."""
    api = await spot.websocket_api.create_connection()
    for call in (api.ping, api.time, api.account_status, api.all_order_lists,
                 api.account_rate_limits_orders, api.open_orders_status):  # fmt: skip
        assert (await call()).rate_limits is not None, call
    for call in (api.depth, api.trades_recent, api.trades_historical, api.trades_aggregate,
                 api.avg_price, api.ticker24hr, api.ticker_price, api.ticker_book,
                 api.exchange_info, api.account_commission):  # fmt: skip
        assert (await call(symbol=SYMBOL)).data(), call
    for call in (api.klines, api.ui_klines):
        assert (await call(symbol=SYMBOL, interval="1m")).data()
    if stage.kind == "ed25519":
        await api.session_logon()
        assert (await api.session_status()).data()
        opened = await api.user_data_stream_subscribe()
    else:
        opened = await api.user_data_stream_subscribe_signature()
    heard: list[Any] = []
    opened.stream.on("message", heard.append)
    await api.order_test(symbol=SYMBOL, side="BUY", type="MARKET", quantity=1)
    order = (await api.order_place(
        symbol=SYMBOL, side="BUY", type="LIMIT", time_in_force="GTC", quantity=1, price=98,
    )).data()  # fmt: skip
    number = order.result.order_id
    await api.order_status(symbol=SYMBOL, order_id=number)
    replaced = (await api.order_cancel_replace(
        symbol=SYMBOL, cancel_replace_mode="STOP_ON_FAILURE", side="BUY", type="LIMIT",
        time_in_force="GTC", quantity=2, price=97, cancel_order_id=number,
    )).data()  # fmt: skip
    new = replaced.result.new_order_response.order_id
    await api.order_amend_keep_priority(symbol=SYMBOL, order_id=new, new_qty=1)
    await api.order_cancel(symbol=SYMBOL, order_id=new)
    await api.order_place(symbol=SYMBOL, side="BUY", type="MARKET", quantity=1)
    await api.order_place(symbol=SYMBOL, side="SELL", type="LIMIT_MAKER", quantity=1, price=120)
    await api.open_orders_cancel_all(symbol=SYMBOL)
    assert (await api.my_trades(symbol=SYMBOL)).data()
    assert (await api.all_orders(symbol=SYMBOL)).data()
    deadline = asyncio.get_running_loop().time() + 15
    while '"CANCELED"' not in (text := " ".join(map(repr, heard)).replace("'", '"')) or (
        '"TRADE"' not in text
    ):
        assert asyncio.get_running_loop().time() < deadline, heard
        await asyncio.sleep(0.05)
    await opened.stream.unsubscribe()
    await api.close_connection(close_session=True)


async def sockets(spot: Spot) -> None:
    await streams(spot)
    await calls(spot)


def main() -> None:
    spot = client()
    rest(spot.rest_api)
    wait(spot.rest_api)
    asyncio.run(sockets(spot))
    api = spot.rest_api
    held = {
        each["asset"]: (each["free"], each["locked"])
        for each in plain(api.get_account())["balances"]
    }
    tell(
        orders=plain(api.all_orders(symbol=SYMBOL)),
        trades=plain(api.my_trades(symbol=SYMBOL)),
        balances={code: held[code] for code in (stage.base, stage.quote)},
    )


main()
