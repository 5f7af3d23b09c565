"""What the handlers of a service share."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from litestar import Request
from litestar.connection import ASGIConnection
from prometheus_client.core import Metric

from app_common.caller import Caller
from app_common.feeds.hub import Hub
from app_common.feeds.sockets import Sockets
from app_common.identity import Identity
from db.calls import Exchange
from db.position import Position
from db.settings import Settings


@dataclass(frozen=True)
class Alarm:
    """What an operator should look at. `code` is stable."""

    code: str
    message: str


class Keeper(Protocol):
    """What a service does without being asked, and how it goes."""

    async def run(self) -> None:
        """Do it until cancelled."""

    def told(self) -> dict[str, Any]:
        """Return its state for /health."""

    def alarms(self) -> Iterable[Alarm]:
        """Return what is wrong with it."""

    def metrics(self) -> Iterable[Metric]:
        """Return its metrics."""


@dataclass(frozen=True)
class Service:
    """One process of a service. `counts`: how often something happened, by (metric, label)."""

    settings: Settings
    exchange: Exchange
    hub: Hub
    position: Position
    probe: Keeper
    identity: Identity
    keeper: Keeper | None = None
    sockets: Sockets = field(default_factory=Sockets)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    reading: Exchange | None = None
    raised: set[str] = field(default_factory=set)
    """Codes of the alarms that the last look at its health raised."""

    @property
    def reads(self) -> Exchange:
        """The connections for what only reads, so that orders and cancels never wait for it."""
        return self.reading or self.exchange


def exchange_of(request: Request[Any, Caller, Any]) -> Exchange:
    """Return the database for what a call changes: it is told whose key operates."""
    return exchange_for(service_of(request), request.user)


def exchange_for(service: Service, caller: Caller) -> Exchange:
    """Return the database for what a caller changes: it is told whose key operates."""
    if caller.operates and caller.key_id is not None:
        return service.exchange.by(caller.key_id)
    return service.exchange


def service_of(connection: ASGIConnection[Any, Any, Any, Any]) -> Service:
    """Return the service that a request or socket belongs to."""
    service: Service = connection.app.state.service
    return service
