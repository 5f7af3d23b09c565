"""/ws-api/v3: the calls of REST as messages, and the stream of the caller's account."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from functools import partial
from typing import Any
from urllib.parse import urlencode

from litestar import websocket

from app_binance import refusals
from app_binance.calls.exchange import now, rate_limits
from app_binance.calls.table import CALLS, KEY, Call
from app_binance.parameters import Parameters
from app_binance.refusals import Refused, refusal_of
from app_binance.signing import (
    check_permission,
    check_time,
    payload,
    signer,
    times_of,
    unsigned,
    well_formed,
)
from app_binance.streams.broadcast import Broadcast, UserStream
from app_binance.streams.connection import Connection, Tap
from app_binance.streams.sockets import Client
from app_binance.streams.stream import Event
from app_common.caller import NOBODY, PUBLIC, READ, Caller
from app_common.feeds.sockets import Socket
from app_common.problems import Problem
from db.wire import MalformedJson, decode

RATE, BURST = 200.0, 1000.0
"""Messages that a client may send a second, and at once; what it may ask is bounded as by REST."""

_LONGEST = 36
"""Characters of an id that is a text."""

_TAKES = {"userDataStream.unsubscribe": ("subscriptionId",)}
"""What those methods take that are only here."""

Json = dict[str, Any]


class Request:
    """A message of a client. Raises Refused."""

    def __init__(self, text: str | None) -> None:
        self.number: Any = None
        try:
            asked = decode((text or "").encode())
        except (MalformedJson, UnicodeError):
            raise Refused(-1135, "Invalid JSON in request.") from None
        if not isinstance(asked, dict):
            raise Refused(-1135, "Invalid JSON request; expected an object.")
        self.asked = asked

    def read(self) -> tuple[str, Parameters]:
        """Return the method and its parameters. Raises Refused."""
        number = self.asked.get("id")
        if not (number is None or isinstance(number, str) or _is_whole(number)):
            raise Refused(-1135, "Invalid 'id' in JSON request; expected an integer or a string.")
        self.number = number if number is None or isinstance(number, str) else int(number)
        if len(str(number)) > _LONGEST:
            self.number = None
            raise Refused(-1135, f"Invalid 'id' in JSON request; at most {_LONGEST} characters.")
        method, params = self.asked.get("method"), self.asked.get("params")
        if not isinstance(method, str):
            raise Refused(-1135, "Invalid 'method' in JSON request; expected a string.")
        if not isinstance(params, dict | None):
            raise Refused(-1135, "Invalid 'params' in JSON request; expected an object.")
        return method, Parameters.of_json(params or {})


def _is_whole(number: Any) -> bool:
    return (
        isinstance(number, Decimal)
        and number.is_finite()
        and abs(number.adjusted()) < _LONGEST
        and number == number.to_integral_value()
    )


class Talk:
    """One client: who it is, once it logged on, and the accounts whose streams it gets."""

    def __init__(self, broadcast: Broadcast, socket: Socket, connection: Connection) -> None:
        self._broadcast = broadcast
        self._floor = broadcast.floor
        self._socket = socket
        self._connection = connection
        self._connected = now()
        self._logon: tuple[Caller, int] | None = None  # since when
        self._streams: dict[int, tuple[str | None, UserStream, Tap]] = {}
        self._given = 0
        self._counts: dict[str, list[int]] = {}  # of the message that is answered
        self._own: dict[str, Callable[[Parameters], Awaitable[Any]]] = {
            "session.logon": self._log_on,
            "session.status": self._status,
            "session.logout": self._log_out,
            "session.subscriptions": self._subscriptions,
            "userDataStream.subscribe": self._subscribe,
            "userDataStream.subscribe.signature": self._subscribe_signed,
            "userDataStream.unsubscribe": self._unsubscribe,
        }

    async def begin(self) -> None:
        """Begin with nothing: the address asks for nothing."""

    async def hear(self, text: str | None) -> None:
        """Do what a client asks, and answer."""
        client = self._socket.client
        weighed = self._floor.weighed(client.host if client else "")
        self._counts = {"REQUEST_WEIGHT": [int(count) for count in weighed.values()]}
        number, status = None, 200
        with_limits = True
        try:
            request = Request(text)
            try:
                method, sent = request.read()
            finally:
                number = request.number
            with_limits = sent.get("returnRateLimits") != "false"
            told = {"result": await self._run(method, sent)}
        except Exception as error:
            refused = refusal_of(error)
            status, told = refused.status, {"error": refused.told()}
        answer = {"id": number, "status": status, **told}
        if with_limits:
            answer["rateLimits"] = self._limits()
        self._connection.say(answer)

    def leave(self) -> None:
        """Let go of all."""
        for _, stream, _ in self._streams.values():
            stream.leave()
        self._streams.clear()

    async def _run(self, method: str, sent: Parameters) -> Any:
        own = self._own.get(method)
        if own is not None:
            _left(sent).refuse_others(_TAKES.get(method, ()))
            return await own(sent)
        call = CALLS.sockets.get(method)
        if call is None:
            raise refusals.unknown_call()
        caller = await self._caller(call, sent)
        if call.orders:
            orders = self._floor.orders_of(caller.account or "", call.orders)
            self._counts["ORDERS"] = [*orders.values()]
        return await call(self._floor, caller, _left(sent))

    async def _caller(self, call: Call, sent: Parameters) -> Caller:
        """Return who makes a call. Raises Refused, and what becomes one."""
        if call.needs == PUBLIC:
            return NOBODY
        if call.needs == KEY:
            key_id = well_formed(sent.get("apiKey") or self._logged_on())
            caller = await self._of_id(key_id)
            check_permission(caller, READ)
            return caller
        if "signature" in sent or self._logon is None:
            caller = await self._signer(sent)
        else:
            check_time(*times_of(sent))
            caller = await self._of_id(self._logged_on())
        check_permission(caller, call.needs)
        return caller

    async def _signer(self, sent: Parameters) -> Caller:
        """Return whose key signed the parameters, in one of the ways in which clients write them.

        Raises Refused and Problem.
        """
        key_id = well_formed(sent.get("apiKey"))
        signature = sent.need("signature").encode()
        plain = payload(sent)
        pairs = sorted((name, text) for name, text in sent.items() if name != "signature")
        encoded = urlencode(pairs).encode()
        scope = self._socket.scope
        try:
            return await signer(self._floor, key_id, sent, plain, signature, scope)
        except Problem as problem:
            if problem.code != "invalid_signature" or encoded == plain:
                raise
        return await signer(self._floor, key_id, sent, encoded, signature, scope)

    async def _of_id(self, key_id: str) -> Caller:
        return await self._floor.service.identity.of_id(key_id, self._socket.scope)

    def _logged_on(self) -> str:
        """Return the key of the session. Raises Refused."""
        if self._logon is None:
            raise refusals.no_key()
        return self._logon[0].key_id or ""

    def _limits(self) -> list[Json]:
        """Return the limits that count for what was asked, and how far they are used."""
        counts = {kind: iter(numbers) for kind, numbers in self._counts.items()}
        return [
            {**limit, "count": next(counts[limit["rateLimitType"]])}
            for limit in rate_limits(self._floor)
            if limit["rateLimitType"] in counts
        ]

    # ------------------------------------------------------------------------- the session
    async def _log_on(self, sent: Parameters) -> Json:
        caller = await self._signer(sent)
        key = await self._floor.service.identity.keyring.find(caller.key_id or "")
        if key.public_key is None:
            raise Refused(-4056, "HMAC_SHA256 API key is not supported.")
        self._logon = caller, now()
        return await self._status(sent)

    async def _status(self, _sent: Parameters) -> Json:
        caller, since = self._logon or (None, None)
        return {
            "apiKey": None if caller is None else caller.key_id,
            "authorizedSince": since,
            "connectedSince": self._connected,
            "returnRateLimits": True,
            "serverTime": now(),
            "userDataStream": bool(self._streams),
        }

    async def _log_out(self, sent: Parameters) -> Json:
        key_id = None if self._logon is None else self._logon[0].key_id
        self._logon = None
        for number, (key, _, _) in [*self._streams.items()]:
            if key is not None and key == key_id:
                self._end(number)
        return await self._status(sent)

    # -------------------------------------------------------------------- the user streams
    async def _subscribe(self, _sent: Parameters) -> Json:
        caller = await self._of_id(self._logged_on())
        return await self._begin(caller, caller.key_id)

    async def _subscribe_signed(self, sent: Parameters) -> Json:
        return await self._begin(await self._signer(sent), None)

    async def _begin(self, caller: Caller, session: str | None) -> Json:
        """Begin the stream of a caller's account. session: the key that logged on, if it asks."""
        if any(stream.account == caller.account for _, stream, _ in self._streams.values()):
            raise Refused(-2035, "User Data Stream subscription already active.")
        number = self._given
        tap = Tap(self._connection, f'{{"subscriptionId":{number},"event":', always=True)
        stream = UserStream(self._broadcast, self._connection, tap, caller)
        await stream.begin()
        self._given += 1
        self._streams[number] = session, stream, tap
        return {"subscriptionId": number}

    async def _unsubscribe(self, sent: Parameters) -> Json:
        number = sent.whole("subscriptionId")
        if not self._streams or (number is not None and number not in self._streams):
            raise Refused(-2036, "User Data Stream subscription not active.")
        for each in [*self._streams] if number is None else [number]:
            self._end(each)
        return {}

    async def _subscriptions(self, _sent: Parameters) -> list[Json]:
        return [{"subscriptionId": number} for number in self._streams]

    def _end(self, number: int) -> None:
        _, stream, tap = self._streams.pop(number)
        stream.leave()
        tap.offer(Event({"e": "eventStreamTerminated", "E": now()}))


def _left(sent: Parameters) -> Parameters:
    """Return what a call itself was sent."""
    return Parameters(
        {name: text for name, text in unsigned(sent).items() if name != "returnRateLimits"}
    )


@websocket("/ws-api/v3", may=PUBLIC)
async def socket_api(socket: Socket) -> None:
    """Answer calls, and tell what happens to accounts that the client subscribes to."""
    broadcast: Broadcast = socket.app.state.broadcast
    talk = partial(Talk, broadcast, socket)
    await Client(socket, talk, RATE, BURST).serve()
