"""Faults under load: whatever breaks, every follower of a feed ends with the rows of the table.

`python -m tests.faults --minutes 60` goes on for an hour.
"""

import argparse
import json
import os
import random
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import Popen
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from db.wire import utc
from tests.books import Book, Levels, book_at, book_now, last_seq
from tests.conftest import Db, open_session
from tests.processes import await_health, free_port, start_service
from tests.proxy import proxied
from tests.waiting import wait_until

SYMBOLS = ("ACME", "EUR/USD", "X:1")
ACCOUNTS = ("ann", "bob", None)
SAMPLES = 20
"""Books that each follower keeps, to be compared with what the journal says of their moment."""

Message = dict[str, Any]


class Follower:
    """A client that is cut off at random, and goes on from where it was."""

    def __init__(self, url: str) -> None:
        self.cuts = 0
        self.messages = 0
        self.failure: str | None = None
        self.patient = False
        self._url = url
        self._stop = threading.Event()
        self._random = random.Random(hash(self._url))  # noqa: S311
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(30)

    def last(self, symbol: str) -> int:
        """The seq of the last message of a symbol."""
        raise NotImplementedError

    def goal(self, session: Db, symbol: str) -> int:
        """The last seq that must come, when nothing happens any more."""
        raise NotImplementedError

    def differences(self, session: Db) -> Iterator[str]:
        """Say where what has come is not what the table has."""
        raise NotImplementedError

    def _begin(self) -> str:
        """Return the address to connect to."""
        raise NotImplementedError

    def _take(self, message: Message) -> None:
        """Take a message that is not an error."""
        raise NotImplementedError

    def _follow(self) -> None:
        while not self._stop.is_set() and self.failure is None:
            with suppress(OSError, TimeoutError, WebSocketException):
                self._listen(self._begin())
            self.cuts += 1
            self._stop.wait(0.05)

    def _listen(self, url: str) -> None:
        with connect(url, close_timeout=0.2) as socket:
            until = time.monotonic() + self._random.choice((0.05, 0.5, 3.0, 10.0))
            while not self._stop.is_set() and self.failure is None:
                if time.monotonic() > until and not self.patient:
                    socket.socket.close()
                    return
                message = json.loads(socket.recv(timeout=5))
                if message["type"] == "error":
                    self.failure = f"{url}: {message}"
                    return
                self.messages += message["type"] != "heartbeat"
                self._take(message)


class RowFollower(Follower):
    """Follows a feed whose messages are rows of a table, and resumes it."""

    def __init__(self, url: str, statement: str, query: str = "") -> None:
        """statement: of a symbol's rows, in order."""
        self.rows: dict[str, list[Message]] = {symbol: [] for symbol in SYMBOLS}
        self._statement = statement
        super().__init__(f"{url}?{query}")

    def last(self, symbol: str) -> int:
        return self.rows[symbol][-1]["seq"] if self.rows[symbol] else 0

    def goal(self, session: Db, symbol: str) -> int:
        return int(str(self._truth(session, symbol)[-1]["seq"]))

    def differences(self, session: Db) -> Iterator[str]:
        for symbol, messages in self.rows.items():
            rows = self._truth(session, symbol)
            got = [
                {name: None if message[name] is None else str(message[name]) for name in rows[0]}
                for message in messages
            ]
            if got != rows:
                yield f"{symbol}: {len(got)} messages, {len(rows)} rows"

    def _truth(self, session: Db, symbol: str) -> list[Message]:
        """Return a symbol's rows as their messages say it."""
        return [
            {name: None if value is None else str(value) for name, value in row.items()}
            for row in session.execute(self._statement.encode(), [symbol])
        ]

    def _begin(self) -> str:
        starts = ",".join(f"{symbol}:{self.last(symbol) + 1}" for symbol in SYMBOLS)
        return f"{self._url}&from_seq={starts}"

    def _take(self, message: Message) -> None:
        if message["type"] == "heartbeat":
            for symbol, trade_id in message.get("trade_ids", {}).items():
                rows = self.rows[symbol]
                if trade_id != (rows[-1]["trade_id"] if rows else None):
                    self.failure = f"{self._url}: {symbol} ends otherwise than {message}"
        else:
            rows = self.rows[message["symbol"]]
            if message["prev_seq"] != (rows[-1]["seq"] if rows else None):
                self.failure = f"{self._url}: {message} after {rows[-1:]}"
            rows.append(message)


