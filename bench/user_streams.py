"""How soon an account hears of its orders on Binance's streams: many accounts, a steady flow."""

import re
import secrets
import time
from itertools import count

import asyncpg
import httpx
import uvloop

from app_common.master import Master
from bench.feeds import at
from bench.pgbench import Bench
from bench.report import Report, at_most
from bench.services import service
from bench.setting import Setting
from bench.sockets import Reader, open_reader, paced, until

STREAMS = 200
EVENTS = 50
"""A second; each order is an event when it comes, and one when it trades."""

_NAME = re.compile(rb'"e":"executionReport"[^{}]*?"c":"([a-z0-9]+)"[^{}]*?"x":"([A-Z]+)"')
_HELLO = b'{"method":"LIST_SUBSCRIPTIONS","id":1}'


class UserReader(Reader):
    """Notes when each report came, by the order's client id and what happened."""

    def __init__(self, request: bytes) -> None:
        super().__init__(request)
        self.reports: dict[tuple[bytes, bytes], float] = {}
        self.doubles = 0
        self._asked = False

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter()
        data = self._tail + data
        if not self._asked and b"\r\n\r\n" in data:
            self._asked = True
            # Masked by nought: what a client sends has to be masked, by whatever.
            frame = bytes((0x81, 0x80 | len(_HELLO), 0, 0, 0, 0)) + _HELLO
            self.transport.write(frame)  # type: ignore[attr-defined]
        if b'"result"' in data:
            self.greeted.set()
        end = 0
        for found in _NAME.finditer(data):
            end = found.end()
            self.doubles += (found[1], found[2]) in self.reports
            self.reports.setdefault((found[1], found[2]), now)
        self._tail = data[max(end, len(data) - 4096) :]


async def _prepare(connection: asyncpg.Connection, secret: str) -> list[str]:
    """Make a market, and accounts with means; return their keys' ids."""
    master, keys = Master(secret.encode()), []
    await connection.execute("SELECT create_asset('BASE'), create_asset('CASH')")
    await connection.execute(
        "SELECT create_instrument('U1', base_asset => 'BASE', quote_asset => 'CASH')"
    )
    for number in range(STREAMS):
        account, key_id = f"user{number}", master.new_key_id()
        await connection.execute(
            "SELECT deposit($1, asset, 1000000, $1 || asset) FROM unnest('{BASE,CASH}'::text[])"
            " AS a (asset)", account
        )  # fmt: skip
        await connection.execute("SELECT create_key($1, $2, '{read}')", key_id, account)
        keys.append(key_id)
    return keys


class Crowd:
    """Accounts that follow their streams, and trade with each other in turn."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self.users: list[UserReader] = []
        self._connection = connection
        self._numbers = count()
        self._due: dict[tuple[bytes, bytes], tuple[int, float]] = {}
        """Who is to hear of what, and since when."""

    async def follow(self, url: str, keys: list[str]) -> None:
        """Let each account follow its stream."""
        async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
            for key_id in keys:
                headers = {"X-MBX-APIKEY": key_id}
                answer = await client.post("/api/v3/userDataStream", headers=headers)
                address = f"{url.replace('http', 'ws', 1)}/ws/{answer.json()['listenKey']}"
                user = await open_reader(address, UserReader)
                assert isinstance(user, UserReader)
                self.users.append(user)

    async def order(self) -> None:
        """Place the next order: one that rests, then one that trades with it."""
        number = next(self._numbers)
        name, side = f"n{number}", ("sell", "buy")[number % 2]
        async with self._connection.transaction():
            await self._connection.execute(
                "SELECT place_order('U1', $1, 1, 100, account => $2, client_order_id => $3)",
                side, f"user{number % STREAMS}", name,
            )  # fmt: skip
            moment = time.perf_counter()
        for one in (number, number - 1) if number % 2 else ():
            self._due[f"n{one}".encode(), b"TRADE"] = one % STREAMS, moment
        self._due[name.encode(), b"NEW"] = number % STREAMS, moment

    def latencies(self) -> list[float]:
        """Return seconds from each commit to the report that its account heard, sorted."""
        return sorted(
            self.users[who].reports[what] - moment
            for what, (who, moment) in self._due.items()
            if what in self.users[who].reports
        )

    def missing(self) -> int:
        """Return how many reports nobody heard."""
        return len(self._due) - len(self.latencies())


async def measure(
    bench: Bench, url: str, secret: str, seconds: float
) -> tuple[list[float], int, int]:
    """Return the latencies of all reports, sorted, how many are missing, and how many doubled."""
    connection = await asyncpg.connect(bench.url)
    await connection.execute("SET search_path = api")
    crowd = Crowd(connection)
    await crowd.follow(url, await _prepare(connection, secret))
    await paced(EVENTS / 2, seconds, crowd.order)
    await until(lambda: not crowd.missing(), 10)
    for user in crowd.users:
        user.transport.close()
    await connection.close()
    return crowd.latencies(), crowd.missing(), sum(user.doubles for user in crowd.users)


def user_streams(setting: Setting, report: Report) -> None:
    """Commit to executionReport over many user streams of Binance's door."""
    bench = Bench.create(setting.server, "bench_streams")
    secret = secrets.token_hex(20)
    with service("app_main.main:app", bench.url, RTS_SECRET=secret) as url:
        seconds = max(setting.seconds, 5)
        latencies, missing, doubles = uvloop.run(measure(bench, url, secret, seconds))
    note = f"p50 {1000 * at(latencies, 0.5):.1f} ms, {missing} missing, {doubles} doubled"
    report.add(
        f"{STREAMS} user streams at {EVENTS} events/s, p99, ms", 1000 * at(latencies, 0.99), note,
        1, at_most(100, 50),
    )  # fmt: skip
