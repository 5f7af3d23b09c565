"""Hostile neighbours at work while eight traders trade, before a whole `rts up`.

A stranger with a login holds markets and fills the queue of notifications, a web page posts, slow
clients never finish their headers, a reader asks for everything, and a killer ends processes. What
traders were told must be there, once; every market must open again; and an order must not take
much longer than on a quiet day. `python -m tests.soak --minutes 10` says how it went.
"""

import argparse
import http.client
import json
import multiprocessing
import random
import signal
import socket
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count, pairwise
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import psutil
import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.conftest import open_session
from tests.rts.test_supervisor import Exchange, Place, running
from tests.verified import differences

SYMBOLS = ("ACME", "EUR/USD")
TRADERS = 8
BY_SQL = 2
"""Of the traders, how many come by SQL."""

QUIET = 0.25
"""Part of the time before anybody hostile comes."""

FACTOR = 5.0
"""As many times longer than on the quiet part may an order take, of which 99 in 100 are faster."""

OPEN_WITHIN = 15.0
"""Seconds in which every market must have taken an order again, whatever was done: 5 that it may be
held, up to 2 until that is seen, and a start of the database and of both services."""

EVIL = "https://evil.example"

PATIENCE = 60.0
"""Seconds until a trader gives an order up."""

Address = dict[str, Any]


@dataclass
class Trader:
    """Sends an order again under its name until it is told what became of it."""

    name: str
    place: Callable[[str, str, str, str], str | None]
    """Of account, client order id, symbol and price: the order's id, None if it must be asked again
    under the same name."""
    acknowledged: dict[str, str] = field(default_factory=dict)
    took: list[tuple[float, float]] = field(default_factory=list)
    """When each order was answered, and how long that took."""
    times: dict[str, list[float]] = field(default_factory=lambda: {s: [] for s in SYMBOLS})
    failure: str | None = None

    def trade(self, stop: threading.Event) -> None:
        rng = random.Random(self.name)  # noqa: S311
        for number in count(1):
            if stop.is_set():
                return
            name, symbol = f"{self.name}-{number}", rng.choice(SYMBOLS)
            began, order = time.monotonic(), None
            price = str(100 + rng.randint(-3, 3))
            while order is None:
                if time.monotonic() > began + PATIENCE:
                    self.failure = f"{name} was not placed within {PATIENCE} s"
                    return
                with suppress(OSError, http.client.HTTPException, psycopg.Error):
                    order = self.place(self.name, name, symbol, price)
                if order is None:
                    time.sleep(0.02)
            ended = time.monotonic()
            self.acknowledged[name] = order
            self.took.append((ended, ended - began))
            self.times[symbol].append(ended)