class BookFollower(Follower):
    """Follows the books of all symbols, from a new snapshot whenever it was cut."""

    def __init__(self, url: str, query: str = "") -> None:
        self._books: dict[str, Book] = {}
        self._times: dict[str, dict[int, str]] = {symbol: {} for symbol in SYMBOLS}
        self._samples: list[tuple[str, int, Levels]] = []
        super().__init__(f"{url}?symbol={','.join(SYMBOLS)}&{query}")

    def last(self, symbol: str) -> int:
        book = self._books.get(symbol)
        return book.seq if book else 0

    def goal(self, session: Db, symbol: str) -> int:
        return last_seq(session, symbol)

    def differences(self, session: Db) -> Iterator[str]:
        for symbol in SYMBOLS:
            book = self._books.get(symbol)
            now = last_seq(session, symbol), book_now(session, symbol)
            if book is None or (book.seq, book.levels()) != now:
                yield f"{self._url}: {symbol} ends with another book, at {self.last(symbol)}"
            if ghosts := self._times[symbol].items() - self._moments(session, symbol):
                yield f"{self._url}: {symbol} never was at {sorted(ghosts)[:5]}"
        for symbol, seq, levels in self._samples:
            if levels != book_at(session, symbol, seq):
                yield f"{self._url}: {symbol} had another book at {seq}"

    def _moments(self, session: Db, symbol: str) -> set[tuple[int, str]]:
        """Return seq and time of every event: the seq of a lost one is given again, later."""
        rows = session.execute("SELECT seq, time FROM order_events WHERE symbol = %s", [symbol])
        return {(row["seq"], utc(row["time"])) for row in rows}

    def _begin(self) -> str:
        self._books = {}
        return self._url

    def _take(self, message: Message) -> None:
        if message["type"] == "heartbeat":
            return
        symbol, seq = message["symbol"], message["seq"]
        times = self._times[symbol]
        try:
            if message["type"] == "snapshot":
                assert seq >= max(times, default=0)
                self._books[symbol] = Book(message)
            else:
                self._books[symbol].apply(message)
            if seq:  # else nothing has happened yet
                assert message["time"] == times.setdefault(seq, message["time"])
        except AssertionError:
            self.failure = f"{self._url}: {message} after {self.last(symbol)}"
        if len(self._samples) < SAMPLES or self._random.random() < 0.01:
            self._sample(symbol)

    def _sample(self, symbol: str) -> None:
        """Keep a book to be compared, in place of any other when there are enough."""
        if len(self._samples) == SAMPLES:
            self._samples.pop(self._random.randrange(SAMPLES))
        book = self._books[symbol]
        self._samples.append((symbol, book.seq, book.levels()))


class CandleFollower(Follower):
    """Follows the candles of a second of one symbol, each closed once, and resumes with `from`."""

    def __init__(self, url: str, symbol: str) -> None:
        self._symbol = symbol
        self._closed: list[tuple[str, int, str, int]] = []
        super().__init__(f"{url}?symbol={symbol}&interval=1s&from=")

    def last(self, symbol: str) -> int:
        return self._closed[-1][-1] if self._closed and symbol == self._symbol else 0

    def goal(self, session: Db, symbol: str) -> int:
        return self._truth(session)[-1][-1] if symbol == self._symbol else 0

    def differences(self, session: Db) -> Iterator[str]:
        if self._closed != (rows := self._truth(session)):
            yield f"{self._url}: {len(self._closed)} candles, {len(rows)} seconds with trades"

    def _truth(self, session: Db) -> list[tuple[str, int, str, int]]:
        rows = session.execute(
            "SELECT date_trunc('second', executed_at) AS start, count(*) AS trades,"
            " sum(quantity)::text AS volume, max(seq) AS seq"
            " FROM trades WHERE symbol = %s GROUP BY 1 ORDER BY 1",
            [self._symbol],
        )
        return [(utc(row["start"]), row["trades"], row["volume"], row["seq"]) for row in rows]

    def _begin(self) -> str:
        if not self._closed:
            return f"{self._url}2000-01-01T00:00:00Z"
        after = datetime.fromisoformat(self._closed[-1][0]) + timedelta(seconds=1)
        return f"{self._url}{utc(after)}"

    def _take(self, message: Message) -> None:
        for item in message.get("items", ()):
            if self._closed and item["start"] <= self._closed[-1][0]:
                self.failure = f"{self._url}: {item} after {self._closed[-1]}"
            if item["closed"]:
                self._closed.append(
                    (item["start"], item["trades"], item["volume"], item["last_seq"])
                )


