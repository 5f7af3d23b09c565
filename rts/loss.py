"""What was acknowledged and is gone: told to the operator, and accepted by him."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg

from db.calls import LOSSES
from db.position import compare
from db.session import connect

Say = Callable[[str], None]

SHOWN = 20
"""Markets that are named; the view epochs has the others."""


def look_for_loss(url: str, data_dir: Path, *, accept: bool, say: Say) -> bool:
    """Compare a database with what was noted of it, tell what is gone, and accept it if asked to.

    Returns whether anything was gone that nobody had accepted. Raises psycopg.Error.
    """
    with connect(url) as session:
        compare(session, data_dir)
        losses = session.execute(LOSSES.encode()).fetchall()
        for number, epoch, began_at, lost in losses:
            for line in _told(number, epoch, began_at, json.loads(lost)):
                say(line)
        if losses and accept:
            _accept(session, say)
        elif losses:
            say("All markets are halted until you accept that: `rts accept-loss`.")
    return bool(losses)


def _accept(session: psycopg.Connection[Any], say: Say) -> None:
    session.execute("SELECT * FROM api.accept_loss()")
    session.commit()
    say("Accepted: the markets that were halted for it are open.")


def _told(number: int, epoch: object, began_at: datetime, lost: dict[str, Any]) -> Iterator[str]:
    yield (
        f"Epoch {number} ({epoch}) began at {began_at:%Y-%m-%d %H:%M:%S} UTC, because what had "
        f"been on disk was gone: the WAL was noted up to {lost['wal']['noted']} and ended at "
        f"{lost['wal']['found']}. Of what was acknowledged these are not there:"
    )
    markets = lost["markets"]
    for symbol in sorted(markets)[:SHOWN]:
        yield f"  {symbol}: events {markets[symbol]['from']} to {markets[symbol]['to']}"
    if len(markets) > SHOWN:
        yield f"  and {len(markets) - SHOWN} markets more, see the view epochs"
    for what in ("orders", "trades"):
        first, last = lost[what]["from"], lost[what]["to"]
        if first <= last:
            yield f"  {what}: ids {first} to {last}, as far as they were given"
