"""cancelReplace: cancel an order, then place another one."""

from typing import Any

from app_binance import refusals
from app_binance.calls.orders import NEW_ORDER, cancel_row, detail_of, find, meant, new_order, place
from app_binance.calls.table import CALLS
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_binance.refusals import Refused, refusal_of
from app_binance.symbols import Pair
from app_common.caller import TRADE, Caller
from app_common.problems import told
from db import calls
from db.wire import encode

Json = dict[str, Any]

_OLD = "cancelOrderId", "cancelOrigClientOrderId"
_MODES = {"STOP_ON_FAILURE": "stop", "ALLOW_FAILURE": "go on"}


@CALLS.add(
    "POST",
    "/api/v3/order/cancelReplace",
    TRADE,
    NEW_ORDER + " cancelReplaceMode cancelOrderId cancelOrigClientOrderId cancelNewClientOrderId",
    socket="order.cancelReplace",
    orders=1,
)
async def cancel_replace(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Cancel an order, then place another one: each may fail alone, and it is said which."""
    pair = await floor.pair(sent.symbol())
    sent.need("cancelReplaceMode")
    refused = refusals.invalid("cancelReplaceMode")
    mode = sent.word("cancelReplaceMode", _MODES, refused)
    order, _ = new_order(sent), detail_of(sent)
    meant(sent, *_OLD)
    sent.text("cancelNewClientOrderId")
    await _check_readable(floor, order | {"symbol": pair.symbol, "account": caller.account})
    canceling = await _tried(_cancel_old(floor, caller, pair, sent))
    placing = None
    if not isinstance(canceling, Refused) or mode == "go on":
        placing = await _tried(place(floor, caller, sent))
    answer = {
        "cancelResult": _result(canceling),
        "newOrderResult": _result(placing),
        "cancelResponse": _response(canceling),
        "newOrderResponse": _response(placing),
    }
    failed = [isinstance(one, Refused) or one is None for one in (canceling, placing)]
    if all(failed):
        raise Refused(-2022, "Order cancel-replace failed.", 400, data=answer)
    if any(failed):
        raise Refused(-2021, "Order cancel-replace partially failed.", 409, data=answer)
    return answer


async def _check_readable(floor: Floor, order: Json) -> None:
    """Raise Problem for what the engine could not read: then neither half is to be done."""
    fields = {name: value for name, value in order.items() if value is not None}
    item = {"fields": fields, "faults": []}
    for row in await floor.reads.rows(calls.FIND_FAULTS, "order", encode([item])):
        raise told(row["find_faults"])


async def _cancel_old(floor: Floor, caller: Caller, pair: Pair, sent: Parameters) -> Json:
    row = await find(floor, caller, pair, sent, *_OLD)
    return await cancel_row(floor, caller, pair, row, sent.text("cancelNewClientOrderId"))


async def _tried(step: Any) -> Json | Refused:
    try:
        done: Json = await step
    except Exception as error:
        return refusal_of(error)
    return done


def _result(step: Json | Refused | None) -> str:
    return (
        "NOT_ATTEMPTED" if step is None else "FAILURE" if isinstance(step, Refused) else "SUCCESS"
    )


def _response(step: Json | Refused | None) -> Json | None:
    return step.told() if isinstance(step, Refused) else step
