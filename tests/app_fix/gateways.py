"""The gateway as it really runs, and QuickFIX C++ as its client."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from tests.processes import end, free_port

START_TIMEOUT = 30.0
PATIENCE = 15.0

Pairs = list[tuple[int, str]]

_numbers = count(1)

ROOT = Path(__file__).parents[2]


class Gateway:
    """A process of `python -m app_fix`, which can be killed and comes back on the same port."""

    def __init__(self, database_url: str, folder: Path, **more: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.environment = os.environ | {
            "RTS_DATABASE_URL": database_url,
            "RTS_DATA_DIR": str(folder),
            "RTS_FIX_PORT": str(self.port),
            **more,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, command: Sequence[str] = (sys.executable, "-m", "app_fix")) -> None:
        with (self.folder / "fix.log").open("ab") as log:
            self.process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline and self.process.poll() is None:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.02)
        raise RuntimeError(f"the gateway does not come up: {self.log()}")

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def log(self) -> str:
        return (self.folder / "fix.log").read_text()


@contextmanager
def running_gateway(database_url: str, folder: Path, **more: str) -> Iterator[Gateway]:
    """Start a gateway, end it."""
    gateway = Gateway(database_url, folder, **more)
    gateway.start()
    try:
        yield gateway
    finally:
        if gateway.process is not None:
            end(gateway.process)


class Heard:
    """A message as it came."""

    def __init__(self, text: str) -> None:
        self.pairs: Pairs = []
        for part in text.rstrip("\x01").split("\x01"):
            tag, _, value = part.partition("=")
            self.pairs.append((int(tag), value))

    def __getitem__(self, tag: int) -> str:
        return next(value for number, value in self.pairs if number == tag)

    def get(self, tag: int) -> str | None:
        return next((value for number, value in self.pairs if number == tag), None)

    def all(self, tag: int) -> list[str]:
        return [value for number, value in self.pairs if number == tag]

    def __repr__(self) -> str:
        return "|".join(f"{tag}={value}" for tag, value in self.pairs)


class Trader:
    """A client, in a process of its own (tests/app_fix/quick.py)."""

    def __init__(
        self, port: int, folder: Path, logon: dict[int, str], comp_id: str, **more: str
    ) -> None:
        self.heard: list[Heard] = []
        """Application messages and Rejects, in order."""
        self.admin: list[Heard] = []
        self.sent: list[Heard] = []
        self.comp_id = comp_id
        self._command = [
            sys.executable, "-m", "tests.app_fix.quick", str(port), str(folder), comp_id,
            json.dumps(logon), *(f"{name}={value}" for name, value in more.items()),
        ]  # fmt: skip
        self._changed = threading.Condition()
        self._taken: dict[str, int] = {}
        self._logged_on = False

    # ----------------------------------------------------------------------- what tests call
    def start(self) -> "Trader":
        """Start it, or start it again."""
        self.process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
        self._listener = threading.Thread(target=self._listen, args=(self.process.stdout,))
        self._listener.start()
        return self

    def hang(self) -> None:
        """Let it hear nothing more of what is sent to it."""
        self.process.send_signal(signal.SIGSTOP)

    def kill(self) -> None:
        """Let it die in whatever it does."""
        self.process.kill()
        self.process.wait()
        self._listener.join()

    def logout(self) -> None:
        """End the session in order."""
        self._write(["logout"])

    def _listen(self, lines: Iterable[str]) -> None:
        for line in lines:
            kind, text = json.loads(line)
            with self._changed:
                if kind in ("on", "off"):
                    self._logged_on = kind == "on"
                else:
                    heard = Heard(text)
                    {"app": self.heard, "admin": self.admin, "sent": self.sent}[kind].append(heard)
                    if kind == "admin" and heard[35] == "3":
                        self.heard.append(heard)
                self._changed.notify_all()
        with self._changed:
            self._logged_on = False

    def _write(self, command: list[Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()

    def until(self, done: Callable[[], object]) -> Any:
        """Return what becomes true."""
        with self._changed:
            found = self._changed.wait_for(done, PATIENCE)
            if not found:
                raise AssertionError(f"heard only {self.heard[-8:]}, {self.admin[-4:]}")
            return found

    def logged_on(self, state: bool = True) -> "Trader":
        self.until(lambda: self._logged_on == state)
        return self

    def next(self, kind: str = "8", **fields: str) -> Heard:
        """Return the next message of a type that has these fields (`_150="0"`).

        Answers and reports come from two sides: of one type they have an order, else none.
        """
        wanted = {int(name[1:]): value for name, value in fields.items()}

        def found() -> Heard | None:
            for number in range(self._taken.get(kind, 0), len(self.heard)):
                heard = self.heard[number]
                if heard[35] == kind and all(heard.get(tag) == v for tag, v in wanted.items()):
                    self._taken[kind] = number + 1
                    return heard
            return None

        return self.until(found)  # type: ignore[no-any-return]

    def said_goodbye(self) -> str:
        """Return the text of the next Logout."""
        return self.until(lambda: [one for one in self.admin if one[35] == "5"])[-1][58]  # type: ignore[no-any-return]

    def send(self, kind: str, *groups: tuple[int, int, str], **fields: str) -> None:
        """Send a message: fields as `_38="5"`; groups: count tag, member tag, value."""
        pairs = [[int(name[1:]), value] for name, value in fields.items()]
        self._write([kind, pairs, groups])

    def order(
        self, symbol: str, side: str, quantity: str, price: str | None = None, **fields: str | None
    ) -> str:
        """Send a NewOrderSingle; return its ClOrdID."""
        name = fields.pop("_11", None) or f"{self.comp_id}-{next(_numbers)}"
        given: dict[str, str | None] = {
            "_11": name,
            "_55": symbol,
            "_54": side,
            "_38": quantity,
            "_60": stamp(),
        }
        given["_40"] = "1" if price is None else "2"
        if price is not None:
            given |= {"_44": price, "_59": "1"}
        said = {tag: value for tag, value in (given | fields).items() if value is not None}
        self.send("D", **said)
        return name


def stamp() -> str:
    return time.strftime("%Y%m%d-%H:%M:%S", time.gmtime())


class Raw:
    """A client that says whatever it is told to say."""

    def __init__(self, port: int, comp_id: str, *, room: int | None = None) -> None:
        """room: bytes that the system may keep until we read."""
        self.comp_id = comp_id
        self.seq = 1
        self._line = socket.socket()
        self._line.settimeout(PATIENCE)
        if room is not None:
            self._line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
        self._line.connect(("127.0.0.1", port))
        self._buffer = b""

    def __enter__(self) -> "Raw":
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()

    def logon(self, *fields: tuple[int, str], seq: int = 1, heartbeat: str = "30") -> "Raw":
        self.seq = seq
        return self.say("A", (98, "0"), (108, heartbeat), *fields)

    def say(self, kind: str, *fields: tuple[int, str], begin: str = "FIX.4.4") -> "Raw":
        self.write(written(kind, self.seq, self.comp_id, *fields, begin=begin))
        self.seq += 1
        return self

    def write(self, raw: bytes) -> None:
        self._line.sendall(raw)

    def next(self, kind: str | None = None) -> Heard:
        """Return the next message, or the next of a type."""
        while True:
            whole = re.match(rb"8=.*?\x0110=[0-9]{3}\x01", self._buffer, re.DOTALL)
            if whole is None:
                data = self._line.recv(65536)
                assert data, f"the connection ended: {self._buffer!r}"
                self._buffer += data
                continue
            self._buffer = self._buffer[whole.end() :]
            heard = Heard(whole[0].decode())
            if kind in (None, heard[35]):
                return heard

    def ended(self) -> str:
        """Return the text of the Logout that ends the connection, and see that it ends."""
        text = self.next("5").get(58) or ""
        with suppress(ConnectionError):
            while self._line.recv(65536):
                pass
        return text


def written(
    kind: str, seq: int, comp_id: str, *fields: tuple[int, str], begin: str = "FIX.4.4"
) -> bytes:
    """Return a message as bytes."""
    head = [(35, kind), (49, comp_id), (56, "RTS"), (34, str(seq)), (52, stamp())]
    text = "".join(f"{tag}={value}\x01" for tag, value in [*head, *fields]).encode()
    whole = b"8=%b\x019=%d\x01%b" % (begin.encode(), len(text), text)
    return b"%b10=%03d\x01" % (whole, sum(whole) % 256)
