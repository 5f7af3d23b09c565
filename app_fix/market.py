"""Market data and reference data: books that are followed, instruments, whether they trade."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import msgspec

from app_common.feeds.level_board import LevelBoard
from app_common.feeds.level_book import LevelBook, Levels
from app_common.problems import Problem
from app_fix import tags
from app_fix.session import Session
from app_fix.wire import Fields, Message, Rejected
from db.calls import INSTRUMENT_PAGE, INSTRUMENTS, WHOLE_BOOK, Exchange

MOST = 200
"""Books that a session follows."""

PAGE = 100
"""Instruments in a SecurityList; more come in further ones."""

_STATUS = {"open": "17", "halted": "2", "cancel_only": "2", "closed": "18"}

_SNAPSHOT, _SUBSCRIBE, _UNSUBSCRIBE = "0", "1", "2"
_REQUESTS = {code: code for code in (_SNAPSHOT, _SUBSCRIBE, _UNSUBSCRIBE)}
_KINDS = frozenset("01")

Shown = dict[str, dict[str, str]]
"""By MDEntryType: price to quantity, best first."""


class Watch:
    """A book that a session follows. A reader that is late gets the whole book again."""

    def __init__(
        self, session: Session, request: str, depth: int, kinds: Sequence[str], whole: bool
    ) -> None:
        self._session = session
        self._request = request
        self._depth = depth
        self._kinds = kinds
        self._whole = whole
        self._book: LevelBook | None = None
        self._shown: Shown = {}
        self._behind = False

    def begin(self, book: LevelBook) -> None:
        """Send a whole book."""
        self._book = book
        self._behind = not self._session.line.writable
        if self._behind:
            return
        self._shown = shown(book.best(self._depth or None), self._depth, self._kinds)
        self._send("W", snapshot(self._request, book.symbol, self._shown))

    def offer(self, update: Levels) -> None:
        """Send what changed."""
        if self._book is None or self._behind or self._whole or not self._session.line.writable:
            if self._book is not None:
                self.begin(self._book)
            return
        if self._depth:
            now = shown(self._book.best(self._depth or None), self._depth, self._kinds)
            entries = [*changes(update.symbol, self._shown, now)]
            self._shown = now
        else:
            entries = [*self._changes(update)]
        if entries:
            head = [(tags.MD_REQ_ID, self._request), (tags.NO_MD_ENTRIES, str(len(entries)))]
            self._send("X", head + [pair for entry in entries for pair in entry])

    def _send(self, kind: str, body: Fields) -> None:
        """Send, or see later: others are shown the same book after us."""
        try:
            self._session.send(kind, body)
        except (OSError, RuntimeError):  # no room on disk, or the line has gone
            self._behind = True

    def _changes(self, update: Levels) -> Iterator[Fields]:
        """Yield the entries of a change of a whole book."""
        for kind, changed in (("0", update.bids), ("1", update.asks)):
            if kind not in self._shown:
                continue
            levels = self._shown[kind]
            for price, quantity in changed.items():
                known = levels.pop(price, None)
                if quantity != "0":
                    levels[price] = quantity
                elif known is None:
                    continue
                action = "2" if quantity == "0" else "0" if known is None else "1"
                yield _entry(action, kind, update.symbol, price, quantity)

    def end(self, reason: Exception) -> None:
        """Nothing: what is told of a past that is lost ends the session."""

    def beat(self) -> None:
        """Send the book to a reader that was late and takes more again."""
        if self._behind and self._book is not None:
            self.begin(self._book)


class Market:
    """Answers what a session asks about markets."""

    def __init__(self, reads: Exchange, board: LevelBoard, session: Session) -> None:
        self._reads = reads
        self._board = board
        self._session = session
        self._watches: dict[str, list[tuple[str, Watch]]] = {}
        self._statuses: dict[str, str] = {}

    def close(self) -> None:
        """Follow nothing any more."""
        for request in [*self._watches]:
            self._forget(request)

    async def data(self, message: Message) -> None:
        """V: W, and X from then on."""
        request = message.needed(tags.MD_REQ_ID)
        kind = message.one_of(tags.SUBSCRIPTION_REQUEST_TYPE, _REQUESTS)
        if kind == _UNSUBSCRIBE:
            if request not in self._watches:
                self._reject(request, "1", "no subscription has this MDReqID")
            else:
                self._forget(request)
            return
        depth = message.whole(tags.MARKET_DEPTH, 1000)
        if depth is None:
            raise Rejected(tags.MISSING, tags.MARKET_DEPTH, "0: the whole book; else levels")
        kinds = message.each(tags.MD_ENTRY_TYPE)
        symbols = message.each(tags.SYMBOL)
        whole = message.one_of(tags.MD_UPDATE_TYPE, {"0": True, "1": False}, "1")
        known = await self._instruments(symbols)
        if request in self._watches:
            self._reject(request, "1", "a subscription has this MDReqID")
        elif not kinds or set(kinds) - _KINDS:
            self._reject(request, "8", "MDEntryType is 0 (bid) or 1 (offer)")
        elif not symbols or len(known) < len(set(symbols)):
            self._reject(request, "0", "unknown_symbol: list the instruments")
        elif sum(map(len, self._watches.values())) + len(known) > MOST:
            self._reject(request, "2", f"a session follows {MOST} books at most")
        elif kind == _SUBSCRIBE:
            self._watches[request] = []
            for symbol in known:
                watch = Watch(self._session, request, depth, kinds, whole)
                self._watches[request].append((symbol, watch))
                self._board.add(watch, symbol)
        else:
            for symbol in known:
                book = msgspec.json.decode(await self._reads.value(WHOLE_BOOK, symbol))
                sides = shown((book["bids"], book["asks"]), depth, kinds)
                self._session.send("W", snapshot(request, symbol, sides))

    async def securities(self, message: Message) -> None:
        """x: the instruments, a page in each message."""
        request = message.needed(tags.SECURITY_REQ_ID)
        kind = message.one_of(tags.SECURITY_LIST_REQUEST_TYPE, {"0": "0", "4": "4"})
        symbols = [message.needed(tags.SYMBOL)] if kind == "0" else None
        rows: list[Any] = []
        if symbols is not None:
            rows = [*(await self._instruments(symbols)).values()]
        else:
            after = ""
            while page := await self._reads.rows(INSTRUMENT_PAGE, after, 1000):
                rows += page
                after = page[-1]["symbol"]
        for start in range(0, len(rows) or 1, PAGE):
            some = rows[start : start + PAGE]
            body = [
                (tags.SECURITY_REQ_ID, request),
                (tags.SECURITY_RESPONSE_ID, f"{request}:{start}"),
                (tags.SECURITY_REQUEST_RESULT, "0" if rows else "2"),
                (tags.TOT_NO_RELATED_SYM, str(len(rows))),
                (tags.LAST_FRAGMENT, "Y" if start + PAGE >= len(rows) else "N"),
            ]
            if some:
                body.append((tags.NO_RELATED_SYM, str(len(some))))
            self._session.send("y", body + [pair for row in some for pair in _security(row)])
            await self._session.line.drain()

    async def status(self, message: Message) -> None:
        """e: f, and again when it changes."""
        request = message.needed(tags.SECURITY_STATUS_REQ_ID)
        symbol = message.needed(tags.SYMBOL)
        kind = message.one_of(tags.SUBSCRIPTION_REQUEST_TYPE, _REQUESTS)
        row = (await self._instruments([symbol])).get(symbol)
        if row is None:
            raise Problem(404, "unknown_symbol", "no instrument has this symbol")
        if kind == _UNSUBSCRIBE:
            self._statuses.pop(symbol, None)
            return
        if kind == _SUBSCRIBE:
            self._statuses[symbol] = request
        self._tell_status(request, symbol, row["status"], unsolicited=False)

    def changed(self, event: Mapping[str, Any]) -> None:
        """Hear what happened to a market itself."""
        symbol = event["symbol"]
        if event["event"] == "instrument_status" and symbol in self._statuses:
            self._tell_status(self._statuses[symbol], symbol, event["reason"], unsolicited=True)

    async def trading_session(self, message: Message) -> None:
        """g: there is one, which is open."""
        body = [
            (tags.TRAD_SES_REQ_ID, message.needed(tags.TRAD_SES_REQ_ID)),
            (tags.TRADING_SESSION_ID, "RTS"),
            (tags.TRAD_SES_STATUS, "2"),
        ]
        self._session.send("h", body)

    def _tell_status(self, request: str, symbol: str, status: str, *, unsolicited: bool) -> None:
        body = [
            (tags.SECURITY_STATUS_REQ_ID, request),
            (tags.SYMBOL, symbol),
            (tags.UNSOLICITED_INDICATOR, "Y" if unsolicited else "N"),
            (tags.SECURITY_TRADING_STATUS, _STATUS.get(status, "20")),
            (tags.TEXT, status),
        ]
        self._session.send("f", body)

    async def _instruments(self, symbols: Iterable[str]) -> dict[str, Any]:
        rows = await self._reads.rows(INSTRUMENTS, [*dict.fromkeys(symbols)])
        return {row["symbol"]: row for row in rows}

    def _forget(self, request: str) -> None:
        for symbol, watch in self._watches.pop(request):
            self._board.discard(watch, symbol)

    def _reject(self, request: str, reason: str, text: str) -> None:
        body = [(tags.MD_REQ_ID, request), (tags.MD_REQ_REJ_REASON, reason), (tags.TEXT, text)]
        self._session.send("Y", body)


def shown(sides: Sequence[Iterable[tuple[str, str]]], depth: int, kinds: Sequence[str]) -> Shown:
    """Return the best levels of bids and asks; depth 0: all."""
    return {kind: dict(islice(sides[int(kind)], depth or None)) for kind in sorted(set(kinds))}


def snapshot(request: str, symbol: str, sides: Shown) -> Fields:
    """Return a MarketDataSnapshotFullRefresh."""
    entries = [
        ((tags.MD_ENTRY_TYPE, kind), (tags.MD_ENTRY_PX, price), (tags.MD_ENTRY_SIZE, quantity))
        for kind, levels in sides.items()
        for price, quantity in levels.items()
    ]
    body = [(tags.MD_REQ_ID, request), (tags.SYMBOL, symbol)]
    body.append((tags.NO_MD_ENTRIES, str(len(entries))))
    return body + [pair for entry in entries for pair in entry]


def changes(symbol: str, before: Shown, after: Shown) -> Iterator[Fields]:
    """Yield the entries of a MarketDataIncrementalRefresh: what goes, then what is new."""
    for kind, levels in after.items():
        for price in before[kind]:
            if price not in levels:
                yield _entry("2", kind, symbol, price, "0")
        for price, quantity in levels.items():
            known = before[kind].get(price)
            if known != quantity:
                yield _entry("0" if known is None else "1", kind, symbol, price, quantity)


def _entry(action: str, kind: str, symbol: str, price: str, quantity: str) -> Fields:
    return [
        (tags.MD_UPDATE_ACTION, action),
        (tags.MD_ENTRY_TYPE, kind),
        (tags.SYMBOL, symbol),
        (tags.MD_ENTRY_PX, price),
        (tags.MD_ENTRY_SIZE, quantity),
    ]


def _security(row: Mapping[str, Any]) -> Fields:
    said = [
        (tags.SYMBOL, row["symbol"]),
        (tags.CURRENCY, row["quote_asset"]),
        (tags.ROUND_LOT, row["lot_size"]),
        (tags.MIN_TRADE_VOL, row["min_quantity"]),
        (tags.TEXT, f"tick_size={row['tick_size']}"),  # FIX 4.4 has no field for it
    ]
    return [(tag, value) for tag, value in said if value is not None]
