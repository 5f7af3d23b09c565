"""The instruments of the simulated market."""

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An instrument that the simulation makes where there is none of its symbol."""

    symbol: str
    price: Decimal
    terms: dict[str, str] = field(default_factory=dict)
    assets: dict[str, int] = field(default_factory=dict)
    """Scales by asset; none: a market that moves no money."""


def listings(default_symbol: str) -> list[Listing]:
    """Return what is traded unless somebody says otherwise: one without money, two with it."""
    settled = [
        Listing(
            symbol="NOVA",
            price=Decimal("25.5"),
            terms={
                "tick_size": "0.01", "lot_size": "1", "base_asset": "NOVA", "quote_asset": "USD",
                "taker_fee": "0.001",
            },
            assets={"NOVA": 0, "USD": 2},
        ),
        Listing(
            symbol="PIKO",
            price=Decimal("3.1415"),
            terms={
                "tick_size": "0.0001", "lot_size": "0.1", "base_asset": "PIKO",
                "quote_asset": "USD", "maker_fee": "-0.0002", "taker_fee": "0.0005",
            },
            assets={"PIKO": 1, "USD": 2},
        ),
    ]  # fmt: skip
    others = [listing for listing in settled if listing.symbol != default_symbol]
    return [Listing(symbol=default_symbol, price=Decimal("100")), *others]


def chosen(words: str | None, default_symbol: str) -> list[Listing]:
    """Return the listings that `--symbols` names, or as many as it says. Raises ValueError."""
    known = listings(default_symbol)
    if words is None:
        return known
    if words.isdecimal():
        count = int(words)
        if not 1 <= count <= 100:
            raise ValueError("from 1 to 100 symbols can be traded at once")
        more = [f"SIM{number}" for number in range(len(known) + 1, count + 1)]
        return known[:count] + [_settled(symbol) for symbol in more]
    by_symbol = {listing.symbol: listing for listing in known}
    symbols = dict.fromkeys(filter(None, (word.strip() for word in words.split(","))))
    if not symbols:
        raise ValueError("name symbols with commas between them, or say how many")
    return [by_symbol.get(symbol) or _settled(symbol) for symbol in symbols]


def _settled(symbol: str) -> Listing:
    base, _, quote = symbol.partition("/")
    base, quote = base[:16], quote[:16] or "USD"
    terms = {"base_asset": base, "quote_asset": quote, "taker_fee": "0.001"}
    return Listing(symbol=symbol, price=Decimal(100), terms=terms, assets={base: 0, quote: 2})
