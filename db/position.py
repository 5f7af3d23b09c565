"""What was last seen on disk, noted outside the cluster, and compared with what is there.

A server that comes back from a crash without its last records says nothing of it
(docs/decisions/0014). So each service keeps a note in a file of its own, and no connection of ours
is used before what it reaches was compared with the notes of all.
"""

import asyncio
import logging
import os
import socket
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import asyncpg
import msgspec
import psycopg

from db.calls import DECLARE_LOSS, FLUSH, PLACE, PLAN_ONCE, POSITION, PRESENT
from db.pool import Access, Init

log = logging.getLogger(__name__)

PERIOD = 0.2
"""Seconds between notes at least, while things happen."""

POLL = 1.0
"""Seconds until a look that no doorbell caused."""

MOST = 1000
"""Symbols in a note: those that changed last. What is lost is the end, so these tell."""

ANSWER_TIMEOUT = 3.0
"""Seconds until an unanswered statement means that the connection is dead."""

DECLARE_TIMEOUT = 600.0
"""As ANSWER_TIMEOUT, for the comparison: many markets may have to be stopped."""

_LONGEST_PAUSE = 5.0
"""Seconds between attempts to reach a database that is away."""

# Of a database that holds no exchange, or one that this program is too new for.
_NO_EXCHANGE = (
    asyncpg.UndefinedFunctionError, asyncpg.UndefinedTableError, asyncpg.InvalidSchemaNameError,
)  # fmt: skip


class Note(msgspec.Struct):
    """A position of one history: epochs, end of the WAL, last ids, seqs of what changed last."""

    first: str
    epoch: str
    wal: str
    order_id: int
    trade_id: int
    seqs: dict[str, int]


def furthest(notes: Iterable[Note]) -> list[Note]:
    """Return one note for each epoch, the furthest that these tell."""
    found: dict[str, Note] = {}
    for note in notes:
        other = found.setdefault(note.epoch, note)
        found[note.epoch] = Note(
            note.first,
            note.epoch,
            max(note.wal, other.wal, key=_bytes),
            max(note.order_id, other.order_id),
            max(note.trade_id, other.trade_id),
            other.seqs
            | {symbol: max(seq, other.seqs.get(symbol, 0)) for symbol, seq in note.seqs.items()},
        )
    return [*found.values()]


def _bytes(wal: str) -> int:
    high, low = wal.split("/")
    return (int(high, 16) << 32) + int(low, 16)


def notes_of(folder: Path, place: str) -> list[Note]:
    """Return what services noted of a database; a file that cannot be read is told and passed."""
    notes = []
    for file in sorted((folder / "positions").glob(f"{place}-*.json")):
        try:
            notes.append(msgspec.json.decode(file.read_bytes(), type=Note))
        except (OSError, msgspec.MsgspecError) as error:
            log.error("%s is no position: %s", file, error)
    return furthest(notes)


def compare(session: psycopg.Connection[Any], folder: Path) -> None:
    """Compare a database with what was noted of it; a loss is declared."""
    place = session.execute(PLACE.encode()).fetchall()[0][0]
    for note in notes_of(folder, place):
        text = msgspec.json.encode(note).decode()
        session.execute("SELECT service.declare_loss(%s)", [text])
        session.commit()


class Position:
    """Notes of one service, and its comparisons."""

    def __init__(self, access: Access, application_name: str, data_dir: Path) -> None:
        self._access = access
        self._application_name = application_name
        self._data_dir = data_dir
        self.fault: str | None = None
        """Why nothing can be noted now."""
        self.heard = asyncio.Event()
        """Set when something may have happened: a note is due."""

    async def check(self, connection: asyncpg.Connection) -> None:
        """Compare what a new connection reaches with the notes; a loss is declared."""
        place = await connection.fetchval(PLACE)
        for note in await asyncio.to_thread(notes_of, self._data_dir, place):
            text = msgspec.json.encode(note).decode()
            try:
                epoch = await connection.fetchval(DECLARE_LOSS, text, timeout=DECLARE_TIMEOUT)
            except _NO_EXCHANGE:
                return
            if epoch is not None:
                log.error("what was on disk is gone, all markets are halted: `rts accept-loss`")

    def checking(self, init: Init) -> Init:
        """Return an init for a pool that checks each connection before that prepares it."""

        async def check_first(connection: asyncpg.Connection) -> None:
            await self.check(connection)
            await init(connection)

        return check_first

    async def keep(self) -> None:
        """Note until cancelled; whatever fails is told and tried again."""
        pause = 0.0
        while True:
            try:
                connection = await self._access.connect(
                    application_name=self._application_name, init=self.check
                )
                try:
                    pause = 0.0
                    await self._follow(connection)
                finally:
                    connection.terminate()
            except Exception as error:
                log.warning("no position is noted: %s: %s", type(error).__name__, error)
            pause = min(_LONGEST_PAUSE, 2 * pause + 0.1)
            await asyncio.sleep(pause)

    async def _follow(self, connection: asyncpg.Connection) -> None:
        """Note what happens in one database from now on, and what was noted of it before."""
        await connection.execute(PLAN_ONCE)
        place = await connection.fetchval(PLACE)
        before = {note.epoch: note for note in notes_of(self._data_dir, place)}
        since, epoch = await connection.fetchval(PRESENT), None
        seqs: dict[str, int] = {}
        due = True
        while True:
            self.heard.clear()
            row = await connection.fetchrow(POSITION, since, timeout=ANSWER_TIMEOUT)
            since = row["snapshot"]
            if epoch != (epoch := str(row["epoch"])):
                due, seqs = True, dict(before[epoch].seqs) if epoch in before else {}
            for symbol, seq in zip(row["symbols"] or (), row["seqs"] or (), strict=True):
                seqs.pop(symbol, None)
                seqs[symbol] = seq
                due = True
            for symbol in [*islice(seqs, max(0, len(seqs) - MOST))]:
                del seqs[symbol]
            if due:
                if not row["flushed"]:
                    await connection.fetch(FLUSH, timeout=ANSWER_TIMEOUT)
                note = Note(
                    str(row["first"]), epoch, row["wal"], row["order_id"], row["trade_id"], seqs
                )
                due = not await asyncio.to_thread(self._write, place, note)
            await asyncio.sleep(PERIOD)
            with suppress(TimeoutError):
                async with asyncio.timeout(POLL):
                    await self.heard.wait()

    def _write(self, place: str, note: Note) -> bool:
        """Put a note in place of the last one, on disk; False: it cannot be done now."""
        folder = self._data_dir / "positions"
        file = folder / f"{place}-{self._application_name}.json"
        draft = file.with_suffix(f".{socket.gethostname()}-{os.getpid()}.draft")
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with draft.open("wb") as output:
                output.write(msgspec.json.encode(note))
                output.flush()
                os.fsync(output.fileno())
            draft.replace(file)
        except OSError as error:
            if self.fault is None:
                log.error("no position can be noted: %s", error)
            self.fault = str(error)
            return False
        self.fault = None
        return True
