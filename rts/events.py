"""How the Python client follows events without losing or repeating one."""

from collections.abc import AsyncGenerator, Iterator, Mapping
from typing import Generic, TypeVar

import msgspec

from app_common.feeds.messages import BalanceHeartbeat, BalanceUpdate, Heartbeat, OrderEvent, Trade
from rts.connection import Messages, Pauses

Event = TypeVar("Event", Trade, OrderEvent, BalanceUpdate)
Start = int | Mapping[str, int] | None


class EventFeed(Generic[Event]):
    """A subscription of events, and how far it has come in each symbol."""

    _name = "symbol"
    _number = "seq"

    def __init__(
        self, url: str, event: type[Event], symbols: tuple[str, ...], start: Start,
        epoch: str | None, query: dict[str, str], key: str | None,
    ) -> None:  # fmt: skip
        self._url = url
        self._event: type[Event] = event
        self._query = query_of(self._name, symbols, query)
        self._epoch = epoch
        self._key = key
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
            async with Messages(self._url, query, pauses, self._key) as messages:
                async for kind, data in messages:
                    if kind == "heartbeat":
                        seqs, epoch, news = self._heard(data)
                        self._epoch = self._epoch or epoch
                        if again and self._opened_meanwhile(seqs):
                            break
                        again = again and not seqs
                        for symbol, seq in seqs.items():  # it may lag behind what was sent
                            self._done[symbol] = max(seq, self._done.get(symbol, 0))
                        self._caught_up = self._caught_up or bool(seqs)
                        for event in news:
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
        assert not isinstance(event, BalanceUpdate)
        return event.symbol, event.seq, event.prev_seq or 0

    def _heard(self, data: bytes) -> tuple[dict[str, int], str | None, Iterator[Event]]:
        """Return what a heartbeat says: up to where all was sent, the epoch, and what is news."""
        beat = msgspec.json.decode(data, type=Heartbeat, strict=False)
        return beat.seqs, beat.epoch, iter(())

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


class BalanceFeed(EventFeed[BalanceUpdate]):
    """A subscription of an account's balances, and how far it has come in each asset."""

    _name = "asset"
    _number = "entry"

    def __init__(
        self, url: str, assets: tuple[str, ...], start: Start, epoch: str | None,
        query: dict[str, str], key: str | None,
    ) -> None:  # fmt: skip
        super().__init__(url, BalanceUpdate, assets, start, epoch, query, key)
        self._last: dict[str, BalanceUpdate] = {}

    def _place(self, event: BalanceUpdate) -> tuple[str, int, int]:
        return event.asset, event.entry, event.entry - (event.kind is not None)

    def _heard(self, data: bytes) -> tuple[dict[str, int], str | None, Iterator[BalanceUpdate]]:
        beat = msgspec.json.decode(data, type=BalanceHeartbeat, strict=False)
        return beat.entries, beat.epoch, self._now_held(beat)

    def _now_held(self, beat: BalanceHeartbeat) -> Iterator[BalanceUpdate]:
        """Yield what is held now where that changed while there was no connection."""
        for asset, held in beat.held.items():
            last = self._last.get(asset)
            if last is not None and last.entry == beat.entries[asset] and last.held != held:
                self._last[asset] = msgspec.structs.replace(
                    last, held=held, kind=None, change=None, symbol=None, seq=None, order_id=None,
                    trade_id=None, transfer_id=None,
                )  # fmt: skip
                yield self._last[asset]

    def _is_new(self, event: BalanceUpdate) -> bool:
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
