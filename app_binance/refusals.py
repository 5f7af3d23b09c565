"""Every "no" in Binance's words: {"code","msg"}. Clients know what to do by the exact text."""

from dataclasses import dataclass, field
from typing import Any

from app_common.problems import UNKNOWN, Problem, problem_of
from db.wire import encode


@dataclass(eq=False)
class Refused(Exception):
    """What a call is answered instead of its result."""

    code: int
    msg: str
    status: int = 400
    headers: dict[str, str] = field(default_factory=dict)
    data: Any = None
    """What cancelReplace says of its two halves."""

    def body(self) -> bytes:
        """Return the JSON that Binance sends."""
        return encode(self.told())

    def told(self) -> dict[str, Any]:
        """Return code, msg and, where there is some, data."""
        more = {} if self.data is None else {"data": self.data}
        return {"code": self.code, "msg": self.msg, **more}


def unknown_call() -> Refused:
    """Return the answer to a path or a method that this door does not have."""
    return Refused(-1000, "This call is unknown here: nothing was done.", 404)


def missing(name: str) -> Refused:
    """Return the answer to a call without a parameter that it needs."""
    return Refused(
        -1102, f"Mandatory parameter '{name}' was not sent, was empty/null, or malformed."
    )


def missing_both(one: str, other: str) -> Refused:
    """Return the answer to a call that needs one of two parameters and has neither."""
    return Refused(-1102, f"Param '{one}' or '{other}' must be sent, but both were empty/null!")


def illegal(name: str, pattern: str) -> Refused:
    """Return the answer to a parameter that is not of its form."""
    message = f"Illegal characters found in parameter '{name}'; legal range is '{pattern}'."
    return Refused(-1100, message)


def unreadable() -> Refused:
    """Return the answer to what is no text, or not of its form, where it is not known where."""
    return Refused(-1100, "Illegal characters found in a parameter.")


def unread(read: int, sent: int) -> Refused:
    """Return the answer to parameters that nothing would act on."""
    message = (
        f"Not all sent parameters were read; read '{read}' parameter(s) but was sent '{sent}'."
    )
    return Refused(-1104, message)


def empty(name: str) -> Refused:
    """Return the answer to a parameter without a value."""
    return Refused(-1105, f"Parameter '{name}' was empty.")


def not_required(name: str) -> Refused:
    """Return the answer to a parameter that does not go with the others."""
    return Refused(-1106, f"Parameter '{name}' sent when not required.")


def invalid(name: str) -> Refused:
    """Return the answer to a parameter whose value means nothing."""
    return Refused(-1130, f"Data sent for parameter '{name}' is not valid.")


def bad_combination() -> Refused:
    """Return the answer to optional parameters that contradict each other."""
    return Refused(-1128, "Combination of optional parameters invalid.")


def bad_symbol() -> Refused:
    """Return the answer to a symbol that is not listed."""
    return Refused(-1121, "Invalid symbol.")


def bad_key() -> Refused:
    """Return the answer to a key that does not open, or not this."""
    return Refused(-2015, "Invalid API-key, IP, or permissions for action.", 401)


def no_key() -> Refused:
    """Return the answer to a call that needs a key and has none."""
    return Refused(-2014, "API-key format invalid.", 401)


def no_order() -> Refused:
    """Return the answer to who asks for an order that there is not."""
    return Refused(-2013, "Order does not exist.")


def unknown_order() -> Refused:
    """Return the answer to who cancels what is no live order of his."""
    return Refused(-2011, "Unknown order sent.")


def bad_signature() -> Refused:
    """Return the answer to a signature that is not the key's."""
    return Refused(-1022, "Signature for this request is not valid.")


def filtered(name: str) -> Refused:
    """Return the answer to an order that a filter of exchangeInfo does not let through."""
    return Refused(-1013, f"Filter failure: {name}")


def rejected(message: str) -> Refused:
    """Return the answer to an order that the market refuses."""
    return Refused(-2010, message)


