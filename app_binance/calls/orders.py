"""Orders: place, look at, cancel, amend."""

import secrets
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from asyncpg import PostgresError

from app_binance import refusals, shapes
from app_binance.calls.market import MOST, PAGE, times
from app_binance.calls.table import CALLS
from app_binance.decimals import milliseconds
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_binance.refusals import Refused, refusal_of
from app_binance.symbols import Pair
from app_binance.words import LIVE, PREVENTIONS, SIDES, TIMES, TYPES, client_id_of, number_in
from app_common.caller import READ, TRADE, Caller
from app_common.problems import problem_of, told
from db import binance_calls, calls
from db.exact import exactly
from db.wire import request_of

Json = dict[str, Any]
Row = Mapping[str, Any]

NEW_ORDER = (
    "symbol side type timeInForce quantity quoteOrderQty price newClientOrderId stopPrice "
    "trailingDelta icebergQty newOrderRespType selfTradePreventionMode"
)
"""What POST order takes."""

_BY_TYPE = {
    "LIMIT": ("timeInForce quantity price", "icebergQty"),
    "LIMIT_MAKER": ("quantity price", "icebergQty"),
    "MARKET": ("", "quantity quoteOrderQty"),
    "STOP_LOSS": ("quantity", "stopPrice trailingDelta"),
    "STOP_LOSS_LIMIT": ("timeInForce quantity price", "stopPrice trailingDelta icebergQty"),
    "TAKE_PROFIT": ("quantity", "stopPrice trailingDelta"),
    "TAKE_PROFIT_LIMIT": ("timeInForce quantity price", "stopPrice trailingDelta icebergQty"),
}
"""What a type needs, and what it may have."""

_ALWAYS = frozenset(
    {"symbol", "side", "type", "newClientOrderId", "newOrderRespType", "selfTradePreventionMode"}
)
_SOMETIMES = tuple(name for name in NEW_ORDER.split() if name not in _ALWAYS)
_NEEDED = {kind: tuple(needed.split()) for kind, (needed, _) in _BY_TYPE.items()}
_ALLOWED = {
    kind: frozenset(f"{needed} {more}".split()) for kind, (needed, more) in _BY_TYPE.items()
}
_EITHER = (("quantity", "quoteOrderQty"), ("stopPrice", "trailingDelta"))
_DETAILS = {"ACK": "ACK", "RESULT": "RESULT", "FULL": "FULL"}
_IN_FULL = frozenset({"LIMIT", "MARKET"})


