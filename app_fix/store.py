"""What one session has sent and got, in a file of its own (docs/decisions/0025).

Every message is written down before it is sent, so that whatever a killed process leaves is what
it said. Of an execution report only the event is kept that it tells, since the tables have the
rest; of messages that nobody wants twice (heartbeats, market data) only that they had a number.
"""

import errno
import logging
import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from app_fix.wire import Fields

log = logging.getLogger(__name__)

KEPT: Final = 100_000
"""Messages that can be asked for again after a restart: the newest."""

SKIPPED: Final = 100_000
"""Numbers that are left out when the machine stopped, which may have lost the newest of them."""

_HEAD: Final = 160
"""Bytes of the first line, which is written over."""

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Told:
    """An execution report: the event that it tells, and what the event does not say."""

    symbol: str
    seq: int
    sent_at: str
    more: dict[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """Another message that can be asked for again."""

    type: str
    sent_at: str
    fields: Fields


Sent = Told | Said


@dataclass(eq=False)
class Store:
    """A session's numbers, messages and place in the journal."""

    path: Path
    next_out: int = 1
    next_in: int = 1
    epoch: str | None = None
    """The history that `positions` are of; None: the session never began."""
    positions: dict[str, int] = field(default_factory=dict)
    """Up to which seq of each symbol everything was told; of those that are new: 0."""
    sent: dict[int, Sent] = field(default_factory=dict)
    cancels: str | None = None
    """The account whose orders are still to be canceled since the connection has ended."""
    in_doubt: bool = False
    """Whether the machine stopped since: what is told next may have been told before."""
    dirty: bool = False
    _file: int = -1

    @classmethod
    def open(cls, path: Path) -> "Store":
        """Return what a file has; a new one if there is none."""
        store = cls(path)
        lines = path.read_bytes().splitlines() if path.exists() else []
        boot = store._read(lines)
        if lines and boot != _boot():
            log.warning("%s: the machine stopped since, its newest lines may be gone", path.name)
            store.next_out += SKIPPED
            store.in_doubt = True
        for number in sorted(store.sent)[:-KEPT]:
            del store.sent[number]
        store._rewrite()
        return store

    @staticmethod
    def is_unfinished(path: Path) -> bool:
        """Whether orders are still to be canceled since a connection ended."""
        told = [line for line in path.read_bytes().splitlines() if line.startswith(b'["x",')]
        return bool(told) and told[-1] != b'["x",null]'

    def close(self) -> None:
        """Write down how far the journal was told, and let go of the file."""
        try:
            if self.epoch is not None:
                self._append(["p", self.epoch, self.positions])
        finally:
            os.close(self._file)

    def begin(self, epoch: str, positions: dict[str, int]) -> None:
        """Let the session tell what happens from here on."""
        self.epoch, self.positions = epoch, positions
        self._append(["p", epoch, positions])

    def restart(self) -> None:
        """Let both count from 1; what was told is not told again."""
        self.next_out = self.next_in = 1
        self.sent.clear()
        os.close(self._file)
        self._rewrite()

    def send(self, message: Sent | None) -> int:
        """Return the number of a message that is about to be sent; None: one to be left out.

        Raises OSError where it cannot be written down: then nothing was told.
        """
        number = self.next_out
        if isinstance(message, Told):
            self._append(["e", number, message.symbol, message.seq, message.sent_at, message.more])
            self.positions[message.symbol] = message.seq
        elif message is not None:
            self._append(["m", number, message.type, message.sent_at, message.fields])
        self.next_out = number + 1
        if message is not None:
            self.sent[number] = message
            if len(self.sent) > 2 * KEPT:
                del self.sent[next(iter(self.sent))]
        self._write_head()
        return number

    def got(self, next_in: int) -> None:
        """Take note of what number comes next."""
        self.next_in = next_in
        self._write_head()

    def arm(self, account: str | None) -> None:
        """Take note of whose orders are to be canceled when the connection ends."""
        self.cancels = account
        self._append(["x", account])

    def settle(self) -> None:
        """Take note that all that may have been told before was told again."""
        if self.in_doubt:
            self.in_doubt = False
            self._write_head()

    def sync(self) -> None:
        """Return when all of it is on disk."""
        self.dirty = False
        os.fsync(self._file)

    def _read(self, lines: list[bytes]) -> str | None:
        """Take what lines of a file say; return since when the machine ran."""
        head: dict[str, Any] = {}
        for number, line in enumerate(lines):
            with suppress(msgspec.DecodeError):  # one may be torn
                record = msgspec.json.decode(line)
                if number:
                    self._take(record)
                else:
                    head = record
        self.next_in = head.get("in", self.next_in)
        self.in_doubt = head.get("doubt", False)
        self.next_out = max(head.get("out", 1), self.next_out)
        return head.get("boot")

    def _take(self, record: list[Any]) -> None:
        match record:
            case ["e", number, symbol, seq, sent_at, more]:
                self.sent[number] = Told(symbol, seq, sent_at, more)
                self.positions[symbol] = seq
                self.next_out = number + 1
            case ["m", number, kind, sent_at, fields]:
                self.sent[number] = Said(kind, sent_at, [(tag, value) for tag, value in fields])
                self.next_out = number + 1
            case ["p", epoch, positions]:
                self.epoch, self.positions = epoch, positions
            case ["x", account]:
                self.cancels = account

    def _rewrite(self) -> None:
        """Write a file that has all of this, and nothing else, in the place of the other one."""
        new = self.path.with_suffix(".new")
        self._file = os.open(new, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        self._write_head()
        os.lseek(self._file, 0, os.SEEK_END)
        for number, message in sorted(self.sent.items()):
            if isinstance(message, Told):
                told = ["e", number, message.symbol, message.seq, message.sent_at, message.more]
                self._append(told)
            else:
                self._append(["m", number, message.type, message.sent_at, message.fields])
        if self.epoch is not None:
            self._append(["p", self.epoch, self.positions])
        if self.cancels is not None:
            self._append(["x", self.cancels])
        self.sync()
        new.rename(self.path)

    def _append(self, record: list[Any]) -> None:
        line = _encode(record) + b"\n"
        if os.write(self._file, line) < len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
        self.dirty = True

    def _write_head(self) -> None:
        head = _encode(
            {"out": self.next_out, "in": self.next_in, "boot": _boot(), "doubt": self.in_doubt}
        )
        os.pwrite(self._file, head.ljust(_HEAD - 1) + b"\n", 0)
        self.dirty = True


@cache
def _boot() -> str:
    """Return what is another after each start of the machine; where none is known, nothing."""
    try:
        return _BOOT.read_text("utf-8").strip()
    except OSError:
        return ""
