"""HTTP and WebSocket connections as both services take them, whoever starts uvicorn.

uvicorn bounds neither what comes before a request is complete nor how long it takes.
"""

from asyncio import AbstractEventLoop, Transport
from email.utils import formatdate
from http import HTTPStatus
from typing import Any, ClassVar

from websockets import http11
from websockets.datastructures import Headers

from app_common.crowd import Connection, Crowd, Visitor, full, too_many
from app_common.problems import MEDIA_TYPE, Problem
from app_common.server import (
    H11Protocol,
    HttpToolsProtocol,
    ProxyHeadersMiddleware,
    WebSocketsSansIOProtocol,
)
from db.settings import Settings

MAX_HEAD = 16 * 1024
"""Bytes of a request's line and headers, and of its line alone."""

PATIENCE = 10.0
"""Seconds for a request's head, then for its body, and for an answer to be taken."""

LINGER = 1.0
"""Seconds that a client has to read why it was refused."""

MAX_MESSAGE = 64 * 1024
"""Bytes of a message from a client of a WebSocket."""

_SWEEP = 1.0
"""Seconds between looks at who is late."""

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
)
"""Of every answer. (By no-referrer a page of ours would send its forms from the origin `null`.)"""


def guard(settings: Settings) -> None:
    """Let every connection of this process be one of ours.

    uvicorn has chosen its classes when it imports an app. So those that it has make ours from now
    on: HttpToolsProtocol, its choice unless it is told otherwise, and H11Protocol.
    """
    GuardedProtocol.crowd = Crowd(settings)
    GuardedProtocol.proxies = [*settings.trusted_proxies]
    # A handshake is read once more when we have let it through: by the same bounds.
    http11.MAX_LINE_LENGTH = http11.MAX_NUM_HEADERS = 2 * MAX_HEAD
    HttpToolsProtocol.__new__ = _ours  # type: ignore[method-assign,assignment]
    H11Protocol.__new__ = _instead  # type: ignore[method-assign,assignment]


def _ours(chosen: type[HttpToolsProtocol], *_: Any, **__: Any) -> HttpToolsProtocol:
    return object.__new__(GuardedProtocol)


def _instead(chosen: type[H11Protocol], *arguments: Any, **more: Any) -> HttpToolsProtocol:
    return GuardedProtocol(*arguments, **more)  # Python calls no __init__ of another class


class GuardedSocket(WebSocketsSansIOProtocol):
    """A WebSocket that counts as a connection until it ends."""

    def connection_made(self, transport: Any) -> None:
        """Take a connection over from HTTP."""
        self.visitor: Visitor = transport.get_protocol().visitor
        GuardedProtocol.crowd.sockets += 1
        super().connection_made(transport)
        self.conn.reject = _no_handshake  # type: ignore[method-assign]

    def data_received(self, data: bytes) -> None:
        """Take what a client sent; uvicorn forgets one whose handshake cannot be read."""
        super().data_received(data)
        if self.conn.handshake_exc is not None and not self.handshake_initiated:
            problem = Problem(400, "invalid_handshake", "this opens no WebSocket: send no body")
            self.transport.write(_answer(problem, [*_HEADERS]))
            self.transport.close()

    def send_keepalive_ping(self) -> None:
        """Send a ping that is text, where uvicorn's is any bytes: some clients cannot take those.

        What is sent and what the pong is compared with have to be the same.
        """
        send = self.conn.send_ping

        def send_text(payload: bytes) -> None:
            self.pending_ping_payload = payload.hex().encode()
            send(self.pending_ping_payload)

        self.conn.send_ping = send_text  # type: ignore[method-assign,assignment]
        super().send_keepalive_ping()
        del self.conn.send_ping

    def connection_lost(self, exc: Exception | None) -> None:
        """Take the end from the loop."""
        GuardedProtocol.crowd.sockets -= 1
        GuardedProtocol.crowd.leave(self.visitor)
        super().connection_lost(exc)