def by_rest(port: int) -> Callable[[str, str, str, str], str | None]:
    """Place orders over a connection that is kept."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=15)

    def place(account: str, name: str, symbol: str, price: str) -> str | None:
        body = {
            "symbol": symbol, "side": "buy" if hash(name) % 2 else "sell", "quantity": "1",
            "price": price, "account": account, "client_order_id": name,
            "self_trade_prevention": "none", "time_in_force": "ioc",
        }  # fmt: skip
        try:
            connection.request(
                "POST", "/orders", json.dumps(body), {"content-type": "application/json"}
            )
            answer = connection.getresponse()
            told = json.loads(answer.read())
        except BaseException:
            connection.close()
            raise
        if answer.status in (200, 201):
            return str(told["order_id"])
        assert answer.status in (429, 503), told
        return None

    return place


def by_sql(url: str) -> Callable[[str, str, str, str], str | None]:
    """Place orders in a session that is opened again when it is lost."""
    sessions: list[psycopg.Connection[Any]] = []

    def place(account: str, name: str, symbol: str, price: str) -> str | None:
        try:
            if not sessions:
                sessions.append(open_session(url, connect_timeout=2))
            row = (
                sessions[0]
                .execute(
                    "SELECT order_id FROM place_order(%s, %s, 1, %s, account => %s,"
                    " client_order_id => %s, time_in_force => 'ioc')",
                    [symbol, "buy" if hash(name) % 2 else "sell", price, account, name],
                )
                .fetchone()
            )
        except psycopg.Error:
            for session in sessions:
                session.close()
            sessions.clear()
            raise
        return str(row["order_id"]) if row else None

    return place


# ------------------------------------------------------------------------------------ the hostile
def hold_markets(address: Address, stop: Event) -> None:
    """Take a market and stay, in every way that there is."""
    ways = count()
    while not stop.is_set():
        with suppress(psycopg.Error), open_session(address["stranger"]) as session:
            held = "place_order('ACME', 'buy', 1, 0.5)"
            match next(ways) % 4:
                case 0:
                    session.execute(f"SELECT order_id, pg_sleep(60) FROM {held}".encode())
                case 1:
                    session.execute("BEGIN")
                    session.execute(f"SELECT * FROM {held}".encode())
                    for _ in range(600):
                        session.execute("SELECT pg_sleep(0.1)")
                case 2:
                    session.execute("SELECT pg_advisory_lock(n) FROM generate_series(1, 500) n")
                    session.execute("BEGIN")
                    session.execute(f"DECLARE c CURSOR FOR SELECT * FROM {held}".encode())
                    session.execute("FETCH 1 FROM c")
                    stop.wait(60)
                    session.execute("SELECT 1")
                case 3:
                    for name in ("enable_indexscan", "enable_nestloop", "enable_indexonlyscan"):
                        session.execute(sql.SQL("SET {} = off").format(sql.Identifier(name)))
                    for _ in range(50):
                        session.execute("SELECT * FROM cancel_all_orders('ACME', 'nobody')")
        stop.wait(0.2)


def fill_the_queue(address: Address, stop: Event) -> None:
    """Notify while another session listens and does not hear."""
    while not stop.is_set():
        with (
            suppress(psycopg.Error),
            open_session(address["stranger"]) as deaf,
            open_session(address["stranger"]) as filler,
        ):
            deaf.execute("LISTEN x")
            deaf.execute("BEGIN")
            deaf.execute("SELECT 1")
            for _ in range(100):
                filler.execute(
                    "SELECT count(pg_notify('x', repeat('x', 7900) || i))"
                    " FROM generate_series(1, 200) AS i"
                )
                if stop.wait(0.1):
                    return


def post_from_a_page(address: Address, stop: Event) -> None:
    """Do what a page of another origin can make a browser do."""
    while not stop.is_set():
        with suppress(OSError, http.client.HTTPException):
            for headers in (
                {"origin": EVIL, "content-type": "application/json"},
                {"sec-fetch-site": "cross-site", "content-type": "text/plain"},
                {"host": "evil.example", "content-type": "application/json"},
            ):
                connection = http.client.HTTPConnection("127.0.0.1", address["main"], timeout=5)
                body = '{"side": "buy", "quantity": "1", "price": "1.01", "account": "evil"}'
                connection.request("POST", "/orders", body, headers)
                if connection.getresponse().status < 400:
                    address["broken"].put(f"a page placed an order: {headers}")
                connection.close()
        with suppress(OSError, WebSocketException):
            feed = f"ws://127.0.0.1:{address['main']}/order_updates"
            connect(feed, origin=Origin(EVIL)).close()
            address["broken"].put("a page follows orders")
        stop.wait(0.1)


def never_finish_headers(address: Address, stop: Event) -> None:
    """Hold many connections that say a letter now and then, and one that says very much."""
    slow: list[socket.socket] = []
    while not stop.is_set():
        with suppress(OSError):
            if len(slow) < 100:
                slow.append(socket.create_connection(("127.0.0.1", address["main"]), timeout=2))
                slow[-1].sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        with suppress(OSError):
            slow.append(slow.pop(0))
            slow[-1].sendall(b"x")
        with (
            suppress(OSError),
            socket.create_connection(("127.0.0.1", address["main"]), timeout=2) as endless,
        ):
            endless.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 1_000_000)
        if stop.wait(0.05):
            break
        slow = [client for client in slow if client.fileno() >= 0]


def read_everything(address: Address, stop: Event) -> None:
    """Ask for all there is, by every door."""
    while not stop.is_set():
        with suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection("127.0.0.1", address["main"], timeout=10)
            for path in ("/orders?limit=1000", "/orders?status=filled&limit=1000",
                         "/trades?limit=1000", "/candles?symbol=ACME&interval=1s&limit=1000",
                         "/order_book?symbol=ACME&depth=1000", "/ticker"):  # fmt: skip
                connection.request("GET", path)
                connection.getresponse().read()
            connection.close()
        with (
            suppress(OSError, WebSocketException, TimeoutError),
            connect(f"ws://127.0.0.1:{address['main']}/order_updates?symbol=ACME&from_seq=1") as ws,
        ):
            for _ in range(2000):
                ws.recv(timeout=2)
        with suppress(psycopg.Error), open_session(address["stranger"]) as session:
            session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            session.execute("SELECT count(*), sum(quantity) FROM orders")
            session.execute("SELECT count(*) FROM order_events")
        stop.wait(0.2)


def work(hostile: Callable[[Address, Event], None], address: Address, stop: Event) -> None:
    """Run one hostile in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hostile(address, stop)


