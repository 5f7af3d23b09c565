"""The connections of a process: how many there may be, of one address and in all, and how fast."""

import logging
import resource
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Protocol

from app_common.problems import Problem
from db.settings import Settings

log = logging.getLogger(__name__)

CONNECTIONS, RATE = 1000, 2000
"""Of one address, where the settings do not say; addresses of this machine are then free."""

BURST = 2
"""Seconds of its rate that an address may ask for at once."""

FULL, BURSTING = 0.8, 0.9
"""The part of the files that this process may have open which is for connections, and the part
beyond which nobody is even told."""

_CROWDING_OUT = 0.25
"""The part of idle connections that makes room when there is none: the oldest."""

_PAUSE = 0.1
"""Seconds until the next look for idle connections when there were hardly any."""


class Connection(Protocol):
    """What the crowd knows of a connection."""

    def idle_since(self) -> float | None:
        """Return when it last did anything, by the loop's clock; None: a request is under way."""

    def drop(self) -> None:
        """End it without a word; it has left the crowd then."""


@dataclass(slots=True)
class Visitor:
    """An address, and what it has left of its rate."""

    rate: float | None
    most: float
    open: int = 0
    tokens: float = 0.0
    counted: float = 0.0

    def take(self, now: float) -> bool:
        """Count a request; return whether it is one too many."""
        if self.rate is None:
            return False
        burst = self.rate * BURST
        self.tokens = min(burst, self.tokens + (now - self.counted) * self.rate)
        self.counted = now
        if self.tokens < 1:
            return True
        self.tokens -= 1
        return False

    def is_forgotten(self, now: float) -> bool:
        """Whether it would be the same to see it for the first time."""
        return not self.open and (self.rate is None or now - self.counted > BURST)


@dataclass(eq=False)
class Crowd:
    """All connections of a process."""

    settings: Settings
    files: int = field(default_factory=lambda: allow_all_files())
    open: int = 0
    sockets: int = 0
    """Of these, WebSockets."""
    _visitors: dict[str, Visitor] = field(default_factory=dict)
    _hopeless_until: float = 0.0

    def enter(self, address: str | None, now: float) -> tuple[Visitor, Problem | None]:
        """Count a connection, which must `leave`; return why it may not stay, None: it may."""
        key = _network(address)
        visitor = self._visitors.get(key)
        if visitor is None:
            visitor = self._visitors[key] = self._new(key, now)
        visitor.open += 1
        self.open += 1
        if visitor.open > visitor.most:
            return visitor, too_many("this address has too many connections: close some")
        if self.open > self.files * FULL:
            return visitor, full()
        return visitor, None

    def leave(self, visitor: Visitor) -> None:
        """Forget a connection."""
        visitor.open -= 1
        self.open -= 1

    def is_bursting(self) -> bool:
        """Whether there is no room to tell a client why it is refused."""
        return self.open > self.files * BURSTING

    def has_room_for_sockets(self) -> bool:
        """Whether one more WebSocket leaves half of the room to those who only ask."""
        return self.sockets < self.files * FULL / 2

    def make_room(self, connections: list[Connection], now: float) -> None:
        """End the connections that have been idle for longest, when there are too many."""
        if self.open < self.files * FULL or now < self._hopeless_until:
            return
        idle = [(since, each) for each in connections if (since := each.idle_since()) is not None]
        if len(idle) < self.open / 20:
            self._hopeless_until = now + _PAUSE
        idle.sort(key=lambda pair: pair[0])
        for _, each in idle[: 1 + int(len(idle) * _CROWDING_OUT)]:
            each.drop()
        log.warning("%d connections: idle ones were closed to make room", self.open)

    def forget(self, now: float) -> None:
        """Drop what is kept of addresses that are gone."""
        gone = [key for key, visitor in self._visitors.items() if visitor.is_forgotten(now)]
        for key in gone:
            del self._visitors[key]

    def _new(self, key: str, now: float) -> Visitor:
        here = not key or ip_address(key.partition("/")[0]).is_loopback
        most, rate = self.settings.connections_per_address, self.settings.rate_per_address
        if most is None and not here:
            most = min(CONNECTIONS, self.files // 2)
        if rate is None and not here:
            rate = RATE
        return Visitor(rate, most or float("inf"), tokens=(rate or 0) * BURST, counted=now)


def too_many(detail: str) -> Problem:
    """Return the answer to who asks too much."""
    return Problem(429, "too_many_requests", detail, headers={"Retry-After": "1"})


def full() -> Problem:
    """Return the answer when nobody else can be served."""
    return Problem(
        503,
        "saturated",
        "too many connections; nothing was done",
        headers={"Retry-After": "1"},
    )


def allow_all_files() -> int:
    """Let this process open as many files as the system lets it; return how many."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    except (OSError, ValueError) as error:
        log.warning("no more than %d open files: %s", soft, error)
        return soft
    return hard


def _network(address: str | None) -> str:
    """Return what counts as one address: of IPv6 the 64 bits that one subscriber has."""
    if address is None:
        return ""
    found = ip_address(address.partition("%")[0])
    if not isinstance(found, IPv6Address) or found.is_loopback:
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ip_network((found, 64), strict=False))
