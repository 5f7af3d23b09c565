"""The matching service. `uvicorn app_matching.main:app --port 8001`"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from litestar import Litestar, Response, get

from app_common.app import App
from app_common.asyncapi import asyncapi, asyncapi_page
from app_common.feeds.hub import Hub
from app_common.feeds.trades import TRADE_UPDATES, trade_updates
from app_common.identity import Identity
from app_common.keyring import Keyring
from app_common.life import alive
from app_common.probe import Probe
from app_common.state import Service
from app_common.status import front_page, health, metrics
from app_matching.housekeeping import House
from db.calls import Exchange
from db.embedded.server import database_url
from db.pool import Access
from db.position import Position
from db.settings import Settings
from db.wire import set_codecs

NAME = "rts-matching"


@get("/", sync_to_thread=False)
def index() -> Response[str]:
    """What there is."""
    return front_page(
        "Real Trading System: matching service",
        {
            "/trade_updates": "WebSocket: every trade as it happens",
            "/health": "and the database's state",
            "/asyncapi": "every WebSocket and its messages, to read",
            "/asyncapi.json": "the same for programs",
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
        keys_pool = access.create_pool(application_name=NAME, max_size=1, init=position.check)
        async with pool, keys_pool as keys:
            exchange = Exchange(pool)
            limit = settings.replay_limit_events
            hub = Hub(access, NAME, TRADE_UPDATES, exchange, limit, position)
            app.state.trades_hub = hub
            house = House(
                access, NAME, settings.idle_transaction_seconds, settings.hold_seconds,
                position.check,
            )  # fmt: skip
            probe = Probe(access, NAME, settings.embedded_folder, position.check)
            identity = Identity(settings, Keyring(Exchange(keys), settings.access))
            service = Service(settings, exchange, hub, position, probe, identity, house)
            async with alive(app, service):
                yield

    return App(
        [trade_updates, get("/health")(health), metrics, index, asyncapi, asyncapi_page],
        lifespan=[lifespan],
        openapi_config=None,
        settings=settings,
    )


app = create_app()
