"""Symbols as Binance's clients know them: base and quote joined, such as ACMEUSD."""

from dataclasses import dataclass

from app_binance.refusals import bad_symbol
from app_common.state import Service
from db.binance_calls import PAIRS


@dataclass(frozen=True, slots=True)
class Pair:
    """An instrument with a base and a quote asset."""

    name: str
    """As clients call it."""
    symbol: str
    """As the engine does."""
    base: str
    quote: str


class Symbols:
    """The pairs whose joined name is theirs alone; others are not listed.

    What there is is read again when the hub has heard of another instrument, and for a name or
    symbol that is not known. An instrument keeps its assets, and none goes.
    """

    def __init__(self, service: Service) -> None:
        self._service = service
        self._named: dict[str, Pair] = {}
        self._of: dict[str, Pair] = {}
        self._unlisted = set[str]()  # and never will be: an instrument keeps its assets
        self._heard = -1

    async def named(self, name: str) -> Pair:
        """Return the pair that a client calls so. Raises Refused."""
        pair = self._named.get(name) if self._heard == self._now() else None
        if pair is None:
            await self.read()
            pair = self._named.get(name)
        if pair is None:
            raise bad_symbol()
        return pair

    async def of(self, symbol: str) -> Pair | None:
        """Return the pair that the engine calls so; None: it is not listed."""
        known = symbol in self._of or symbol in self._unlisted
        if self._heard != self._now() or not known:
            await self.read()
        pair = self._of.get(symbol)
        if pair is None:
            self._unlisted.add(symbol)
        return pair

    async def read(self) -> dict[str, Pair]:
        """Read all pairs, return them by name."""
        heard = self._now()
        rows = await self._service.reads.rows(PAIRS)
        pairs = [Pair(row["name"], row["symbol"], row["base"], row["quote"]) for row in rows]
        self._named = {pair.name: pair for pair in pairs}
        self._of = {pair.symbol: pair for pair in pairs}
        self._heard = heard
        return self._named

    def _now(self) -> int:
        return len(self._service.hub.published)
