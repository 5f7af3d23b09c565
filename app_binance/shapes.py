"""Rows of our views as Binance tells them; `pair` is what they are of."""

from collections.abc import Mapping
from typing import Any

import msgspec

from app_binance.decimals import ZERO, eight, milliseconds
from app_binance.symbols import Pair
from app_binance.words import (
    client_id_of,
    prevention_of,
    status_of,
    time_of,
    type_of,
)

Row = Mapping[str, Any]
Json = dict[str, Any]


def order(pair: Pair, row: Row) -> Json:
    """Return an order as openOrders, allOrders and GET order tell it."""
    return {
        **_terms(pair, row),
        "stopPrice": eight(row["stop_price"]),
        "icebergQty": eight(row["display_quantity"]),
        "time": milliseconds(row["created_at"]),
        "updateTime": milliseconds(row["updated_at"]),
        "isWorking": _is_working(row),
        "workingTime": _working_time(row),
        **_trailing(row),
    }


def placed(pair: Pair, row: Row, detail: str) -> Json:
    """Return the answer to a new order; detail: ACK, RESULT or FULL."""
    told = acknowledged(pair, row)
    if detail == "ACK":
        return told
    told = {**_terms(pair, row), **told, **_extras(row), "workingTime": _working_time(row)}
    if detail == "FULL":
        told["fills"] = fills(pair, row)
    return told


def acknowledged(pair: Pair, row: Row) -> Json:
    """Return the shortest answer to a new order."""
    return {
        "symbol": pair.name,
        "orderId": row["order_id"],
        "orderListId": list_id(row),
        "clientOrderId": client_id_of(row),
        "transactTime": milliseconds(row["created_at"]),
    }


def canceled(pair: Pair, row: Row, client_id: str) -> Json:
    """Return the answer to a cancel, which has a client id of its own."""
    return {
        **_terms(pair, row),
        "origClientOrderId": client_id_of(row),
        "clientOrderId": client_id,
        "transactTime": milliseconds(row["updated_at"]),
        **_extras(row),
    }


def amended(pair: Pair, row: Row) -> Json:
    """Return an order as PUT order/amend/keepPriority tells it."""
    return {
        "symbol": pair.name,
        "orderId": row["order_id"],
        "orderListId": list_id(row),
        "origClientOrderId": client_id_of(row),
        "clientOrderId": client_id_of(row),
        "price": eight(row["price"]),
        "qty": eight(row["quantity"]),
        "executedQty": eight(row["traded_quantity"]),
        "preventedQty": ZERO,
        "quoteOrderQty": eight(row["entered_quote_quantity"]),
        "cumulativeQuoteQty": eight(row["quote_quantity"]),
        "status": status_of(row["status"], row["cancel_reason"]),
        "timeInForce": time_of(row),
        "type": type_of(row),
        "side": row["side"].upper(),
        **_extras(row),
        "workingTime": _working_time(row),
        "selfTradePreventionMode": prevention_of(row),
    }


def list_id(row: Row) -> int:
    """Return the id of the list that an order is in, the smaller of the two's; -1: none."""
    other = row.get("oco_order_id")
    return -1 if other is None else min(int(other), int(row["order_id"]))


def fills(pair: Pair, row: Row) -> list[Json]:
    """Return the fills of a report."""
    return [
        {
            "price": eight(fill["price"]),
            "qty": eight(fill["quantity"]),
            "commission": eight(fill["fee"]),
            "commissionAsset": pair.quote,
            "tradeId": int(fill["trade_id"]),
        }
        for fill in msgspec.json.decode(row["fills"])
    ]


def trade(row: Row) -> Json:
    """Return a trade of the public tape."""
    return {
        "id": row["trade_id"],
        "price": eight(row["price"]),
        "qty": eight(row["quantity"]),
        "quoteQty": eight(row["value"]),
        "time": milliseconds(row["executed_at"]),
        "isBuyerMaker": row["taker_side"] == "sell",
        "isBestMatch": True,
    }


def aggregate(row: Row) -> Json:
    """Return a trade as aggTrades tells it: each is one of its own."""
    return {
        "a": row["trade_id"],
        "p": eight(row["price"]),
        "q": eight(row["quantity"]),
        "f": row["trade_id"],
        "l": row["trade_id"],
        "T": milliseconds(row["executed_at"]),
        "m": row["taker_side"] == "sell",
        "M": True,
    }


def own_trade(pair: Pair, row: Row) -> Json:
    """Return a row of the view fills, as myTrades tells it."""
    return {
        "symbol": pair.name,
        "id": row["trade_id"],
        "orderId": row["order_id"],
        "orderListId": list_id(row),
        "price": eight(row["price"]),
        "qty": eight(row["quantity"]),
        "quoteQty": eight(row["value"]),
        "commission": eight(row["fee"]),
        "commissionAsset": pair.quote,
        "time": milliseconds(row["executed_at"]),
        "isBuyer": row["side"] == "buy",
        "isMaker": row["liquidity"] == "maker",
        "isBestMatch": True,
    }


def level(row: list[str]) -> list[str]:
    """Return a level of a book: price and quantity."""
    return [eight(row[0]), eight(row[1])]


def _terms(pair: Pair, row: Row) -> Json:
    return {
        "symbol": pair.name,
        "orderId": row["order_id"],
        "orderListId": list_id(row),
        "clientOrderId": client_id_of(row),
        "price": eight(row["price"]),
        "origQty": eight(row["quantity"]),
        "executedQty": eight(row["traded_quantity"]),
        "origQuoteOrderQty": eight(row["entered_quote_quantity"]),
        "cummulativeQuoteQty": eight(row["quote_quantity"]),
        "status": status_of(row["status"], row["cancel_reason"]),
        "timeInForce": time_of(row),
        "type": type_of(row),
        "side": row["side"].upper(),
        "selfTradePreventionMode": prevention_of(row),
    }


def _extras(row: Row) -> Json:
    """Return what is told of an order that has it."""
    told = _trailing(row)
    if row["stop_price"] is not None:
        told["stopPrice"] = eight(row["stop_price"])
    if row["display_quantity"] is not None:
        told["icebergQty"] = eight(row["display_quantity"])
    return told


def _trailing(row: Row) -> Json:
    delta = row.get("trailing_delta")
    return {} if delta is None else {"trailingDelta": delta}


def _is_working(row: Row) -> bool:
    return row["status"] not in ("pending_trigger", "rejected")


def _working_time(row: Row) -> int:
    return milliseconds(row["created_at"]) if _is_working(row) else -1
