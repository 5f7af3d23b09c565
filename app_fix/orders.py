"""Orders of FIX as arguments of place_order and modify_order."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app_fix import reports, tags
from app_fix.wire import Message, Rejected

FIELDS = {
    "symbol": tags.SYMBOL, "side": tags.SIDE, "quantity": tags.ORDER_QTY, "price": tags.PRICE,
    "order_type": tags.ORD_TYPE, "time_in_force": tags.TIME_IN_FORCE, "account": tags.ACCOUNT,
    "client_order_id": tags.CL_ORD_ID, "post_only": tags.EXEC_INST, "stop_price": tags.STOP_PX,
    "display_quantity": tags.MAX_FLOOR, "expires_at": tags.EXPIRE_TIME,
    "self_trade_prevention": tags.SELF_TRADE_PREVENTION,
    "quote_quantity": tags.CASH_ORDER_QTY, "trigger": tags.ORD_TYPE,
    "trailing_delta": tags.PEG_OFFSET_VALUE, "depth": tags.MARKET_DEPTH,
}  # fmt: skip
"""Where FIX has what the engine names."""

_TYPES = {"1": "market", "2": "limit", "3": "stop", "4": "stop_limit", "J": "touched", "P": "trail"}
_POST_ONLY, _TRAILING = "6", "a"
_BASIS_POINTS = "2"

Arguments = dict[str, Any]


def order_of(message: Message) -> Arguments:
    """Return what a NewOrderSingle asks for, without what it does not say. Raises Rejected."""
    kind = message.one_of(tags.ORD_TYPE, {code: code for code in _TYPES})
    price = message.number(tags.PRICE)
    limited = kind in ("2", "4") or (kind in ("J", "P") and price is not None)
    if limited and price is None:
        raise Rejected(tags.MISSING, tags.PRICE, "a limit order has a price")
    if price is not None and not limited:
        raise Rejected(tags.INCORRECT, tags.PRICE, "an order of this OrdType has no price")
    order = {
        "client_order_id": message.needed(tags.CL_ORD_ID),
        "symbol": message.needed(tags.SYMBOL),
        "side": message.one_of(tags.SIDE, reports.SIDES),
        "quantity": message.number(tags.ORDER_QTY),
        "quote_quantity": message.number(tags.CASH_ORDER_QTY),
        "order_type": "limit" if limited else "market",
        "price": price,
        "time_in_force": _time_in_force(message, limited),
        "expires_at": message.time(tags.EXPIRE_TIME),
        "display_quantity": message.number(tags.MAX_FLOOR),
        **_trigger(message, kind),
        **_instructions(message, kind),
    }
    if order["quantity"] is None and order["quote_quantity"] is None:
        raise Rejected(tags.MISSING, tags.ORDER_QTY, "send OrderQty, or CashOrderQty")
    return {name: value for name, value in order.items() if value is not None}


def place_statement(order: Arguments) -> str:
    """Return the call that places an order: what is left out is as place_order has it."""
    named = ", ".join(f"{name} => ${number}" for number, name in enumerate(order, 1))
    return f"SELECT * FROM place_order({named})"  # noqa: S608 - names of ours


def amendment(message: Message, order_id: int, account: str, name: str) -> tuple[str, list[Any]]:
    """Return the call that an OrderCancelReplaceRequest stands for. Raises Rejected."""
    arguments = {
        "order_id": order_id,
        "account": account,
        "client_order_id": name,
        "quantity": message.number(tags.ORDER_QTY),
        "price": message.number(tags.PRICE),
        "stop_price": message.number(tags.STOP_PX),
    }
    given = {name: value for name, value in arguments.items() if value is not None}
    named = ", ".join(f"{name} => ${number}" for number, name in enumerate(given, 1))
    return f"SELECT * FROM modify_order({named})", [*given.values()]  # noqa: S608


def unlike(message: Message, order: Mapping[str, Any]) -> int | None:
    """Return a field in which a change differs from its order, and may not; None: none."""
    expires = message.time(tags.EXPIRE_TIME)
    same = {
        tags.SIDE: message.text(tags.SIDE) in (None, reports.side(order)),
        tags.ORD_TYPE: message.text(tags.ORD_TYPE) in (None, reports.order_type(order)),
        tags.TIME_IN_FORCE: message.text(tags.TIME_IN_FORCE)
        in (None, reports.time_in_force(order)),
        tags.MAX_FLOOR: _is_same(message.number(tags.MAX_FLOOR), order["display_quantity"]),
        tags.EXPIRE_TIME: expires in (None, order["expires_at"]),
        tags.CASH_ORDER_QTY: message.text(tags.CASH_ORDER_QTY) is None,
        tags.EXEC_INST: message.text(tags.EXEC_INST) in (None, reports.instructions(order)),
        tags.SELF_TRADE_PREVENTION: message.text(tags.SELF_TRADE_PREVENTION)
        in (None, reports.prevention(order)),
        tags.PEG_OFFSET_VALUE: _is_same(
            message.number(tags.PEG_OFFSET_VALUE), order["trailing_delta"]
        ),
    }
    return next((tag for tag, is_same in same.items() if not is_same), None)


def _is_same(said: str | None, number: object) -> bool:
    """Whether nothing is said, or the number that an order has."""
    return said is None or (number is not None and Decimal(said) == Decimal(str(number)))


def _time_in_force(message: Message, limited: bool) -> str | None:
    """Return how long it stands: for the day, where it could rest and says nothing (as in FIX)."""
    if message.text(tags.TIME_IN_FORCE) is None and not limited:
        return None
    return message.one_of(tags.TIME_IN_FORCE, reports.TIMES, "0")


def _trigger(message: Message, kind: str) -> Arguments:
    """Return what a stop, a take profit or a trailing stop waits for."""
    stop_price = message.number(tags.STOP_PX)
    if kind in ("3", "4", "J"):
        if stop_price is None:
            raise Rejected(tags.MISSING, tags.STOP_PX, "an order of this OrdType has a StopPx")
        return {"stop_price": stop_price} | ({"trigger": "take_profit"} if kind == "J" else {})
    if stop_price is not None:
        raise Rejected(tags.INCORRECT, tags.STOP_PX, "an order of this OrdType has no StopPx")
    if kind != "P":
        return {}
    if message.text(tags.PEG_OFFSET_TYPE) != _BASIS_POINTS:
        raise Rejected(tags.INCORRECT, tags.PEG_OFFSET_TYPE, "send 2: basis points")
    delta = message.whole(tags.PEG_OFFSET_VALUE, 10_000)
    if delta is None:
        raise Rejected(tags.MISSING, tags.PEG_OFFSET_VALUE, "how far it trails, in basis points")
    return {"trailing_delta": delta}


def _instructions(message: Message, kind: str) -> Arguments:
    """Return what ExecInst and the mode of self-trade prevention say."""
    instructions = (message.text(tags.EXEC_INST) or "").split()
    known = {_POST_ONLY, _TRAILING} if kind == "P" else {_POST_ONLY}
    if set(instructions) - known or (kind == "P" and _TRAILING not in instructions):
        raise Rejected(
            tags.INCORRECT, tags.EXEC_INST,
            "send 6 (participate, do not initiate), or a with OrdType P (trailing stop)",
        )  # fmt: skip
    prevention = message.text(tags.SELF_TRADE_PREVENTION)
    return {
        "post_only": True if _POST_ONLY in instructions else None,
        "self_trade_prevention": prevention
        and message.one_of(tags.SELF_TRADE_PREVENTION, reports.PREVENTIONS),
    }
