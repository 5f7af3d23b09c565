"""What a hub sends to its followers beside pages: heartbeats, and that a history is over."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from db.wire import encode, utc


class FeedReset(Exception):
    """The database went back in time, or is another: what was sent may not exist any more."""


class EpochChanged(FeedReset):
    """It says so itself: another epoch began. `epoch`: the present one."""

    def __init__(self, epoch: str) -> None:
        super().__init__(epoch)
        self.epoch = epoch


def beat(
    epoch: str | None,
    seqs: Mapping[str, int],
    connected: bool,
    trade_ids: Mapping[str, int | None] | None = None,
) -> bytes:
    """Return a heartbeat: the seqs up to which all has been sent, and the database's state.

    epoch: what they are of; None while the database was not reached yet.
    """
    message: dict[str, Any] = {"type": "heartbeat", "time": utc(datetime.now(UTC)), "seqs": seqs}
    if trade_ids is not None:
        message["trade_ids"] = {
            symbol: None if trade_id is None else str(trade_id)
            for symbol, trade_id in trade_ids.items()
        }
    message["database"] = "up" if connected else "away"
    message["epoch"] = epoch
    return encode(message)