HOSTILE = (
    hold_markets, fill_the_queue, post_from_a_page, never_finish_headers, read_everything,
)  # fmt: skip


def kill(exchange: Exchange, rng: random.Random) -> str:
    """End a process of the exchange as a fault would, but for the supervisor; say which."""
    word = rng.choice(("app_main.main:app", "app_matching.main:app", "backend", "postgres"))
    with suppress(psutil.Error, ValueError):
        if word == "backend":
            backends = [
                child
                for child in exchange.part("-D").children()
                if any("127.0.0.1" in part or "[local]" in part for part in child.cmdline())
            ]
            rng.choice(backends).kill()
        else:
            exchange.part("-D" if word == "postgres" else word).kill()
    return word


# ---------------------------------------------------------------------------------------- the run
@dataclass
class Result:
    """How it went."""

    orders: int
    quiet_p99: float
    hostile_p99: float
    longest_closed: float
    open_share: float
    kills: Counter[str]
    faults: list[str]

    @property
    def ratio(self) -> float:
        """How many times as long an order took, at the 99th of 100."""
        return self.hostile_p99 / self.quiet_p99

    def told(self) -> str:
        return (
            f"{self.orders} orders acknowledged; p99 quiet {1000 * self.quiet_p99:.1f} ms, "
            f"among hostile neighbours {1000 * self.hostile_p99:.1f} ms: {self.ratio:.1f} times; "
            f"no market was closed for longer than {self.longest_closed:.1f} s, the one that was "
            f"held was open in {100 * self.open_share:.0f} % of the seconds; "
            f"killed: {dict(self.kills)}"
        )


@contextmanager
def trading(exchange: Exchange, trader_url: str) -> Iterator[list[Trader]]:
    """Let all trade until the end of the context."""
    port = exchange.place.ports["main"]
    traders = [
        Trader(f"trader{n}", by_sql(trader_url) if n < BY_SQL else by_rest(port))
        for n in range(TRADERS)
    ]
    stop = threading.Event()
    threads = [threading.Thread(target=trader.trade, args=(stop,)) for trader in traders]
    for thread in threads:
        thread.start()
    try:
        yield traders
    finally:
        stop.set()
        for thread in threads:
            thread.join(PATIENCE + 10)


