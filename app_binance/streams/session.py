"""A client of /ws or /stream: what it follows, and what it asks."""

from collections.abc import Callable
from typing import Any

from app_binance.streams.broadcast import Broadcast, UserStream
from app_binance.streams.commands import Command, Invalid, command_of, streams_in
from app_binance.streams.connection import Connection, Tap, combined_tap
from app_binance.streams.stream import MarketStream
from app_common.feeds.sockets import FeedFault, Socket
from app_common.problems import Problem

MOST = 1024
"""Streams of a connection."""

_LISTEN_KEY = 32
"""Characters from which on a name without `@` is meant to be a listen key."""


class Session:
    """One client."""

    def __init__(
        self, broadcast: Broadcast, socket: Socket, connection: Connection, names: list[str]
    ) -> None:
        """names: what the address names."""
        self._broadcast = broadcast
        self._socket = socket
        self._connection = connection
        self._names = names
        self._markets: dict[str, tuple[MarketStream, Tap]] = {}
        self._users: dict[str, UserStream] = {}

    async def begin(self) -> None:
        """Follow what the address names. Raises FeedFault.

        A short word that names no stream says nothing: clients number their connections so.
        """
        try:
            await self._subscribe([
                name for name in self._names if len(name) >= _LISTEN_KEY or {"@", "!"} & {*name}
            ])  # fmt: skip
        except Invalid as invalid:
            raise FeedFault("invalid_stream", invalid.msg) from None

    async def hear(self, text: str | None) -> None:
        """Do what a client asks, and answer."""
        try:
            command = command_of(text)
            try:
                result = await _DEEDS[command.method](self, command)
            except Invalid as invalid:
                raise Invalid(invalid.code, invalid.msg, command.number) from None
            self._connection.say({"result": result, "id": command.number})
        except Invalid as invalid:
            self._connection.say(invalid.told())

    def leave(self) -> None:
        """Follow nothing more."""
        for stream, tap in self._markets.values():
            self._broadcast.streams.leave(stream, tap)
        for user in self._users.values():
            user.leave()
        self._markets.clear()
        self._users.clear()

    async def subscribe(self, command: Command) -> None:
        """Follow all that is named, or nothing of it. Raises Invalid."""
        await self._subscribe(streams_in(command))

    async def unsubscribe(self, command: Command) -> None:
        """Follow what is named no more; what was not followed stays so."""
        for text in streams_in(command):
            if user := self._users.pop(text, None):
                user.leave()
            symbol, at, what = text.partition("@")
            if found := self._markets.pop(f"{symbol.lower()}{at}{what}" if at else text, None):
                self._broadcast.streams.leave(*found)

    async def listed(self, _command: Command) -> list[str]:
        """Return what is followed."""
        return [*self._markets, *self._users]

    async def set_property(self, command: Command) -> None:
        """Change whether messages come with the stream's name. Raises Invalid."""
        name, *values = command.params or [None]
        _check_property(name)
        if len(values) > 1:
            raise Invalid(2, "Invalid request: too many parameters")
        if not (values and isinstance(values[0], bool)):
            raise Invalid(1, "Invalid value type: expected Boolean")
        self._connection.combined = values[0]

    async def get_property(self, command: Command) -> bool:
        """Return whether messages come with the stream's name. Raises Invalid."""
        if len(command.params) > 1:
            raise Invalid(2, "Invalid request: too many parameters")
        _check_property(command.params[0] if command.params else None)
        return self._connection.combined

    async def _subscribe(self, names: list[str]) -> None:
        followed = self._markets.keys() | self._users.keys()
        names = [name for name in names if name not in followed]
        if len(self._markets) + len(self._users) + len(names) > MOST:
            raise Invalid(2, f"Invalid request: a connection follows at most {MOST} streams")
        streams, users = [], {}
        try:
            for text in names:
                if stream := await self._broadcast.streams.named(text):
                    streams.append(stream)
                else:
                    users[text] = await self._user_stream(text)
            await self._broadcast.streams.ready(streams)
        except BaseException:
            for user in users.values():
                user.leave()
            raise
        self._users |= users
        for stream in streams:
            self._follow(stream)

    def _follow(self, stream: MarketStream) -> None:
        text = stream.name.text
        if text not in self._markets:
            tap = combined_tap(self._connection, text)
            self._markets[text] = self._broadcast.streams.follow(stream, tap), tap

    async def _user_stream(self, listen_key: str) -> UserStream:
        """Return the stream that a listen key opens. Raises Invalid."""
        broadcast = self._broadcast
        key_id = broadcast.floor.listen_keys.key_id_of(listen_key)
        if key_id is None:
            raise Invalid(2, "Invalid request: invalid stream")
        try:
            identity = broadcast.floor.service.identity
            caller = await identity.of_id(key_id, self._socket.scope)
            tap = combined_tap(self._connection, listen_key)
            user = UserStream(broadcast, self._connection, tap, caller, listen_key)
            await user.begin()
        except Problem as problem:
            raise Invalid(2, f"Invalid request: {problem.code}") from None
        return user


def _check_property(name: Any) -> None:
    if not isinstance(name, str):
        raise Invalid(2, "Invalid request: property name must be a string")
    if name != "combined":
        raise Invalid(0, "Unknown property")


_DEEDS: dict[str, Callable[[Session, Command], Any]] = {
    "SUBSCRIBE": Session.subscribe,
    "UNSUBSCRIBE": Session.unsubscribe,
    "LIST_SUBSCRIPTIONS": Session.listed,
    "SET_PROPERTY": Session.set_property,
    "GET_PROPERTY": Session.get_property,
}