_FILTERS = {
    "invalid_quantity": "LOT_SIZE",
    "invalid_quote_quantity": "LOT_SIZE",
    "quantity_off_lot": "LOT_SIZE",
    "quantity_too_small": "LOT_SIZE",
    "quantity_too_large": "LOT_SIZE",
    "invalid_display_quantity": "ICEBERG_PARTS",
    "display_quantity_off_lot": "LOT_SIZE",
    "invalid_price": "PRICE_FILTER",
    "invalid_stop_price": "PRICE_FILTER",
    "price_off_tick": "PRICE_FILTER",
    "stop_price_off_tick": "PRICE_FILTER",
    "price_out_of_band": "PERCENT_PRICE_BY_SIDE",
    "notional_too_large": "NOTIONAL",
    "too_many_open_orders": "MAX_NUM_ORDERS",
    "open_orders_too_many": "EXCHANGE_MAX_NUM_ORDERS",
    "invalid_trailing_delta": "TRAILING_DELTA",
}
_REJECTS = {
    "client_order_id_reused": "Duplicate order sent.",
    "instrument_halted": "Market is closed.",
    "instrument_cancel_only": "Market is closed.",
    "instrument_closed": "Market is closed.",
    "account_required": "This action is disabled on this account.",
    "account_reserved": "This action is disabled on this account.",
    "account_blocked": "This account may not place or cancel orders.",
    "price_required": "Stop loss orders are not supported for this symbol.",
    "post_only_would_trade": "Order would immediately match and take.",
    "insufficient_funds": "Account has insufficient balance for requested action.",
    "stop_would_trigger": "The relationship of the prices for the orders is not correct.",
    "invalid_post_only": "Unsupported order combination",
    "invalid_trigger": "Unsupported order combination",
    "invalid_oco": "Unsupported order combination",
}
_OTHERS: dict[str, tuple[int, str, int]] = {
    "part_of_oco": (-1020, "This operation is not supported.", 400),
    "unknown_symbol": (-1121, "Invalid symbol.", 400),
    "invalid_interval": (-1120, "Invalid interval.", 400),
    "unknown_order": (-2013, "Order does not exist.", 400),
    "order_final": (-2011, "Unknown order sent.", 400),
    "too_many_orders": (-1015, "Too many new orders.", 429),
    "too_many_requests": (-1003, "Too many requests queued.", 429),
    "kept_out": (-1003, "Too many requests queued.", 429),
    "invalid_signature": (-1022, "Signature for this request is not valid.", 400),
    "timestamp_outside_window": (
        -1021, "Timestamp for this request is outside of the recvWindow.", 400
    ),
    "key_required": (-2014, "API-key format invalid.", 401),
    "internal_error": (
        -1006,
        "An unexpected response was received from the message bus. Execution status unknown.",
        503,
    ),
    "foreign_origin": (-1002, "You are not authorized to execute this request.", 403),
    "access_not_set": (-1002, "You are not authorized to execute this request.", 403),
    "not_found": (-1000, "This call is unknown here: nothing was done.", 404),
    "method_not_allowed": (-1000, "This call is unknown here: nothing was done.", 404),
}  # fmt: skip
_CLIENT_ORDER_ID = (
    "Illegal characters found in parameter 'newClientOrderId'; legal range is "
    "'1 to 64 visible characters'."
)


def refusal_of(error: Exception) -> Refused:
    """Return what to tell a client of Binance about any exception."""
    if isinstance(error, Refused):
        return error
    problem = problem_of(error)
    refused = _of_problem(problem)
    refused.headers |= {
        name: text for name, text in problem.headers.items() if name == "Retry-After"
    }
    return refused


def _of_problem(problem: Problem) -> Refused:
    code = problem.code
    if code in _FILTERS:
        return filtered(_FILTERS[code])
    if code in _REJECTS:
        return rejected(_REJECTS[code])
    if code in _OTHERS:
        number, message, status = _OTHERS[code]
        return Refused(number, message, status)
    if code == "invalid_client_order_id":
        return Refused(-1100, _CLIENT_ORDER_ID)
    if problem.status in (401, 403):
        return bad_key()
    if problem.status >= 500:
        return _later(problem)
    if problem.status == 422:
        return rejected(problem.detail)
    return Refused(-1000, problem.detail, problem.status)


def _later(problem: Problem) -> Refused:
    """Return whether it was not done, so that it can be sent again, or nobody knows."""
    if problem.detail == UNKNOWN:
        message = (
            "Timeout waiting for response from backend server. Send status unknown; execution "
            "status unknown."
        )
        return Refused(-1007, message, problem.status)
    message = "Internal error; unable to process your request. Please try again."
    return Refused(-1001, message, problem.status)
