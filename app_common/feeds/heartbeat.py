"""What a hub sends to its followers beside pages: heartbeats, and that a history is over."""

from collections.abc import Mapping
from datetime import UTC, datetime

from db.wire import encode, utc


class FeedReset(Exception):
    """The database went back in time, or is another: what was sent may not exist any more."""


class EpochChanged(FeedReset):
    """It says so itself: another epoch began. `epoch`: the present one."""

    def __init__(self, epoch: str) -> None:
        super().__init__(epoch)
        self.epoch = epoch


def beat(epoch: str | None, connected: bool, **reached: Mapping[str, int | str | None]) -> bytes:
    """Return a heartbeat: up to where all has been sent, and the database's state.

    epoch: what that is of; None while the database was not reached yet.
    """
    return encode(
        {
            "type": "heartbeat",
            "time": utc(datetime.now(UTC)),
            **reached,
            "database": "up" if connected else "away",
            "epoch": epoch,
        }
    )
