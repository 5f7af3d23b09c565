"""One-cancels-the-other: two orders of which one at most trades."""

from collections.abc import Iterable
from typing import Any

from asyncpg import PostgresError

from app_binance import refusals, shapes
from app_binance.calls.market import MOST, PAGE, times
from app_binance.calls.orders import Row, cancel_row, claimed, live, meant
from app_binance.calls.table import CALLS
from app_binance.decimals import milliseconds
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_binance.refusals import Refused
from app_binance.symbols import Pair
from app_binance.words import LIVE, PREVENTIONS, SIDES, TIMES, client_id_of, number_in
from app_common.caller import READ, TRADE, Caller
from app_common.problems import problem_of
from db import binance_calls, calls
from db.wire import encode

Json = dict[str, Any]

_LEG = "Type ClientOrderId IcebergQty Price StopPrice TrailingDelta TimeInForce"
_BOTH = "symbol listClientOrderId side quantity newOrderRespType selfTradePreventionMode"
_LEG_FIELDS = {
    "LIMIT_MAKER": ({"Price"}, {"IcebergQty"}),
    "STOP_LOSS": (set[str](), {"StopPrice", "TrailingDelta"}),
    "STOP_LOSS_LIMIT": ({"Price", "TimeInForce"}, {"StopPrice", "TrailingDelta", "IcebergQty"}),
    "TAKE_PROFIT": (set[str](), {"StopPrice", "TrailingDelta"}),
    "TAKE_PROFIT_LIMIT": ({"Price", "TimeInForce"}, {"StopPrice", "TrailingDelta", "IcebergQty"}),
}
"""What an order of a list needs by its type, and what it may have."""


def _no_list() -> Refused:
    return Refused(-2013, "Order list does not exist.")


