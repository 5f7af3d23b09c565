"""The main service. `uvicorn app_main.main:app --port 8000`"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from litestar import Litestar, Router, get

from app_common.app import App
from app_common.asyncapi import asyncapi, asyncapi_page
from app_common.caller import PUBLIC
from app_common.feeds.hub import Hub
from app_common.feeds.level_board import LevelBoard
from app_common.feeds.trades import TRADE_UPDATES, trade_updates
from app_common.identity import Identity
from app_common.keyring import Keyring
from app_common.life import alive
from app_common.probe import Probe
from app_common.requests import check_request
from app_common.state import Service
from app_common.status import health, metrics
from app_main.feeds.balance_updates import balance_updates
from app_main.feeds.market_updates import GlanceBoard, candle_updates, ticker_updates
from app_main.feeds.order_book_snapshot import SnapshotBoard, order_book_snapshot
from app_main.feeds.order_book_updates import order_book_updates
from app_main.feeds.order_updates import ORDER_UPDATES, order_updates
from app_main.feeds.statements import StatementBoard
from app_main.page.serving import handlers
from app_main.rest import (
    accounts,
    batch,
    books,
    candles,
    instruments,
    keys,
    money,
    openapi,
    orders,
    responses,
    trades,
)
from app_main.rest.gateway import Desk
from db.calls import Exchange
from db.embedded.server import database_url
from db.pool import Access
from db.position import Position
from db.settings import Settings
from db.wire import set_codecs

NAME = "rts-main"
FEED_CONNECTIONS = 3
"""Of snapshots and replays, so that orders which wait for a market keep no feed waiting."""

READ_CONNECTIONS = 3
"""Of calls that only read, so that no order or cancel waits for them."""

READ_TIMEOUT = 2.0
"""Seconds that the database spends on such a call."""

MAX_BODY = 1024 * 1024
"""Bytes of a request's body; more is refused with 413."""


def create_app(settings: Settings | None = None) -> Litestar:
    """Return the service; it needs nothing but a database, and waits for that if it is away."""
    settings = settings or Settings.from_env()

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        access = Access(database_url(settings))
        position = Position(access, NAME, settings.data_dir)
        prepare = position.checking(set_codecs)
        async with (
            access.create_pool(application_name=NAME, init=prepare) as pool,
            access.create_pool(
                application_name=NAME, max_size=FEED_CONNECTIONS, init=position.check
            ) as feed_pool,
            access.create_pool(
                application_name=NAME,
                max_size=READ_CONNECTIONS,
                init=prepare,
                statement_timeout=READ_TIMEOUT,
            ) as read_pool,
            access.create_pool(application_name=NAME, max_size=1, init=position.check) as key_pool,
        ):
            exchange, feed_exchange = Exchange(pool), Exchange(feed_pool)
            limit = settings.replay_limit_events
            hub = Hub(access, NAME, ORDER_UPDATES, feed_exchange, limit, position)
            trades_hub = Hub(access, NAME, TRADE_UPDATES, feed_exchange, limit, position)
            app.state.trades_hub = trades_hub
            probe = Probe(access, NAME, settings.embedded_folder, position.check)
            app.state.desk = Desk(exchange, settings.default_symbol)
            app.state.snapshots = snapshots = SnapshotBoard(feed_exchange, hub)
            app.state.glances = glances = GlanceBoard(feed_exchange, hub)
            app.state.levels = levels = LevelBoard(feed_exchange, hub)
            app.state.statements = statements = StatementBoard(feed_exchange, hub)
            identity = Identity(settings, Keyring(Exchange(key_pool), settings.access))
            service = Service(
                settings, exchange, hub, position, probe, identity, reading=Exchange(read_pool)
            )
            boards = (snapshots, glances, levels, statements)
            async with alive(app, service, trades_hub.run(), *(board.run() for board in boards)):
                yield

    api = Router(
        "/",
        route_handlers=[
            orders.place_order,
            orders.modify_order,
            orders.replace_order,
            orders.cancel_order,
            orders.cancel_all_orders,
            orders.cancel_all_after,
            orders.get_order,
            orders.get_order_history,
            orders.list_orders,
            batch.place_orders,
            trades.list_trades,
            books.get_order_book,
            candles.list_candles,
            candles.list_tickers,
            instruments.list_instruments,
            instruments.create_instrument,
            instruments.change_instrument,
            instruments.set_instrument_status,
            money.list_assets,
            money.create_asset,
            money.list_balances,
            money.list_ledger,
            money.list_transfers,
            money.move_money,
            money.set_credit_limit,
            accounts.list_accounts,
            accounts.set_account_limits,
            accounts.block_account,
            accounts.unblock_account,
            keys.create_key,
            keys.list_keys,
            keys.revoke_key,
            keys.whoami,
            keys.begin_session,
            keys.end_session,
            keys.list_audit,
            get(
                "/health",
                may=PUBLIC,
                responses=openapi.documented({200: responses.Health, 503: responses.Health}),
            )(health),
        ],
        before_request=check_request,
    )
    app = App(
        [
            api,
            *handlers(settings),
            asyncapi,
            asyncapi_page,
            metrics,
            order_book_snapshot,
            order_updates,
            order_book_updates,
            candle_updates,
            ticker_updates,
            balance_updates,
            trade_updates,
            openapi.assets,
        ],
        lifespan=[lifespan],
        openapi_config=openapi.CONFIG,
        plugins=[openapi.PydanticReferences()],
        request_max_body_size=MAX_BODY,
        settings=settings,
    )
    openapi.describe_models(app)
    return app


app = create_app()
