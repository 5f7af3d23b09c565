"""executionReport: what happened to an order, as Binance tells its owner."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app_binance.decimals import ZERO, eight, milliseconds
from app_binance.shapes import list_id
from app_binance.streams.stream import now
from app_binance.symbols import Pair
from app_binance.words import LIVE, client_id_of, prevention_of, status_of, time_of, type_of

Json = dict[str, Any]

_EXECUTIONS = {
    "new": "NEW",
    "triggered": "NEW",  # from here on it works
    "replaced": "REPLACED",
    "partial_fill": "TRADE",
    "fill": "TRADE",
    "prevented": "TRADE_PREVENTION",
    "expired": "EXPIRED",
    "rejected": "REJECTED",
}
_ENDINGS = {
    "CANCELED": "CANCELED", "EXPIRED": "EXPIRED", "EXPIRED_IN_MATCH": "TRADE_PREVENTION",
}  # fmt: skip


def report_of(pair: Pair, event: Mapping[str, Any], more: Mapping[str, Any] | None) -> Json:
    """Return the report of an event of the feed of orders.

    more: its row of service.executions; None: nothing was traded, and no money was named.
    """
    more = more or {}
    status = status_of(event["status"], event["reason"])
    kind, client_id = _execution(event, status), client_id_of(event)
    trades, moment = kind == "TRADE", milliseconds(_time(event["time"]))
    working = event["status"] in LIVE - {"pending_trigger"}
    created = milliseconds(_time(event["created_at"]))
    order_type = type_of(event)
    told = {
        "e": "executionReport", "E": now(), "s": pair.name, "c": client_id,
        "S": event["side"].upper(), "o": order_type, "f": time_of(event),
        "q": eight(event["quantity"]), "p": eight(event["price"]),
        "P": eight(event["stop_price"]), "F": eight(event["display_quantity"]),
        "g": list_id(event), "C": client_id if kind == "CANCELED" else "",
        "x": kind, "X": status,
        "r": event["reason"].upper() if kind == "REJECTED" else "NONE",
        "i": int(event["order_id"]),
        "l": eight(event["last_quantity"]) if trades else ZERO,
        "z": eight(event["traded_quantity"]),
        "L": eight(event["last_price"]) if trades else ZERO,
        "n": eight(more.get("fee")) if trades else "0",
        "N": pair.quote if trades else None,
        "T": moment, "t": int(event["trade_id"]) if trades else -1, "I": event["seq"],
        "w": working and order_type != "MARKET",
        "m": trades and more.get("liquidity") == "maker", "M": False,
        "O": created, "Z": eight(more.get("traded_value")),
        "Y": eight(more.get("last_value")) if trades else ZERO,
        "Q": eight(more.get("quote_quantity")),
    }  # fmt: skip
    if event["status"] not in ("pending_trigger", "rejected"):
        told["W"] = created
    told["V"] = prevention_of(event)
    if event.get("trailing_delta") is not None:
        told["d"] = event["trailing_delta"]
    return told


def _execution(event: Mapping[str, Any], status: str) -> str:
    """Return what happened, in one word."""
    if event["event"] == "canceled":
        return _ENDINGS[status]
    if event["reason"] == "decremented":
        return "TRADE_PREVENTION"
    return _EXECUTIONS[event["event"]]


def may_tell_list(event: Mapping[str, Any]) -> bool:
    """Whether a list of two orders begins by an event, or may be over by it."""
    other = event.get("oco_order_id")
    if other is None:
        return False
    begins = event["event"] == "new" and int(event["order_id"]) > int(other)
    return begins or event["status"] not in LIVE


def list_of(
    pair: Pair, event: Mapping[str, Any], orders: Mapping[int, Mapping[str, Any]]
) -> Json | None:
    """Return how a list stands after an event that may tell of it; None: as before.

    orders: both, by id, with the seq by which each ended.
    """
    begins, other = event["event"] == "new", orders[int(event["oco_order_id"])]
    if not begins and (other["ended"] is None or other["ended"] > event["seq"]):
        return None
    both = [orders[number] for number in sorted((int(event["order_id"]), other["order_id"]))]
    return {
        "e": "listStatus", "E": now(), "s": pair.name, "g": list_id(event), "c": "OCO",
        "l": "EXEC_STARTED" if begins else "ALL_DONE",
        "L": "EXECUTING" if begins else "ALL_DONE",
        "r": "NONE", "C": client_id_of(both[0]), "T": milliseconds(_time(event["time"])),
        "O": [
            {"s": pair.name, "i": one["order_id"], "c": client_id_of(one)} for one in both
        ],
    }  # fmt: skip


def position_of(asset: str, moment: str, available: str, held: str) -> Json:
    """Return what an account has of an asset now."""
    return {
        "e": "outboundAccountPosition", "E": now(), "u": milliseconds(_time(moment)),
        "B": [{"a": asset, "f": eight(available), "l": eight(held)}],
    }  # fmt: skip


def transfer_of(asset: str, moment: str, change: str) -> Json:
    """Return what a deposit, a withdrawal or a transfer gave or took."""
    return {
        "e": "balanceUpdate", "E": now(), "a": asset, "d": eight(change),
        "T": milliseconds(_time(moment)),
    }  # fmt: skip


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