class GuardedProtocol(HttpToolsProtocol):
    """uvicorn's, with bounds for what a client may send and for how long it may take."""

    crowd: ClassVar[Crowd]
    proxies: ClassVar[list[str]] = []
    _swept: ClassVar[AbstractEventLoop | None] = None

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._fit()
        self._since: float | None = self.loop.time()  # since when the client owes us something
        self._active = self._since  # when it last began to send
        self._unread = 0  # bytes since anything of it was complete
        self._in_body = False
        self._reason: Problem | None = None
        self._refused = self._gone = False
        self._unsent, self._stuck = 0, 0.0

    def _fit(self) -> None:
        """Make uvicorn's settings the same however it was started."""
        config, state = self.config, self.server_state
        if _HEADERS[0] not in state.default_headers:  # which uvicorn renews each second
            state.default_headers = [*_without_name(state.default_headers), *_HEADERS]
        if _HEADERS[0] in config.encoded_headers:
            return
        config.encoded_headers = [*_without_name(config.encoded_headers), *_HEADERS]
        # It believes whoever is on this machine of whom he speaks; we, whom the settings name.
        if isinstance(config.loaded_app, ProxyHeadersMiddleware):
            config.loaded_app = config.loaded_app.app
        if self.proxies:
            config.loaded_app = ProxyHeadersMiddleware(config.loaded_app, self.proxies)
        self.app = config.loaded_app
        config.ws_max_size = MAX_MESSAGE
        config.ws_per_message_deflate = False
        if config.ws_protocol_class is not None:
            config.ws_protocol_class = self.ws_protocol_class = GuardedSocket

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Take a client, if there is room."""
        super().connection_made(transport)
        now = self.loop.time()
        if GuardedProtocol._swept is not self.loop:
            GuardedProtocol._swept = self.loop
            self.loop.call_later(_SWEEP, self._sweep)
        self.crowd.make_room(self._all(), now)
        self.visitor, problem = self.crowd.enter(self.client[0] if self.client else None, now)
        if problem is not None and self.crowd.is_bursting():
            transport.abort()
        elif problem is not None:  # told when it has asked: clients expect no answer before
            self._reason = problem
            self.loop.call_later(2 * LINGER, transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        """Take the end from the loop."""
        self._leave()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what a client sent."""
        if self._refused:
            return
        if self._since is None:
            self._since = self._active = self.loop.time()
        self._unread += len(data)
        super().data_received(data)
        if self._unread > MAX_HEAD and not self._refused:
            self._refuse(self._too_large())

    def on_headers_complete(self) -> None:
        """Take the end of a head from the parser."""
        if self._unread > MAX_HEAD and self._head() > MAX_HEAD:  # some of it may be the body
            self._reason = self._too_large()
        elif self.visitor.rate is not None and self.visitor.take(self.loop.time()):
            self._reason = too_many("this address asks too often: ask for less, or later")
        if self._reason is not None:
            raise ValueError(self._reason.code)  # the parser makes an error of its own of it
        super().on_headers_complete()
        self._in_body, self._unread = True, 0
        self._since = self.loop.time()

    def on_body(self, body: bytes) -> None:
        """Take a part of a body from the parser."""
        self._unread = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Take the end of a request from the parser."""
        self._in_body, self._unread, self._since = False, 0, None
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """Answer what cannot be parsed, or what was not let through."""
        self._refuse(self._reason or Problem(400, "malformed_request", "this is no HTTP request"))

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to a WebSocket, if there is room for one."""
        if self.crowd.has_room_for_sockets():
            super().handle_websocket_upgrade()
        else:
            self._refuse(full())

    def idle_since(self) -> float | None:
        """Return when it last did anything, by the loop's clock; None: a request is under way."""
        if self._refused or (self.cycle is not None and not self.cycle.response_complete):
            return None
        return self._active

    def drop(self) -> None:
        """End it without a word; it has left the crowd then."""
        self._refused = True
        self._leave()
        self.transport.abort()

    def _leave(self) -> None:
        if not self._gone:
            self._gone = True
            self.crowd.leave(self.visitor)

    def _head(self) -> int:
        return len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)

    def _too_large(self) -> Problem:
        if len(getattr(self, "url", b"")) > MAX_HEAD:
            return Problem(414, "uri_too_long", f"a URL has up to {MAX_HEAD} bytes")
        return Problem(431, "headers_too_large", f"URL and headers have up to {MAX_HEAD} bytes")

    def _refuse(self, problem: Problem) -> None:
        """Answer by a problem and end; without a word where another answer is under way."""
        self._refused = True
        cycle = self.cycle
        under_way = cycle is not None and not cycle.response_complete
        mute = cycle.response_started if self._in_body else under_way
        if under_way:
            cycle.disconnected = True
            cycle.message_event.set()
        if mute or self.pipeline or self.crowd.is_bursting():
            self.transport.abort()
            return
        self.transport.write(_answer(problem, self.server_state.default_headers))
        # Closed with something unread, the client would be reset before it has read the answer.
        self.transport.pause_reading()
        self.loop.call_later(LINGER, self.transport.abort)

    def _all(self) -> list[Connection]:
        return [each for each in self.connections if isinstance(each, GuardedProtocol)]

    def _sweep(self) -> None:
        """End those connections of the process that are late, each second from now on."""
        now = self.loop.time()
        for each in [*self.connections]:
            if isinstance(each, GuardedProtocol) and not each._refused:
                each._look(now)
        self.crowd.forget(now)
        self.loop.call_later(_SWEEP, self._sweep)

    def _look(self, now: float) -> None:
        unsent = self.transport.get_write_buffer_size()
        if not unsent or unsent != self._unsent:
            self._unsent, self._stuck = unsent, now
        elif now - self._stuck > PATIENCE:
            self.transport.abort()
        if self._since is None or now - self._since < PATIENCE:
            return
        if self.flow.read_paused:  # it is we who do not read
            self._since = now
        elif self._unread or self._in_body:
            seconds = f"{PATIENCE:.0f} seconds"
            self._refuse(Problem(408, "too_slow", f"head and body may each take {seconds}"))
        else:
            self.transport.abort()


def _no_handshake(status: int, text: str) -> http11.Response:
    """Return the answer to a handshake that opens no socket."""
    phrase = HTTPStatus(status).phrase
    detail = text.partition("\n")[0].rpartition(" connection: ")[2] or phrase
    body = Problem(status, "invalid_handshake", detail).body()
    headers = Headers((name.decode(), value.decode()) for name, value in _HEADERS)
    headers["Date"] = formatdate(usegmt=True)
    headers["Connection"] = "close"
    headers["Content-Length"] = str(len(body))
    headers["Content-Type"] = MEDIA_TYPE
    return http11.Response(status, phrase, headers, body)


def _without_name(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    return [header for header in headers if header != (b"server", b"uvicorn")]


def _answer(problem: Problem, headers: list[tuple[bytes, bytes]]) -> bytes:
    """Return a whole answer."""
    body = problem.body()
    more = {
        "content-type": MEDIA_TYPE,
        "content-length": str(len(body)),
        "connection": "close",
        **{name.lower(): value for name, value in problem.headers.items()},
    }
    lines = [f"HTTP/1.1 {problem.status} {HTTPStatus(problem.status).phrase}".encode()]
    lines += [name + b": " + value for name, value in headers]
    lines += [f"{name}: {value}".encode() for name, value in more.items()]
    return b"\r\n".join([*lines, b"", body])
