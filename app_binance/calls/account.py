"""What an account has, has traded and pays."""

import zlib
from decimal import Decimal
from typing import Any

from app_binance import refusals, shapes
from app_binance.calls.exchange import now, pairs_of, rate_limits
from app_binance.calls.market import MOST, PAGE, times
from app_binance.calls.table import CALLS
from app_binance.decimals import ZERO, eight
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_common.caller import PUBLIC, READ, TRADE, Caller
from db import binance_calls, calls
from db.exact import exactly

Json = dict[str, Any]


@CALLS.add("GET", "/api/v3/account", READ, "omitZeroBalances", socket="account.status")
async def account(floor: Floor, caller: Caller, sent: Parameters) -> Json:
    """Tell what an account has; the rates are the highest of any symbol."""
    words = {"true": "yes", "false": ""}
    short = sent.word("omitZeroBalances", words, refusals.invalid("omitZeroBalances"))
    rows = await floor.reads.rows(binance_calls.ALL_BALANCES, caller.account)
    fees = await floor.reads.row(binance_calls.HIGHEST_FEES)
    told = [
        {"asset": row["asset"], "free": eight(row["available"]), "locked": eight(row["held"])}
        for row in rows
    ]
    may_trade = caller.may(TRADE)
    return {
        "makerCommission": _points(fees["maker_fee"]),
        "takerCommission": _points(fees["taker_fee"]),
        "buyerCommission": 0,
        "sellerCommission": 0,
        "commissionRates": _rates(fees),
        "canTrade": may_trade,
        "canWithdraw": False,
        "canDeposit": False,
        "brokered": False,
        "requireSelfTradePrevention": False,
        "preventSor": False,
        "updateTime": now(),
        "accountType": "SPOT",
        "balances": [
            one for one in told if not short or (one["free"], one["locked"]) != (ZERO, ZERO)
        ],
        "permissions": ["SPOT"],
        "uid": zlib.crc32((caller.account or "").encode()),
    }


@exactly
def _points(rate: str) -> int:
    """Return a rate in basis points, as far as whole ones go."""
    return int(Decimal(rate) * 10_000)


def _rates(row: Any) -> Json:
    return {
        "maker": eight(row["maker_fee"]),
        "taker": eight(row["taker_fee"]),
        "buyer": ZERO,
        "seller": ZERO,
    }


@CALLS.add("GET", "/api/v3/account/commission", READ, "symbol", socket="account.commission")
async def commission(floor: Floor, _caller: Caller, sent: Parameters) -> Json:
    """Tell the fees of a symbol."""
    pair = await floor.pair(sent.symbol())
    row = await floor.reads.row(calls.INSTRUMENTS, [pair.symbol])
    none = {"maker": ZERO, "taker": ZERO, "buyer": ZERO, "seller": ZERO}
    return {
        "symbol": pair.name,
        "standardCommission": _rates(row),
        "specialCommission": none,
        "taxCommission": none,
        "discount": {
            "enabledForAccount": False,
            "enabledForSymbol": False,
            "discountAsset": pair.quote,
            "discount": ZERO,
        },
    }


@CALLS.add(
    "GET",
    "/api/v3/myTrades",
    READ,
    "symbol orderId startTime endTime fromId limit",
    socket="myTrades",
)
async def own_trades(floor: Floor, caller: Caller, sent: Parameters) -> list[Json]:
    """Tell fills, oldest first: from a trade or a time on, or the newest."""
    pair, limit = await floor.pair(sent.symbol()), sent.limit(PAGE, MOST)
    first, last = times(sent)
    trade_id, order_id = sent.whole("fromId"), sent.whole("orderId")
    if trade_id is not None and (first is not None or last is not None):
        raise refusals.bad_combination()
    rows = await floor.reads.rows(
        binance_calls.FILLS, caller.account, order_id, pair.symbol, first, last, trade_id, limit
    )
    return [shapes.own_trade(pair, row) for row in rows]


@CALLS.add("GET", "/api/v3/rateLimit/order", READ, socket="account.rateLimits.orders")
async def order_counts(floor: Floor, caller: Caller, _sent: Parameters) -> list[Json]:
    """Tell how many orders the account sent."""
    counts = floor.orders_of(caller.account or "")
    limits = [each for each in rate_limits(floor) if each["rateLimitType"] == "ORDERS"]
    return [limit | {"count": count} for limit, count in zip(limits, counts.values(), strict=True)]


@CALLS.add("GET", "/sapi/v1/asset/tradeFee", READ, "symbol")
async def trade_fees(floor: Floor, _caller: Caller, sent: Parameters) -> list[Json]:
    """Tell the fees of a symbol, or of all."""
    pairs = {pair.symbol: pair for pair in await pairs_of(floor, sent)}
    return [
        {
            "symbol": pairs[row["symbol"]].name,
            "makerCommission": eight(row["maker_fee"]),
            "takerCommission": eight(row["taker_fee"]),
        }
        for row in await floor.reads.rows(binance_calls.TERMS, [*pairs])
    ]


@CALLS.add("GET", "/sapi/v1/system/status", PUBLIC)
async def system_status(_floor: Floor, _caller: Caller, _sent: Parameters) -> Json:
    """Answer that we are there."""
    return {"status": 0, "msg": "normal"}


@CALLS.add("GET", "/sapi/v1/capital/config/getall", PUBLIC)
@CALLS.add("GET", "/sapi/v1/margin/allPairs", PUBLIC)
@CALLS.add("GET", "/sapi/v1/margin/isolated/allPairs", PUBLIC)
async def none(_floor: Floor, _caller: Caller, _sent: Parameters) -> list[Json]:
    """Answer that there is nothing of this here; clients ask at their start."""
    return []


@CALLS.add("GET", "/fapi/v1/exchangeInfo", PUBLIC)
@CALLS.add("GET", "/dapi/v1/exchangeInfo", PUBLIC)
async def no_futures(_floor: Floor, _caller: Caller, _sent: Parameters) -> Json:
    """Answer that there are no futures."""
    return {"symbols": []}