@CALLS.add(
    "POST",
    "/api/v3/orderList/oco",
    TRADE,
    " ".join([_BOTH, *(f"{side}{name}" for side in ("above", "below") for name in _LEG.split())]),
    socket="orderList.place.oco",
    orders=2,
)
async def place_oco(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Place two orders, one above the market and one below."""
    legs = [_leg(sent, side) for side in ("above", "below")]
    return await _place(floor, caller, sent, legs)


@CALLS.add(
    "POST",
    "/api/v3/order/oco",
    TRADE,
    _BOTH + " limitClientOrderId price limitIcebergQty trailingDelta stopClientOrderId stopPrice "
    "stopLimitPrice stopIcebergQty stopLimitTimeInForce",
    socket="orderList.place",
    orders=2,
)
async def place_old_oco(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Place a limit and a stop, as it was said before orderList/oco."""
    sent.need("price")
    limit = {
        "order_type": "limit",
        "post_only": True,
        "price": sent.amount("price"),
        "client_order_id": sent.text("limitClientOrderId"),
        "display_quantity": sent.amount("limitIcebergQty"),
    }
    if not sent.get("stopPrice") and not sent.get("trailingDelta"):
        raise refusals.missing_both("stopPrice", "trailingDelta")
    price = sent.amount("stopLimitPrice")
    if price is not None:
        sent.need("stopLimitTimeInForce")
    elif "stopLimitTimeInForce" in sent or "stopIcebergQty" in sent:
        raise refusals.missing("stopLimitPrice")
    stop = {
        "order_type": "market" if price is None else "limit",
        "price": price,
        "time_in_force": _time(sent, "stopLimitTimeInForce"),
        "stop_price": sent.amount("stopPrice"),
        "trailing_delta": sent.whole("trailingDelta"),
        "client_order_id": sent.text("stopClientOrderId"),
        "display_quantity": sent.amount("stopIcebergQty"),
    }
    return await _place(floor, caller, sent, [limit, stop])


def _leg(sent: Parameters, side: str) -> Json:
    """Return the fields of the order above or below. Raises Refused."""
    kind = sent.need(f"{side}Type")
    if kind not in _LEG_FIELDS:
        raise Refused(-1158, "Order type not supported in OCO.")
    needed, more = _LEG_FIELDS[kind]
    for name in needed:
        sent.need(f"{side}{name}")
    for name in _LEG.split()[2:]:
        if f"{side}{name}" in sent and name not in needed | more:
            raise refusals.not_required(f"{side}{name}")
    stop, delta = f"{side}StopPrice", f"{side}TrailingDelta"
    if "StopPrice" in more and not sent.get(stop) and not sent.get(delta):
        raise refusals.missing_both(stop, delta)
    return {
        "order_type": "limit" if kind.startswith("LIMIT") or kind.endswith("_LIMIT") else "market",
        "post_only": kind == "LIMIT_MAKER",
        "trigger": "take_profit" if kind.startswith("TAKE_PROFIT") else None,
        "time_in_force": _time(sent, f"{side}TimeInForce"),
        "price": sent.amount(f"{side}Price"),
        "stop_price": sent.amount(stop),
        "trailing_delta": sent.whole(delta),
        "client_order_id": sent.text(f"{side}ClientOrderId"),
        "display_quantity": sent.amount(f"{side}IcebergQty"),
    }


def _time(sent: Parameters, name: str) -> str | None:
    return sent.word(name, TIMES, Refused(-1115, "Invalid timeInForce."))


async def _place(floor: Floor, caller: Caller, sent: Parameters, legs: list[Json]) -> Json:
    """Place both or neither: first the one that may rest, where there is one."""
    pair = await floor.pair(sent.symbol())
    both = _both(sent) | {"symbol": pair.symbol, "account": caller.account}
    detail = sent.text("newOrderRespType") or "RESULT"
    if detail not in ("ACK", "RESULT", "FULL"):
        raise refusals.invalid("newOrderRespType")
    legs = sorted(legs, key=lambda leg: not leg.get("post_only"))
    if all(leg.get("post_only") for leg in legs):
        raise Refused(-1168, "At least one OCO order must be contingent.")
    list_id = sent.text("listClientOrderId")
    if list_id is not None and legs[0]["client_order_id"] is None:
        legs[0]["client_order_id"] = list_id
    orders = [
        {name: value for name, value in (leg | both).items() if value is not None} for leg in legs
    ]
    try:
        rows = await floor.writes(caller).rows(calls.PLACE_OCO, encode(orders))
    except PostgresError as error:
        if problem_of(error).code == "invalid_client_order_id":
            raise refusals.unreadable() from None  # it is not said in which of the two
        raise
    reports = [] if detail == "ACK" else [shapes.placed(pair, row, "RESULT") for row in rows]
    return _told(pair, rows) | {"orderReports": reports}


def _both(sent: Parameters) -> Json:
    """Return what the two orders have in common. Raises Refused."""
    sent.need("side")
    sent.need("quantity")
    return {
        "side": sent.word("side", SIDES, Refused(-1117, "Invalid side.")),
        "quantity": sent.amount("quantity"),
        "self_trade_prevention": sent.word(
            "selfTradePreventionMode", PREVENTIONS, refusals.invalid("selfTradePreventionMode")
        ),
    }


def _told(pair: Pair, rows: Iterable[Row]) -> Json:
    """Return the list of two orders; its client id is that of the first one."""
    first, second = sorted(rows, key=lambda row: int(row["order_id"]))
    done = first["status"] not in LIVE and second["status"] not in LIVE
    return {
        "orderListId": first["order_id"],
        "contingencyType": "OCO",
        "listStatusType": "ALL_DONE" if done else "EXEC_STARTED",
        "listOrderStatus": "ALL_DONE" if done else "EXECUTING",
        "listClientOrderId": client_id_of(first),
        "transactionTime": max(milliseconds(row["updated_at"]) for row in (first, second)),
        "symbol": pair.name,
        "orders": [
            {
                "symbol": pair.name,
                "orderId": row["order_id"],
                "clientOrderId": client_id_of(row),
            }
            for row in (first, second)
        ],
    }


async def _find(floor: Floor, caller: Caller, sent: Parameters, by_client_id: str) -> list[Row]:
    """Return the two orders of a list of the caller's. Raises Refused."""
    number, client_id = meant(sent, "orderListId", by_client_id)
    one = None if client_id is None else await claimed(floor, caller, client_id)
    if one is None:
        first = number if client_id is None else number_in(client_id)
        one = None if first is None else await floor.reads.row(calls.GET_ORDER, first)
    if one is None or one["account"] != caller.account or shapes.list_id(one) == -1:
        raise _no_list()
    if number not in (None, shapes.list_id(one)) or client_id not in (None, client_id_of(one)):
        raise _no_list()
    return [one, await floor.reads.row(calls.GET_ORDER, int(one["oco_order_id"]))]


async def _pair(floor: Floor, row: Row) -> Pair:
    pair = await floor.symbols.of(row["symbol"])
    if pair is None:
        raise _no_list()
    return pair


@CALLS.add(
    "GET", "/api/v3/orderList", READ, "orderListId origClientOrderId", socket="orderList.status"
)
async def get_list(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Tell a list."""
    rows = await _find(floor, caller, sent, "origClientOrderId")
    return _told(await _pair(floor, rows[0]), rows)


@CALLS.add(
    "DELETE",
    "/api/v3/orderList",
    TRADE,
    "symbol orderListId listClientOrderId newClientOrderId",
    socket="orderList.cancel",
)
async def cancel_list(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Cancel both orders of a list: with one goes the other."""
    pair = await floor.pair(sent.symbol())
    client_id = sent.text("newClientOrderId")
    try:
        rows = await _find(floor, caller, sent, "listClientOrderId")
    except Refused as refused:
        raise refusals.unknown_order() if refused.code == -2013 else refused from None
    alive = [row for row in rows if row["status"] in LIVE and row["symbol"] == pair.symbol]
    if not alive:
        raise refusals.unknown_order()
    await cancel_row(floor, caller, pair, alive[0], client_id)
    gone = [await floor.service.exchange.row(calls.GET_ORDER, row["order_id"]) for row in rows]
    reports = [
        shapes.canceled(pair, row, client_id or client_id_of(row)) | {"status": "CANCELED"}
        for row in gone
    ]
    return _told(pair, gone) | {"orderReports": reports}


@CALLS.add("GET", "/api/v3/openOrderList", READ, socket="openOrderLists.status")
async def open_lists(floor: Floor, caller: Caller, _sent: Parameters) -> list[Json]:
    """Tell the lists of which both orders live."""
    rows = {row["order_id"]: row for row in await live(floor, caller, None)}
    told = []
    for number, row in rows.items():
        other = rows.get(int(row.get("oco_order_id") or 0))
        pair = await floor.symbols.of(row["symbol"])
        if other is not None and pair is not None and number == shapes.list_id(row):
            told.append(_told(pair, [row, other]))
    return told


@CALLS.add(
    "GET", "/api/v3/allOrderList", READ, "fromId startTime endTime limit", socket="allOrderLists"
)
async def all_lists(floor: Floor, caller: Caller, sent: Parameters) -> list[Json]:
    """Tell lists, oldest first: from an id or a time on, or the newest."""
    limit = sent.limit(PAGE, MOST)
    first, last = times(sent)
    number = sent.whole("fromId")
    if number is not None and (first is not None or last is not None):
        raise refusals.bad_combination()
    rows = await floor.reads.rows(
        binance_calls.ACCOUNT_PAIRS, caller.account, number, first, last, limit
    )
    told = []
    for one, other in zip(rows[::2], rows[1::2], strict=True):
        pair = await floor.symbols.of(one["symbol"])
        if pair is not None:
            told.append(_told(pair, [one, other]))
    return told
