"""The matching service. `uvicorn app_matching.main:app --port 8001`"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from litestar import Litestar, Request, Response, get, websocket
from litestar.exceptions import HTTPException

from app_common.app import App
from app_common.asyncapi import asyncapi
from app_common.feeds.hub import Feed, Hub
from app_common.feeds.sockets import Line, Socket, refuse_unknown, symbols_of
from app_common.feeds.subscription import Subscription, start_of
from app_common.probe import Probe
from app_common.problems import respond
from app_common.state import Service, running, service_of
from app_common.status import check_health, front_page, metrics, watch_health
from app_matching.housekeeping import House
from db.calls import TRADE_PAGES, Exchange
from db.embedded.server import database_url
from db.pool import Access
from db.position import Position
from db.settings import Settings
from db.wire import set_codecs

NAME = "rts-matching"


# A trade takes two seqs.
TRADE_UPDATES = Feed(TRADE_PAGES, span=2000, tells_trades=True)


@websocket("/trade_updates")
async def trade_updates(socket: Socket) -> None:
    """Send every trade of `symbol` (default: all), from `from_seq` on, each once and in order."""
    service = service_of(socket)

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "from_seq", "epoch")
        symbols = symbols_of(socket)
        start = start_of(socket, symbols)
        epoch = socket.query_params.get("epoch")
        await Subscription(service.hub, line, symbols, start, epoch=epoch).run()

    await service.sockets.serve(socket, talk)


@get("/health")
async def health(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Is the service there, and can what users ask be done? 503: it cannot."""
    status, body = await check_health(service_of(request))
    return Response(body, status_code=status, media_type="application/json")


@get("/", sync_to_thread=False)
def index() -> Response[str]:
    """What there is."""
    return front_page(
        "Real Trading System: matching service",
        {
            "/trade_updates": "WebSocket: every trade as it happens",
            "/health": "and the database's state",
            "/asyncapi.json": "every WebSocket and its messages",
            "/metrics": "for Prometheus",
        },
    )


def create_app(settings: Settings | None = None) -> Litestar:
    """Return the service; it needs nothing but a database, and waits for that if it is away."""
    settings = settings or Settings.from_env()

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        access = Access(database_url(settings), house=True)
        position = Position(access, NAME, settings.data_dir)
        pool = access.create_pool(
            application_name=NAME, max_size=4, init=position.checking(set_codecs)
        )
        async with pool:
            exchange = Exchange(pool)
            limit = settings.replay_limit_events
            hub = Hub(access, NAME, TRADE_UPDATES, exchange, limit, position)
            house = House(
                access, NAME, settings.idle_transaction_seconds, settings.hold_seconds,
                position.check,
            )  # fmt: skip
            probe = Probe(access, NAME, settings.embedded_folder, position.check)
            service = Service(settings, exchange, hub, position, probe, house)
            app.state.service = service
            own = (hub.run(), position.keep(), probe.run(), watch_health(service))
            async with running(*own, house.run()):
                yield

    return App(
        [trade_updates, health, metrics, index, asyncapi],
        lifespan=[lifespan],
        websocket_class=Socket,
        exception_handlers={HTTPException: respond, Exception: respond},
        openapi_config=None,
        settings=settings,
    )


app = create_app()
