"""What is listed, on which terms, and how the exchange is: nobody has to say who he is."""

import time
from collections.abc import Iterable, Mapping
from typing import Any

from app_binance import refusals
from app_binance.calls.table import CALLS
from app_binance.decimals import PLACES, ZERO, eight, trimmed
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_binance.symbols import Pair
from app_binance.words import DEFAULT_PREVENTION, PREVENTIONS, PRICED
from app_common.caller import PUBLIC, Caller
from app_common.crowd import RATE
from db.binance_calls import TERMS

Json = dict[str, Any]

PARTS = 1000
"""How many times what it shows an order's quantity may be."""

DELTAS = 1, 5000
"""What trailing_delta may be."""

ORDERS_PER_SECOND = 10_000
"""The most that an account's limit may be (rule 40)."""


@CALLS.add("GET", "/api/v3/ping", PUBLIC, socket="ping")
async def ping(_floor: Floor, _caller: Caller, _sent: Parameters) -> Json:
    """Answer."""
    return {}


@CALLS.add("GET", "/api/v3/time", PUBLIC, socket="time")
async def server_time(_floor: Floor, _caller: Caller, _sent: Parameters) -> Json:
    """Tell the time by which timestamps are judged."""
    return {"serverTime": now()}


@CALLS.add(
    "GET",
    "/api/v3/exchangeInfo",
    PUBLIC,
    "symbol symbols permissions symbolStatus",
    socket="exchangeInfo",
)
async def exchange_info(floor: Floor, _caller: Caller, sent: Parameters) -> Json:
    """Tell what is listed, and what the engine lets through."""
    status = sent.word(
        "symbolStatus",
        {word: word for word in ("TRADING", "HALT", "BREAK")},
        refusals.Refused(-1122, "Invalid symbolStatus."),
    )
    told = [
        told
        for pair, row in await _terms(floor, sent)
        if (told := _symbol(pair, row)) and status in (None, told["status"])
    ]
    return {
        "timezone": "UTC",
        "serverTime": now(),
        "rateLimits": rate_limits(floor),
        "exchangeFilters": [],
        "symbols": told,
    }


def now() -> int:
    """Return the time in milliseconds."""
    return time.time_ns() // 1_000_000


def rate_limits(floor: Floor) -> list[Json]:
    """Return what is enforced: requests of an address, and the most that an account may order."""
    rate = floor.service.settings.rate_per_address or RATE
    return [
        _limit("REQUEST_WEIGHT", "MINUTE", 1, 60 * rate),
        _limit("ORDERS", "SECOND", 10, 10 * ORDERS_PER_SECOND),
        _limit("ORDERS", "DAY", 1, 86_400 * ORDERS_PER_SECOND),
    ]


def _limit(kind: str, interval: str, number: int, limit: int) -> Json:
    return {
        "rateLimitType": kind, "interval": interval, "intervalNum": number, "limit": limit,
    }  # fmt: skip


async def pairs_of(floor: Floor, sent: Parameters) -> list[Pair]:
    """Return the pairs that a call names by symbol or symbols; all, where it names none.

    Raises Refused.
    """
    names = sent.list("symbols")
    if names is not None:
        if sent.text("symbol") is not None:
            raise refusals.bad_combination()
        if len({*names}) < len(names):
            raise refusals.Refused(-1151, "Symbol is present multiple times in the list.")
        return [await floor.pair(name) for name in names]
    if sent.text("symbol") is not None:
        return [await floor.pair(sent.symbol())]
    return [*(await floor.symbols.read()).values()]


async def _terms(floor: Floor, sent: Parameters) -> Iterable[tuple[Pair, Mapping[str, Any]]]:
    kinds = sent.text("permissions")
    if kinds is not None and {"symbol", "symbols"} & {*sent}:
        raise refusals.bad_combination()
    if kinds is not None and "SPOT" not in kinds:
        return []
    pairs = {pair.symbol: pair for pair in await pairs_of(floor, sent)}
    rows = await floor.reads.rows(TERMS, [*pairs])
    return [(pairs[row["symbol"]], row) for row in rows]


_STATUSES = {"open": "TRADING", "closed": "BREAK"}


def _symbol(pair: Pair, row: Mapping[str, Any]) -> Json:
    return {
        "symbol": pair.name,
        "status": _STATUSES.get(row["status"], "HALT"),
        "baseAsset": pair.base,
        "baseAssetPrecision": PLACES,
        "quoteAsset": pair.quote,
        "quotePrecision": PLACES,
        "quoteAssetPrecision": PLACES,
        "baseCommissionPrecision": PLACES,
        "quoteCommissionPrecision": PLACES,
        "orderTypes": [*PRICED],
        "icebergAllowed": True,
        "ocoAllowed": True,
        "otoAllowed": False,
        "quoteOrderQtyMarketAllowed": True,
        "allowTrailingStop": True,
        "cancelReplaceAllowed": True,
        "amendAllowed": True,
        "isSpotTradingAllowed": True,
        "isMarginTradingAllowed": False,
        "filters": [*_filters(row)],
        "permissions": ["SPOT"],
        "permissionSets": [["SPOT"]],
        "defaultSelfTradePreventionMode": DEFAULT_PREVENTION,
        "allowedSelfTradePreventionModes": [*PREVENTIONS],
    }


def _filters(row: Mapping[str, Any]) -> Iterable[Json]:
    """Return the filters; one that the instrument does not have is not there."""
    tick, lot = row["tick_size"], row["lot_size"]
    yield {
        "filterType": "PRICE_FILTER",
        "minPrice": eight(tick),
        "maxPrice": eight(row["highest_price"]),
        "tickSize": eight(tick),
    }
    yield {
        "filterType": "LOT_SIZE",
        "minQty": eight(row["lowest_quantity"]),
        "maxQty": eight(row["highest_quantity"]),
        "stepSize": eight(lot),
    }
    yield {"filterType": "ICEBERG_PARTS", "limit": PARTS}
    least, most = DELTAS
    yield {
        "filterType": "TRAILING_DELTA",
        "minTrailingAboveDelta": least,
        "maxTrailingAboveDelta": most,
        "minTrailingBelowDelta": least,
        "maxTrailingBelowDelta": most,
    }
    yield {
        "filterType": "NOTIONAL",
        "minNotional": ZERO,
        "applyMinToMarket": False,
        "maxNotional": eight(row["highest_notional"]),
        "applyMaxToMarket": False,
        "avgPriceMins": 0,
    }
    if row["price_band"] is not None:
        up, down = trimmed(row["band_up"]), trimmed(row["band_down"])
        yield {
            "filterType": "PERCENT_PRICE_BY_SIDE",
            "bidMultiplierUp": up,
            "bidMultiplierDown": down,
            "askMultiplierUp": up,
            "askMultiplierDown": down,
            "avgPriceMins": 0,
        }
    if row["max_open_orders"] is not None:
        yield {"filterType": "MAX_NUM_ORDERS", "maxNumOrders": row["max_open_orders"]}