class Load:
    """Trades, cancels and refusals without pause, a few commits a second on every symbol."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._stop = threading.Event()
        self._random = random.Random(5)  # noqa: S311
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(60)

    def _work(self) -> None:
        while not self._stop.is_set():
            with suppress(psycopg.Error), open_session(self._url, connect_timeout=2) as session:
                while not self._stop.wait(0.02):
                    self._command(session)
            self._stop.wait(0.1)

    def _command(self, session: Db) -> None:
        symbol = self._random.choice(SYMBOLS)
        if self._random.random() < 0.1:
            session.execute("SELECT * FROM cancel_all_orders(%s)", [symbol])
            return
        spread = self._random.choice((1, 1, 1, 40))  # books grow deep now and then
        orders = [
            {
                "symbol": symbol, "side": self._random.choice(("buy", "sell")),
                "quantity": self._random.randint(1, 5),
                "price": 100 + self._random.randint(-spread, spread),
                "account": self._random.choice(ACCOUNTS),
            }
            for _ in range(self._random.choice((1, 2, 2, 30)))
        ]  # fmt: skip
        with session.transaction():
            session.execute("SELECT place_orders(%s)", [json.dumps(orders)])
            if self._random.random() < 0.3:  # seen by others before it is on disk
                session.execute("SET LOCAL synchronous_commit = off")


class Exchange:
    """A server, both services behind a proxy, and what can be done to them."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self.server = EmbeddedServer(folder / "data")
        self.server.start()
        stack.callback(self.server.stop)
        migrate(self.server.url, report=lambda _: None)
        with open_session(self.server.url) as session:
            for symbol in SYMBOLS[1:]:
                session.execute("SELECT create_instrument(%s)", [symbol])
        parts = conninfo_to_dict(self.server.url)
        self._proxy = stack.enter_context(proxied("127.0.0.1", int(str(parts["port"]))))
        login = f"{parts['user']}:{parts['password']}"
        self._url = f"postgresql://{login}@127.0.0.1:{self._proxy.port}/{parts['dbname']}"
        self.ports = {"main": free_port(), "matching": free_port()}
        self._processes: dict[str, Popen[bytes]] = {}
        stack.callback(self.end_services)
        for name in self.ports:
            self._start(name)

    def _start(self, name: str) -> None:
        process = start_service(name, self.ports, self._url, self._folder)
        self._processes[name] = process
        await_health(f"http://127.0.0.1:{self.ports[name]}", process, self._folder / f"{name}.log")

    def postmaster(self) -> int:
        """PostgreSQL's first process."""
        return int((self._folder / "data/postgres/postmaster.pid").read_text().split()[0])

    def end_services(self, *names: str) -> None:
        """Kill these services; without names all."""
        for name in names or self._processes:
            self._processes[name].kill()
            self._processes[name].wait()

    def _backends(self, name: str) -> list[int]:
        with open_session(self.server.url) as session:
            rows = session.execute(
                "SELECT pid FROM pg_stat_activity WHERE application_name = %s", [f"rts-{name}"]
            )
            return [row["pid"] for row in rows]

    def terminate(self, name: str, _: float) -> None:
        """End a service's sessions."""
        with open_session(self.server.url) as session:
            for pid in self._backends(name):
                session.execute("SELECT pg_terminate_backend(%s)", [pid])

    def stop(self, _: str, seconds: float) -> None:
        """Stop both services' sessions for a while."""
        pids = [pid for name in self.ports for pid in self._backends(name)]
        for signal_number in (signal.SIGSTOP, signal.SIGCONT):
            for pid in pids:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal_number)
            if signal_number == signal.SIGSTOP:
                time.sleep(seconds)

    def black_hole(self, _: str, seconds: float) -> None:
        """Carry nothing between services and database for a while."""
        self._proxy.black_hole()
        time.sleep(seconds)
        self._proxy.pass_on()

    def reset(self, _: str, seconds: float) -> None:
        """Carry nothing for a while, then reset every connection."""
        self._proxy.black_hole()
        time.sleep(seconds / 4)
        self._proxy.reset()
        self._proxy.pass_on()

    def kill_service(self, name: str, _: float) -> None:
        """Kill a service and start it again."""
        self.end_services(name)
        self._start(name)

    def kill_database(self, _: str, __: float) -> None:
        """Kill PostgreSQL and start it again."""
        os.kill(self.postmaster(), signal.SIGKILL)
        wait_until(lambda: not self.server.is_running())
        self.server.start()


