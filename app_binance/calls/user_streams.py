"""Listen keys, by which older clients ask for the stream of their account."""

from typing import Any

from app_binance.calls.table import CALLS, KEY
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_binance.refusals import bad_key
from app_common.caller import Caller

Json = dict[str, Any]

_PATH = "/api/v3/userDataStream"


@CALLS.add("POST", _PATH, KEY, socket="userDataStream.start")
async def start(floor: Floor, caller: Caller, _sent: Parameters) -> Json:
    """Give a listen key, for an hour; the one that the key has already, for another hour."""
    if caller.account is None:
        raise bad_key()  # it operates, and has nothing of its own
    return {"listenKey": floor.listen_keys.create(caller)}


@CALLS.add("PUT", _PATH, KEY, "listenKey", socket="userDataStream.ping")
async def keep(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Let a listen key live for another hour."""
    floor.listen_keys.keep(caller, sent.need("listenKey"))
    return {}


@CALLS.add("DELETE", _PATH, KEY, "listenKey", socket="userDataStream.stop")
async def stop(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """End a listen key, and the streams that were asked for by it."""
    floor.listen_keys.close(caller, sent.need("listenKey"))
    return {}