@CALLS.add("POST", "/api/v3/order", TRADE, NEW_ORDER, socket="order.place", orders=1)
async def place(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Place an order."""
    pair = await floor.pair(sent.symbol())
    order, detail = new_order(sent), detail_of(sent)
    request = request_of(order | {"symbol": pair.symbol, "account": caller.account})
    exchange = floor.writes(caller)
    if exchange is floor.service.exchange:
        row = await floor.desk.place(pair.symbol, request)
    else:
        row = await exchange.row(calls.PLACE_REQUESTS, [request])
    if row["error"] is None:
        word = "duplicate" if row["duplicate"] else row["status"]
        floor.service.counts["rts_orders", word] += 1
    _check_entered(row, sent["type"])
    return shapes.placed(pair, row, detail)


@CALLS.add(
    "POST", "/api/v3/order/test", TRADE, NEW_ORDER + " computeCommissionRates", socket="order.test"
)
async def test(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Say what the engine would refuse, and do nothing."""
    if sent.text("computeCommissionRates") not in (None, "false"):
        raise refusals.not_required("computeCommissionRates")
    pair = await floor.pair(sent.symbol())
    order, _ = new_order(sent), detail_of(sent)
    request = request_of(order | {"symbol": pair.symbol, "account": caller.account})
    _check_entered(
        await floor.service.exchange.row(binance_calls.TEST_ORDER, request), sent["type"]
    )
    return {}


def _check_entered(row: Row, kind: str) -> None:
    """Raise Refused or Problem for an order that was refused."""
    if row["error"] is not None:
        raise told(row["error"])
    if row["reject_reason"] == "price_required" and kind == "TAKE_PROFIT":
        raise refusals.rejected("Take profit orders are not supported for this symbol.")
    if row["reject"] is not None:
        raise told(row["reject"])


def new_order(sent: Parameters) -> Json:
    """Return the fields of a new order but symbol and account. Raises Refused."""
    sent.need("side")
    side = sent.word("side", SIDES, Refused(-1117, "Invalid side."))
    kind = sent.need("type")
    if kind not in TYPES:
        raise Refused(-1116, "Invalid orderType.")
    _check_fields(sent, kind)
    time = sent.word("timeInForce", TIMES, Refused(-1115, "Invalid timeInForce."))
    if sent.get("icebergQty") and time not in (None, "gtc"):
        raise Refused(-1014, "Unsupported order combination.")
    return {
        "side": side,
        "quantity": sent.amount("quantity"),
        "price": sent.amount("price"),
        "order_type": "limit" if kind.startswith("LIMIT") or kind.endswith("_LIMIT") else "market",
        "time_in_force": time,
        "client_order_id": sent.text("newClientOrderId"),
        "post_only": kind == "LIMIT_MAKER",
        "stop_price": sent.amount("stopPrice"),
        "display_quantity": sent.amount("icebergQty"),
        "self_trade_prevention": sent.word(
            "selfTradePreventionMode", PREVENTIONS, refusals.invalid("selfTradePreventionMode")
        ),
        "quote_quantity": sent.amount("quoteOrderQty"),
        "trigger": "take_profit" if kind.startswith("TAKE_PROFIT") else None,
        "trailing_delta": sent.whole("trailingDelta"),
    }


def _check_fields(sent: Parameters, kind: str) -> None:
    """Refuse what a type needs and has not, and what does not go with it."""
    allowed = _ALLOWED[kind]
    for name in _NEEDED[kind]:
        sent.need(name)
    for name in _SOMETIMES:
        if name in sent and name not in allowed:
            raise refusals.not_required(name)
    for one, other in _EITHER:
        if other not in allowed:
            continue
        if not sent.get(one) and not sent.get(other):
            raise refusals.missing_both(one, other)
        if one in sent and other in sent:
            raise refusals.bad_combination()


def detail_of(sent: Parameters) -> str:
    """Return how much the answer to a new order tells. Raises Refused."""
    default = "FULL" if sent["type"] in _IN_FULL else "ACK"
    refused = refusals.invalid("newOrderRespType")
    return sent.word("newOrderRespType", _DETAILS, refused) or default


@CALLS.add("GET", "/api/v3/order", READ, "symbol orderId origClientOrderId", socket="order.status")
async def status(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Tell an order."""
    pair = await floor.pair(sent.symbol())
    row = await find(floor, caller, pair, sent, "orderId", "origClientOrderId")
    if row is None:
        raise refusals.no_order()
    return shapes.order(pair, row)


async def find(
    floor: Floor, caller: Caller, pair: Pair, sent: Parameters, by_id: str, by_client_id: str
) -> Row | None:
    """Return an order of the caller's, by what two parameters say; None: there is none.

    Raises Refused.
    """
    number, client_id = meant(sent, by_id, by_client_id)
    row = None
    if client_id is not None:
        row = await claimed(floor, caller, client_id)
        number = number_in(client_id) if row is None and number is None else number
    if number is not None and (row is None or row["order_id"] != number):
        if row is not None:
            return None  # the two mean different orders
        row = await floor.reads.row(calls.GET_ORDER, number)
        if row is not None and client_id not in (None, client_id_of(row)):
            return None
    if row is None or (row["account"], row["symbol"]) != (caller.account, pair.symbol):
        return None
    return row


def meant(sent: Parameters, by_id: str, by_client_id: str) -> tuple[int | None, str | None]:
    """Return the id and the client id by which something is meant. Raises Refused."""
    number, client_id = sent.whole(by_id), sent.text(by_client_id)
    if number is None and client_id is None:
        raise refusals.missing_both(by_client_id, by_id)
    return number, client_id


async def claimed(floor: Floor, caller: Caller, client_id: str) -> Row | None:
    """Return the order of the caller's that is called so; None: there is none."""
    try:
        rows = await floor.reads.rows(
            calls.LIST_ORDERS, None, None, caller.account, client_id, None, 1, 1, False, None, None
        )
    except PostgresError as error:
        if problem_of(error).code == "invalid_client_order_id":
            return None  # no order can be called so
        raise
    return rows[0] if rows and rows[0]["order_id"] is not None else None


@CALLS.add("GET", "/api/v3/openOrders", READ, "symbol", socket="openOrders.status")
async def open_orders(floor: Floor, caller: Caller, sent: Parameters) -> list[Json]:
    """Tell the live orders, oldest first."""
    pair = None if sent.text("symbol") is None else await floor.pair(sent.symbol())
    told = []
    for row in await live(floor, caller, pair):
        of = pair or await floor.symbols.of(row["symbol"])
        if of is not None:
            told.append(shapes.order(of, row))
    return told


async def live(floor: Floor, caller: Caller, pair: Pair | None) -> list[Row]:
    """Return all live orders of the caller's, oldest first."""
    found: list[Row] = []
    symbol, before = None if pair is None else pair.symbol, None
    while True:
        rows = await floor.reads.rows(
            calls.LIST_ORDERS, symbol, None, caller.account, None, before, MOST, MOST, True, None,
            None,
        )  # fmt: skip
        page = [row for row in rows if row["order_id"] is not None]
        found += page
        if len(page) < MOST:
            return found[::-1]
        before = page[-1]["order_id"]


@CALLS.add(
    "GET", "/api/v3/allOrders", READ, "symbol orderId startTime endTime limit", socket="allOrders"
)
async def all_orders(floor: Floor, caller: Caller, sent: Parameters) -> list[Json]:
    """Tell orders, oldest first: from an id or a time on, or the newest."""
    pair, limit = await floor.pair(sent.symbol()), sent.limit(PAGE, MOST)
    first, last = times(sent)
    rows = await floor.reads.rows(
        binance_calls.ACCOUNT_ORDERS,
        caller.account,
        pair.symbol,
        sent.whole("orderId"),
        first,
        last,
        limit,
    )
    return [shapes.order(pair, row) for row in rows]


@CALLS.add(
    "DELETE",
    "/api/v3/order",
    TRADE,
    "symbol orderId origClientOrderId newClientOrderId",
    socket="order.cancel",
)
async def cancel(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Cancel an order."""
    client_id = sent.text("newClientOrderId")
    pair = await floor.pair(sent.symbol())
    row = await find(floor, caller, pair, sent, "orderId", "origClientOrderId")
    return await cancel_row(floor, caller, pair, row, client_id)


async def cancel_row(
    floor: Floor, caller: Caller, pair: Pair, row: Row | None, client_id: str | None
) -> Json:
    """Cancel an order that was found. Raises Refused."""
    if row is None or row["status"] not in LIVE:
        raise refusals.unknown_order()
    try:
        gone = await floor.writes(caller).row(
            calls.CANCEL_ORDER, row["order_id"], caller.account
        )  # fmt: skip
    except Exception as error:
        refused = refusal_of(error)
        raise (refusals.unknown_order() if refused.code == -2013 else refused) from None
    return shapes.canceled(pair, gone, client_id or secrets.token_hex(11))


@CALLS.add("DELETE", "/api/v3/openOrders", TRADE, "symbol", socket="openOrders.cancelAll")
async def cancel_open_orders(floor: Floor, caller: Caller, sent: Parameters) -> list[Json]:
    """Cancel all live orders of a symbol."""
    pair = await floor.pair(sent.symbol())
    rows = await floor.writes(caller).rows(calls.CANCEL_ALL_ORDERS, pair.symbol, caller.account)
    if not rows:
        raise refusals.unknown_order()
    return [shapes.canceled(pair, row, secrets.token_hex(11)) for row in rows]


@CALLS.add(
    "PUT",
    "/api/v3/order/amend/keepPriority",
    TRADE,
    "symbol orderId origClientOrderId newClientOrderId newQty",
    socket="order.amend.keepPriority",
)
async def amend(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Lower an order's quantity; it keeps its place."""
    pair = await floor.pair(sent.symbol())
    sent.need("newQty")
    quantity, client_id = sent.amount("newQty"), sent.text("newClientOrderId")
    row = await find(floor, caller, pair, sent, "orderId", "origClientOrderId")
    if row is None:
        raise refusals.no_order()
    if row["status"] not in LIVE:
        raise refusals.unknown_order()
    _check_amend(row, quantity or "")
    if client_id == client_id_of(row):
        client_id = None  # it is that already
    changed = await floor.writes(caller).row(
        binance_calls.AMEND_ORDER, row["order_id"], quantity, caller.account, client_id
    )
    amended = shapes.amended(pair, changed) | {"origClientOrderId": client_id_of(row)}
    at = changed["updated_at"]
    return {
        "transactTime": milliseconds(at),
        "executionId": changed["priority"],
        "amendedOrder": amended,
    }


@exactly
def _check_amend(row: Row, quantity: str) -> None:
    """Raise Refused for what would cost the order its place, or change nothing."""
    if Decimal(quantity) > Decimal(row["quantity"]):
        raise Refused(-2038, "Order amend (quantity increase) is not supported.")
    if Decimal(quantity) == Decimal(row["quantity"]):
        raise Refused(-2038, "The requested action would change no state; rejecting.")
    if Decimal(quantity) <= Decimal(row["traded_quantity"]):
        raise refusals.filtered("LOT_SIZE")
