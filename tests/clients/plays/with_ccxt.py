"""ccxt over REST: the class `binanceus` or `binance`, told addresses and nothing else."""

import sys
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import ccxt

from tests.clients.plays.stage import Stage, raises, tell

stage = Stage.given()
PAIR = stage.pair


def pointed(name: str) -> Any:
    """A client whose every address has the exchange's host."""
    key, secret = stage.credentials
    client = getattr(ccxt, name)({"apiKey": key, "secret": secret})
    client.urls["api"] = {
        what: stage.url + urlsplit(url).path
        for what, url in client.urls["api"].items()
        if isinstance(url, str)
    }
    return client


def look(client: Any) -> None:
    """Every public call."""
    markets = client.load_markets()
    market = markets[PAIR]
    assert market["id"] == stage.symbol
    assert (market["precision"]["price"], market["precision"]["amount"]) == (0.01, 0.001)
    assert market["active"]
    assert abs(client.fetch_time() - time.time() * 1000) < 5000
    assert client.fetch_status()["status"] == "ok"
    stage.other("buy", "5", "99")
    stage.other("sell", "5", "101")
    stage.both("0.5", "100")
    assert client.fetch_ticker(PAIR)["last"] == 100
    assert client.fetch_tickers([PAIR])[PAIR]["baseVolume"] == 0.5
    best = client.fetch_bids_asks([PAIR])[PAIR]
    assert (best["bid"], best["ask"], best["bidVolume"]) == (99, 101, 5)
    assert client.fetch_last_prices([PAIR])[PAIR]["price"] == 100
    book = client.fetch_order_book(PAIR)
    assert (book["bids"], book["asks"]) == ([[99, 5]], [[101, 5]])
    assert book["nonce"] > 0
    (trade,) = client.fetch_trades(PAIR)
    assert (trade["price"], trade["amount"], trade["side"]) == (100, 0.5, "buy")
    assert client.fetch_trades(PAIR, since=client.milliseconds() - 60_000) == [trade]
    assert client.fetch_trades(PAIR, params={"fetchTradesMethod": "publicGetTrades"})
    assert client.fetch_trades(PAIR, params={"fetchTradesMethod": "publicGetHistoricalTrades"})
    for interval in client.timeframes:
        assert client.fetch_ohlcv(PAIR, interval)[-1][1:] == [100, 100, 100, 100, 0.5], interval
    raises(ccxt.BadSymbol, lambda: client.public_get_depth({"symbol": "NOSUCH"}), "-1121")


def trade(client: Any) -> None:
    """Every kind of order, and what becomes of it."""

    def order(kind: str, side: str, amount: float, price: float | None = None, **more: Any) -> Any:
        return client.create_order(PAIR, kind, side, amount, price, more)

    limit = order("limit", "buy", 1, 98, clientOrderId="mine-1")
    assert (limit["status"], limit["clientOrderId"]) == ("open", "mine-1")
    assert client.fetch_order(limit["id"], PAIR)["price"] == 98
    assert client.fetch_order(None, PAIR, {"clientOrderId": "mine-1"})["id"] == limit["id"]
    assert client.fetch_open_orders(PAIR)[0]["id"] == limit["id"]
    client.options["fetchOpenOrders"] = {"warnWithoutSymbol": False}
    assert client.fetch_open_orders()[0]["id"] == limit["id"]
    assert order("limit", "buy", 1, 98, test=True)["id"] is None
    edited = client.edit_order(limit["id"], PAIR, "limit", "buy", 2, 97.5)
    assert (edited["price"], edited["amount"]) == (97.5, 2)
    assert client.fetch_order(limit["id"], PAIR)["status"] == "canceled"
    assert client.cancel_order(edited["id"], PAIR)["status"] == "canceled"
    raises(ccxt.OrderNotFound, lambda: client.cancel_order(edited["id"], PAIR), "-2011")
    raises(ccxt.OrderNotFound, lambda: client.fetch_order("999999999999", PAIR), "-2013")

    assert order("limit", "buy", 1, 98, postOnly=True)["status"] == "open"
    raises(ccxt.OrderImmediatelyFillable, lambda: order("limit", "buy", 1, 102, postOnly=True))
    assert order("limit", "buy", 1, 101, timeInForce="IOC")["filled"] == 1
    assert order("limit", "buy", 1, 100, timeInForce="IOC")["status"] in ("canceled", "expired")
    assert order("limit", "buy", 1, 100, timeInForce="FOK")["filled"] == 0
    market = order("market", "buy", 1.5)
    assert (market["status"], market["filled"], market["cost"]) == ("closed", 1.5, 151.5)
    assert market["trades"][0]["fee"]["currency"] == stage.quote
    priced = order("market", "buy", 0.5, 101)  # sent as quoteOrderQty
    assert priced["cost"] <= 50.5
    assert client.create_market_buy_order_with_cost(PAIR, 10)["cost"] <= 10
    assert order("market", "sell", 0.25)["average"] == 99
    iceberg = order("limit", "sell", 4, 105, icebergAmount=1)
    assert client.fetch_order(iceberg["id"], PAIR)["info"]["icebergQty"] == "1.00000000"
    assert order("limit", "sell", 1, 106, selfTradePrevention="expire_maker")["status"] == "open"
    raises(ccxt.InsufficientFunds, lambda: order("limit", "buy", 900_000, 99))
    raises(ccxt.InvalidOrder, lambda: client.private_post_order(
        {"symbol": stage.symbol, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC",
         "quantity": "1", "price": "98.001"}
    ), "PRICE_FILTER")  # fmt: skip
    raises(ccxt.InvalidOrder, lambda: client.private_post_order(
        {"symbol": stage.symbol, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC",
         "quantity": "1.0001", "price": "98"}
    ), "LOT_SIZE")  # fmt: skip


