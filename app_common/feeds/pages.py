"""What feeds publish: pages of finished messages."""

from dataclasses import dataclass, replace
from functools import cached_property

import asyncpg

from db.wire import frame, without_others


@dataclass(frozen=True, slots=True)
class Message:
    """One event as it goes out. `account`: whose it is; None: nobody's, or the feed has none."""

    seq: int
    account: str | None
    text: bytes


@dataclass(frozen=True)
class Page:
    """The messages of one symbol in the events after `after` up to and including `last`.

    trade_id: the last trade at `last`, None if there is none yet or the feed does not tell.
    """

    symbol: str
    after: int
    last: int
    trade_id: int | None
    messages: list[Message]

    @cached_property
    def frames(self) -> bytes:
        """All messages as the socket carries them, made once for all subscribers."""
        return b"".join([frame(message.text) for message in self.messages])

    @cached_property
    def hidden(self) -> "Page":
        """The page for who may not see the ids of others' orders, made once for all of them."""
        messages = [
            Message(one.seq, one.account, without_others(one.text)) for one in self.messages
        ]
        return replace(self, messages=messages)


@dataclass(frozen=True, slots=True)
class Feed:
    """What a hub publishes: rows of `statement` as pages, see db/calls.py.

    span: how many seqs one page covers. tells_trades: heartbeats name the last trade.
    """

    statement: str
    span: int
    tells_trades: bool = False

    def page(self, row: asyncpg.Record, after: int) -> Page:
        """Return a row as a page."""
        seqs, texts = row["seqs"] or (), row["messages"] or ()
        accounts = row["accounts"] or (None,) * len(seqs)
        messages = [
            Message(seq, account, text.encode())
            for seq, account, text in zip(seqs, accounts, texts, strict=True)
        ]
        return Page(row["symbol"], after, row["last"], row["trade_id"], messages)
