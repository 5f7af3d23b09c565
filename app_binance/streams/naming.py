"""Names of streams: `acmeusd@depth20@100ms`, `!ticker@arr`."""

import re
from dataclasses import dataclass

from app_common.feeds.messages import INTERVALS

TRADE, AGGREGATE = "trade", "aggTrade"
DIFFERENCES, LEVELS, BEST = "depth", "depthN", "bookTicker"
TICKER, MINI, AVERAGE, CANDLE = "ticker", "miniTicker", "avgPrice", "kline"

FAST, SLOW = 100, 1000
"""Milliseconds between two messages of a book."""

_DEPTH = re.compile(r"depth(5|10|20)?(?:@(100|1000)ms)?")
_OF_ALL = {"!ticker@arr": TICKER, "!miniTicker@arr": MINI, "!bookTicker": BEST}
_SPEED = re.compile(r"(!.+@arr)@(1000|3000)ms")
"""What clients write who are told once a second anyway."""
_PLAIN = frozenset({TRADE, AGGREGATE, BEST, TICKER, MINI, AVERAGE})


@dataclass(frozen=True, slots=True)
class Name:
    """What a stream tells: which kind, of which symbol (None: of all).

    levels: of each side; speed: milliseconds between messages; interval: of candles.
    """

    text: str
    kind: str
    symbol: str | None = None
    levels: int = 0
    speed: int = SLOW
    interval: str = ""


def name_of(text: str) -> Name | None:
    """Return what a name means; None: there is no such stream."""
    of_all = found[1] if (found := _SPEED.fullmatch(text)) else text
    if of_all in _OF_ALL:
        return Name(text, _OF_ALL[of_all])
    symbol, at, what = text.partition("@")
    if not (symbol and at and symbol.isascii()):
        return None
    listed, text = symbol.upper(), f"{symbol.lower()}@{what}"
    if what in _PLAIN:
        return Name(text, what, listed)
    if depth := _DEPTH.fullmatch(what):
        levels, speed = int(depth[1] or 0), int(depth[2] or SLOW)
        return Name(text, LEVELS if levels else DIFFERENCES, listed, levels, speed)
    kind, _, interval = what.partition("_")
    if kind == CANDLE and interval in INTERVALS:
        return Name(text, CANDLE, listed, interval=interval)
    return None