def wait(client: Any) -> None:
    """Orders that wait for a price, and pairs of which one cancels the other."""

    def order(side: str, amount: float, price: float, **more: Any) -> Any:
        return client.create_order(PAIR, "limit", side, amount, price, more)

    stops = [
        order("sell", 0.5, 94, stopLossPrice=95),
        order("sell", 0.5, 119, takeProfitPrice=120),
        order("sell", 0.5, 80, trailingPercent=10, stopLossOrTakeProfit="stopLoss"),
    ]
    assert {stop["id"] for stop in stops} <= {each["id"] for each in client.fetch_open_orders(PAIR)}
    assert [client.fetch_order(stop["id"], PAIR)["info"]["type"] for stop in stops] == [
        "STOP_LOSS_LIMIT", "TAKE_PROFIT_LIMIT", "STOP_LOSS_LIMIT"
    ]  # fmt: skip
    assert client.cancel_order(stops[0]["id"], PAIR)["status"] == "canceled"
    pair = client.private_post_orderlist_oco({
        "symbol": stage.symbol, "side": "SELL", "quantity": "1",
        "aboveType": "LIMIT_MAKER", "abovePrice": "110", "belowType": "STOP_LOSS_LIMIT",
        "belowStopPrice": "90", "belowPrice": "89", "belowTimeInForce": "GTC",
    })  # fmt: skip
    assert len(pair["orders"]) == 2
    assert client.private_get_openorderlist()[0]["orderListId"] == pair["orderListId"]
    client.private_delete_orderlist({"symbol": stage.symbol, "orderListId": pair["orderListId"]})


def change(client: Any) -> None:
    """What rests is made smaller where it stands, and all of it is taken back."""
    raises(ccxt.InvalidOrder, lambda: client.create_order(
        PAIR, "market", "sell", 0.5, None, {"stopLossPrice": 94}
    ))  # fmt: skip
    kept = client.create_order(PAIR, "limit", "buy", 2, 90)
    less = {"symbol": stage.symbol, "orderId": kept["id"], "newQty": "1"}
    client.request("order/amend/keepPriority", ["private"], "PUT", less)
    assert client.fetch_order(kept["id"], PAIR)["amount"] == 1
    assert len(client.cancel_all_orders(PAIR)) > 3
    raises(ccxt.OrderNotFound, lambda: client.cancel_all_orders(PAIR), "-2011")


def ask(client: Any) -> tuple[list[Any], list[Any]]:
    """What lists say; returns orders and trades as they came."""
    orders = client.fetch_orders(PAIR)
    states = {order["status"] for order in orders}
    assert {"closed", "canceled"} <= states
    for call in (client.fetch_closed_orders, client.fetch_canceled_orders):
        assert call(PAIR)
    trades = client.fetch_my_trades(PAIR)
    assert client.fetch_my_trades(PAIR, since=trades[1]["timestamp"])[-1] == trades[-1]
    of_one = client.fetch_order_trades(trades[0]["order"], PAIR)
    assert [each["id"] for each in of_one] == [trades[0]["id"]]
    assert client.fetch_trading_fee(PAIR)["taker"] == 0.002
    assert client.fetch_trading_fees()[PAIR]["maker"] == 0.001
    return [order["info"] for order in orders], [trade["info"] for trade in trades]


def main() -> None:
    client = pointed(sys.argv[1])
    acts: list[Callable[[Any], object]] = [look, trade, wait, change]
    for act in acts:
        act(client)
    orders, trades = ask(client)
    balances = client.fetch_balance()
    wrong = getattr(ccxt, sys.argv[1])({"apiKey": stage.key, "secret": "wrong"})
    wrong.urls["api"] = client.urls["api"]
    raises(ccxt.AuthenticationError, lambda: wrong.private_get_account(), "-1022")
    tell(
        orders=orders,
        trades=trades,
        balances={
            code: (balances[code]["free"], balances[code]["used"])
            for code in (stage.base, stage.quote)
        },
    )


main()
