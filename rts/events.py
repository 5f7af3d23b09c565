"""Events as the Python client has them, and how it follows them without losing or repeating one."""

from collections.abc import AsyncGenerator, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Generic, TypeVar

import msgspec

from rts.connection import Messages, Pauses


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """One trade. `prev_seq`: the trade before it in this symbol; None: it is the first."""

    symbol: str
    seq: int
    prev_seq: int | None
    trade_id: int
    price: Decimal
    quantity: Decimal
    bid_order_id: int
    ask_order_id: int
    taker_side: str
    executed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEvent:
    """What happened to an order, and the order after it; of a market itself: no order_id.

    `prev_seq`: the event before it that the subscription could see; None: there is none.
    """

    symbol: str
    seq: int
    prev_seq: int | None
    event: str
    reason: str | None
    time: datetime
    order_id: int | None
    account: str | None
    client_order_id: str | None
    side: str | None
    order_type: str | None
    time_in_force: str | None
    price: Decimal | None
    quantity: Decimal | None
    traded_quantity: Decimal | None
    remaining_quantity: Decimal | None
    displayed_quantity: Decimal | None
    average_traded_price: Decimal | None
    status: str | None
    priority: int | None
    post_only: bool | None
    stop_price: Decimal | None
    display_quantity: Decimal | None
    expires_at: datetime | None
    self_trade_prevention: str | None
    created_at: datetime | None
    trade_id: int | None
    last_price: Decimal | None
    last_quantity: Decimal | None
    counter_order_id: int | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What an account has of an asset after an entry of its statement.

    `kind` and `change`: of the entry; None: there is no new one, only `held` is another.
    """

    account: str
    asset: str
    entry: int
    available: Decimal
    held: Decimal
    time: datetime
    kind: str | None
    change: Decimal | None
    symbol: str | None
    seq: int | None
    order_id: int | None
    trade_id: int | None
    transfer_id: int | None


Event = TypeVar("Event", Trade, OrderEvent, Balance)
Start = int | Mapping[str, int] | None


class _Heartbeat(msgspec.Struct):
    epoch: str | None
    seqs: dict[str, int] = {}
    entries: dict[str, int] = {}
    held: dict[str, Decimal] = {}


class EventFeed(Generic[Event]):
    """A subscription of events, and how far it has come in each symbol."""

    _name = "symbol"
    _number = "seq"

    def __init__(
        self, url: str, event: type[Event], symbols: tuple[str, ...], start: Start,
        epoch: str | None, query: dict[str, str],
    ) -> None:  # fmt: skip
        self._url = url
        self._event: type[Event] = event
        self._query = query_of(self._name, symbols, query)
        self._epoch = epoch
        self._caught_up = False
        self._first = start if isinstance(start, int) else None
        starts = start if isinstance(start, Mapping) else dict.fromkeys(symbols, self._first or 0)
        self._done = {symbol: seq - 1 for symbol, seq in starts.items() if seq}
        """For each symbol the seq up to which nothing is missing."""

    async def events(self) -> AsyncGenerator[Event, None]:
        """Yield events until cancelled. Raises FeedError."""
        pauses = Pauses()
        while True:
            query = self._query | self._start()
            if self._epoch is not None:
                query["epoch"] = self._epoch
            again = self._caught_up
            async with Messages(self._url, query, pauses) as messages:
                async for kind, data in messages:
                    if kind == "heartbeat":
                        beat = msgspec.json.decode(data, type=_Heartbeat, strict=False)
                        seqs, self._epoch = self._reached(beat), self._epoch or beat.epoch
                        if again and self._opened_meanwhile(seqs):
                            break
                        again = again and not seqs
                        for symbol, seq in seqs.items():  # it may lag behind what was sent
                            self._done[symbol] = max(seq, self._done.get(symbol, 0))
                        self._caught_up = self._caught_up or bool(seqs)
                        for event in self._told_by(beat):
                            yield event
                    elif kind in ("trade", "order", "instrument", "balance"):
                        event = msgspec.json.decode(data, type=self._event, strict=False)
                        if not self._follows(event):
                            break
                        if self._is_new(event):
                            yield event
            await pauses.wait()

    def _start(self) -> dict[str, str]:
        """Return where to begin. Until all symbols are known, what is told twice is left out."""
        name = f"from_{self._number}"
        if self._first is not None and not self._caught_up and self._name not in self._query:
            return {name: str(self._first)}
        starts = ",".join(f"{symbol}:{seq + 1}" for symbol, seq in self._done.items())
        return {name: starts} if starts else {}

    def _place(self, event: Event) -> tuple[str, int, int]:
        """Return the symbol of an event, its seq, and up to which seq nothing lies before it."""
        assert not isinstance(event, Balance)
        return event.symbol, event.seq, event.prev_seq or 0

    def _reached(self, beat: _Heartbeat) -> dict[str, int]:
        """Return up to where all was sent."""
        return beat.seqs

    def _told_by(self, _beat: _Heartbeat) -> Iterator[Event]:
        """Yield what a heartbeat says beside that."""
        return iter(())

    def _follows(self, event: Event) -> bool:
        """Whether nothing is missing before an event. If so, the next attempt begins there."""
        if not self._caught_up:
            return True
        symbol, _, previous = self._place(event)
        return previous <= self._done.setdefault(symbol, 0)

    def _is_new(self, event: Event) -> bool:
        """Whether an event was not had before; it is from now on."""
        symbol, seq, _ = self._place(event)
        if seq <= self._done.get(symbol, 0):
            return False
        self._done[symbol] = seq
        return True

    def _opened_meanwhile(self, seqs: dict[str, int]) -> bool:
        """Whether symbols came while there was no connection; the next one begins with them."""
        new = [symbol for symbol, seq in seqs.items() if seq and symbol not in self._done]
        self._done |= dict.fromkeys(new, 0)
        return bool(new)


class BalanceFeed(EventFeed[Balance]):
    """A subscription of an account's balances, and how far it has come in each asset."""

    _name = "asset"
    _number = "entry"

    def __init__(
        self, url: str, assets: tuple[str, ...], start: Start, epoch: str | None,
        query: dict[str, str],
    ) -> None:  # fmt: skip
        super().__init__(url, Balance, assets, start, epoch, query)
        self._last: dict[str, Balance] = {}

    def _place(self, event: Balance) -> tuple[str, int, int]:
        return event.asset, event.entry, event.entry - (event.kind is not None)

    def _reached(self, beat: _Heartbeat) -> dict[str, int]:
        return beat.entries

    def _told_by(self, beat: _Heartbeat) -> Iterator[Balance]:
        """Yield what is held now where that changed while there was no connection."""
        for asset, held in beat.held.items():
            last = self._last.get(asset)
            if last is not None and last.entry == beat.entries[asset] and last.held != held:
                self._last[asset] = replace(
                    last, held=held, kind=None, change=None, symbol=None, seq=None, order_id=None,
                    trade_id=None, transfer_id=None,
                )  # fmt: skip
                yield self._last[asset]

    def _is_new(self, event: Balance) -> bool:
        last = self._last.get(event.asset)
        if not super()._is_new(event) and (
            event.kind is not None or last is None or last.held == event.held
        ):
            return False
        self._last[event.asset] = event
        return True


def query_of(name: str, symbols: tuple[str, ...], more: dict[str, str]) -> dict[str, str]:
    """Return the parameters of a socket that names its symbols by this one."""
    return {name: ",".join(symbols), **more} if symbols else more