TRADES = "SELECT seq, trade_id, price, quantity, bid_order_id, ask_order_id, taker_side FROM trades"
EVENTS = """
    SELECT seq, event, reason, order_id, account, side, price, quantity, remaining_quantity, status
    FROM order_events
"""


@contextmanager
def followers(ports: dict[str, int]) -> Iterator[list[Follower]]:
    """Follow trades, orders, books and candles, each in several ways."""
    trades = f"ws://127.0.0.1:{ports['matching']}/trade_updates"
    orders = f"ws://127.0.0.1:{ports['main']}/order_updates"
    books = f"ws://127.0.0.1:{ports['main']}/order_book_updates"
    candles = f"ws://127.0.0.1:{ports['main']}/candle_updates"
    ordered = " WHERE symbol = %s ORDER BY seq"
    mine = " WHERE symbol = %s AND account = 'ann' ORDER BY seq"
    following = [
        RowFollower(trades, TRADES + ordered),
        RowFollower(trades, TRADES + ordered, f"symbol={','.join(SYMBOLS)}"),
        RowFollower(orders, EVENTS + ordered),
        RowFollower(orders, EVENTS + mine, "account=ann"),
        BookFollower(books),
        BookFollower(books, "conflate=100"),
        *[CandleFollower(candles, symbol) for symbol in SYMBOLS],
    ]
    try:
        yield following
    finally:
        for follower in following:
            follower.stop()


def run(enough: Callable[[Counter[str]], bool], seed: int, say: Callable[[str], None]) -> list[str]:
    """Break things until `enough` of them broke; return how followers differ from the table."""
    rng = random.Random(seed)  # noqa: S311
    count: Counter[str] = Counter()
    began = time.monotonic()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rts-faults-")))
        exchange = Exchange(folder, stack)
        load = Load(exchange.server.url)
        stack.callback(load.stop)
        following = stack.enter_context(followers(exchange.ports))
        often = [exchange.terminate, exchange.black_hole, exchange.reset] * 4
        faults = [*often, exchange.stop, exchange.kill_service, exchange.kill_database]
        while not enough(count):
            fault, service = rng.choice(faults), rng.choice(("main", "matching"))
            # The first and every tenth lasts longer than the hub waits for an answer.
            longest = 10.0 if fault == exchange.stop else 4.5
            seconds = longest if count[fault.__name__] % 10 == 0 else rng.choice((0.1, 0.3, 1.0))
            say(f"{time.monotonic() - began:.0f} s: {fault.__name__} {service} {seconds}")
            fault(service, seconds)
            count[fault.__name__] += 1
            time.sleep(rng.random())
        load.stop()
        for follower in following:
            follower.patient = True
        with open_session(exchange.server.url) as session:
            for follower in following:
                goals = {symbol: follower.goal(session, symbol) for symbol in SYMBOLS}
                with suppress(AssertionError):  # then they differ
                    wait_until(
                        lambda follower=follower, goals=goals: (
                            follower.failure  # type: ignore[misc]
                            or all(follower.last(s) >= seq for s, seq in goals.items())
                        ),
                        timeout=60,
                    )
            say(
                f"{time.monotonic() - began:.0f} s: {dict(count)}, "
                f"clients cut {sum(f.cuts for f in following)} times, messages: "
                f"{[f.messages for f in following]}"
            )
            failures = [follower.failure for follower in following if follower.failure]
            return failures + [d for f in following for d in f.differences(session)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    options = parser.parse_args()
    print("seed", options.seed, flush=True)
    deadline = time.monotonic() + 60 * options.minutes
    found = run(
        lambda _: time.monotonic() > deadline, options.seed, lambda text: print(text, flush=True)
    )
    print(*found or ["no difference"], sep="\n")
    raise SystemExit(bool(found))
