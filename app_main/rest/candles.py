"""Candles and tickers over REST; both are computed in SQL."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from litestar import Response, get
from litestar.params import Parameter

from app_common.caller import PUBLIC
from app_common.feeds.messages import Interval
from app_common.state import service_of
from app_main.rest import responses
from app_main.rest.openapi import documented
from app_main.rest.pages import cursor_of, invalid_cursor, key_of, reply, symbol_page
from app_main.rest.parameters import Connection, Cursor, Limit, moment
from db import calls
from db.wire import shapes


@get("/candles", may=PUBLIC, responses=documented({200: responses.CandlePage}, 400, 404, 503))
async def list_candles(
    request: Connection,
    symbol: Annotated[str | None, Parameter(description="default: RTS_DEFAULT_SYMBOL")] = None,
    interval: Annotated[Interval, Parameter(description="width; on bounds of UTC")] = "1m",
    begin: Annotated[
        str | None,
        Parameter(query="from", description="oldest first, of those that start then or later"),
    ] = None,
    end: Annotated[
        str | None, Parameter(query="to", description="only those that start before then")
    ] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """Trades by time, newest first; with `from` in order. Times without a trade are left out."""
    service = service_of(request)
    symbol = service.settings.default_symbol if symbol is None else symbol
    first, last, after = moment("from", begin), moment("to", end), _start(cursor)
    if after is not None and first is not None:
        first = max(first, after + timedelta(seconds=1))
    elif after is not None:
        last = after if last is None else min(last, after)
    rows = await service.reads.rows(calls.CANDLES, symbol, interval, first, last, limit + 1)
    more = cursor_of(int(rows[limit - 1]["start"].timestamp())) if len(rows) > limit else None
    return reply({"items": shapes(rows[:limit]), "next_cursor": more})


@get("/ticker", may=PUBLIC, responses=documented({200: responses.TickerList}, 400, 404, 503))
async def list_tickers(
    request: Connection,
    symbol: Annotated[str | None, Parameter(description="only this instrument")] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """Last price, best bid and ask, and the trades of 24 hours, of each instrument; by symbol."""
    service = service_of(request)
    return await symbol_page(
        service, calls.TICKERS, calls.TICKER_PAGE, symbol=symbol, limit=limit, cursor=cursor
    )


def _start(cursor: str | None) -> datetime | None:
    """Return the start of the candle after which a page begins. Raises Problem."""
    key = key_of(cursor)
    if key is None:
        return None
    if key % 60:  # candles start at whole minutes
        raise invalid_cursor()
    try:
        return datetime.fromtimestamp(key, UTC)
    except (OverflowError, OSError, ValueError):
        raise invalid_cursor() from None