def soak(seconds: float, seed: int, say: Callable[[str], None]) -> Result:
    """Trade, first alone, then among hostile neighbours; say how it went."""
    rng = random.Random(seed)  # noqa: S311
    kills: Counter[str] = Counter()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rts-soak-")))
        exchange = stack.enter_context(running(Place.make(folder / "data")))
        url = exchange.place.url()
        stranger, trader = roles(url)
        spawn = multiprocessing.get_context("spawn")
        broken: Any = spawn.Queue()
        address = {**exchange.place.ports, "stranger": stranger, "broken": broken}
        stop = spawn.Event()
        hostile = [spawn.Process(target=work, args=(who, address, stop)) for who in HOSTILE]
        with trading(exchange, trader) as traders:
            time.sleep(seconds * QUIET)
            came = time.monotonic()
            for process in hostile:
                process.start()
            say(f"{seconds * QUIET:.0f} s alone; now the neighbours come")
            ends = came + seconds * (1 - QUIET)
            pause = max(10.0, seconds / 30)
            while (left := ends - time.monotonic()) > 0:
                time.sleep(min(pause, left))
                if ends - time.monotonic() > pause / 2:
                    word = kill(exchange, rng)
                    kills[word] += 1
                    say(f"{time.monotonic() - came:.0f} s: killed {word}")
            stop.set()
            for process in hostile:
                process.join(15)
                process.kill()
        exchange.await_health()
        faults = [trader.failure for trader in traders if trader.failure]
        faults += [f"a neighbour broke: {process}" for process in hostile if process.exitcode == 1]
        while not broken.empty():
            faults.append(broken.get())
        faults += [*lost(url, traders), *differences(url)]
    return result(traders, came, kills, faults)


def roles(url: str) -> tuple[str, str]:
    """Make a stranger and a trader, with a login each and nothing granted; return their URLs."""
    parts: dict[str, Any] = conninfo_to_dict(url)
    with open_session(url) as session:
        session.execute("SELECT create_instrument(%s)", [SYMBOLS[1]])
        for name in ("stranger", "trader"):
            session.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'x'".encode())
    made = [
        make_conninfo(**parts | {"user": name, "password": "x"}) for name in ("stranger", "trader")
    ]
    return made[0], made[1]


def lost(url: str, traders: list[Trader]) -> Iterator[str]:
    """Say which acknowledged orders are not there, or there under another id, or twice."""
    with open_session(url) as session:
        for trader in traders:
            rows = session.execute(
                "SELECT client_order_id, order_id::text FROM orders WHERE account = %s",
                [trader.name],
            ).fetchall()
            there = {row["client_order_id"]: row["order_id"] for row in rows}
            if len(there) != len(rows):
                yield f"{trader.name}: {len(rows) - len(there)} orders twice"
            wrong = {n: i for n, i in trader.acknowledged.items() if there.get(n) != i}
            if wrong:
                yield f"{trader.name}: {len(wrong)} acknowledged orders lost: {[*wrong][:3]}"


def result(traders: list[Trader], came: float, kills: Counter[str], faults: list[str]) -> Result:
    """Sum up."""
    took = [one for trader in traders for one in trader.took]
    held = [moment for trader in traders for moment in trader.times[SYMBOLS[0]] if moment > came]
    longest = 0.0
    for symbol in SYMBOLS:
        moments = sorted(moment for trader in traders for moment in trader.times[symbol])
        longest = max([longest, *(b - a for a, b in pairwise(moments))])
    return Result(
        orders=len(took),
        quiet_p99=p99([seconds for at, seconds in took if at < came]),
        hostile_p99=p99([seconds for at, seconds in took if at >= came]),
        longest_closed=longest,
        open_share=len({int(moment - came) for moment in held}) / (max(held) - came),
        kills=kills,
        faults=faults,
    )


def p99(seconds: list[float]) -> float:
    """Return what 99 of 100 are below."""
    return sorted(seconds)[int(len(seconds) * 0.99)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    options = parser.parse_args()
    print("seed", options.seed, flush=True)
    went = soak(60 * options.minutes, options.seed, lambda text: print(text, flush=True))
    print(went.told(), *went.faults, sep="\n")
    slow = went.ratio > FACTOR or went.longest_closed > OPEN_WITHIN
    raise SystemExit(bool(went.faults) or slow)
