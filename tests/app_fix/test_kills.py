"""Gateway and client are killed at random moments: every execution is heard exactly once."""

import json
import random
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import psycopg
import pytest

from tests.app_fix.gateways import Gateway, Heard, Raw, Trader
from tests.conftest import Db

PRICES = [f"{price}.00" for price in range(98, 103)]


class Others:
    """Somebody who trades in SQL meanwhile, so that reports come that nobody asked for."""

    def __init__(self, url: str, symbol: str, seed: int) -> None:
        self._url, self._symbol, self._chance = url, symbol, random.Random(seed)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._trade)

    def __enter__(self) -> "Others":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _trade(self) -> None:
        with psycopg.connect(self._url, autocommit=True) as session:
            while not self._stop.wait(0.05):
                session.execute(
                    "SELECT FROM place_order(%s, %s, %s::int, %s::numeric, account => 'other')",
                    [
                        self._symbol, self._chance.choice(["buy", "sell"]),
                        self._chance.randint(1, 9), self._chance.choice(PRICES),
                    ],
                )  # fmt: skip


def play(gateway: Gateway, trader: Trader, symbol: str, seconds: float, seed: int) -> Counter[str]:
    """Trade, and kill one side or the other every second or two; return how often which."""
    chance = random.Random(seed)
    killed: Counter[str] = Counter()
    end = time.monotonic() + seconds
    due = time.monotonic() + 1
    while time.monotonic() < end:
        trader.order(symbol, chance.choice("12"), str(chance.randint(1, 9)), chance.choice(PRICES))
        time.sleep(0.03)  # a pace, not a wait for anything
        if time.monotonic() < due:
            continue
        side = chance.choice(["gateway", "client"]) if killed else "gateway"
        killed[side] += 1
        if side == "gateway":
            gateway.kill()
            gateway.start()
        else:
            trader.hang()
            time.sleep(0.4)  # what is sent to it now never arrives
            trader.kill()
            trader.start()
        trader.logged_on()
        due = time.monotonic() + chance.uniform(0.2, 2)
    return killed


def journal(sql: Db) -> list[str]:
    """Return the ExecIDs of all that happened to the account."""
    rows = sql.execute(
        "SELECT symbol || ':' || seq AS id FROM order_events WHERE account = 'kai' ORDER BY seq"
    )
    return [row["id"] for row in rows]


def run(
    gateway: Gateway, url: str, sql: Db, symbol: str, folder: Path, seconds: float, seed: int
) -> Counter[str]:
    trader = Trader(gateway.port, folder, {553: "kai"}, "KAI").start().logged_on()
    try:
        with Others(url, symbol, seed):
            killed = play(gateway, trader, symbol, seconds, seed)
        sql.execute("SELECT FROM cancel_all_orders(%s)", [symbol])
        trader.order(symbol, "1", "1", "1.00", _11="the-last")
        trader.until(lambda: [one for one in trader.heard if one.get(11) == "the-last"])
        wanted = journal(sql)
        trader.until(lambda: len({one[17] for one in events(trader)}) >= len(wanted))
        first: dict[str, None] = {}
        for heard in events(trader):
            if heard[17] in first:
                assert heard.get(43) == "Y", f"told twice: {heard}"
            first[heard[17]] = None
        assert [*first] == wanted
        return killed
    finally:
        trader.kill()


def events(trader: Trader) -> list[Heard]:
    return [one for one in trader.heard if one[35] == "8" and one[150] != "I"]


def test_every_execution_is_heard_once_whatever_is_killed(
    gateway: Gateway, module_database_url: str, sql: Db, symbol: str, tmp_path: Path
) -> None:
    killed = run(gateway, module_database_url, sql, symbol, tmp_path, 12, 1)
    assert killed["gateway"] >= 1
    assert killed.total() >= 2


def test_what_a_stopped_machine_forgot_is_told_again_and_says_so(
    gateway: Gateway, sql: Db, symbol: str
) -> None:
    """The newest line of the session's file never came to disk."""
    with Raw(gateway.port, "MACHINE").logon((553, "max")) as raw:
        raw.next()
        for side, price in (("buy", 10), ("buy", 11)):
            sql.execute(
                "SELECT FROM place_order(%s, %s, 1, %s, account => 'max')", [symbol, side, price]
            )
        told = [raw.next(), raw.next()]
    gateway.kill()
    (file,) = [
        file
        for file in (gateway.folder / "fix").glob("*.session")
        if f'"{told[1][17].rpartition(":")[0]}",{told[1][17].rpartition(":")[2]}'
        in file.read_text()
    ]
    lines = file.read_text().splitlines(keepends=True)
    before = json.loads(lines[0]) | {"boot": "another", "out": 3}
    kept = [line for line in lines[1:] if not line.startswith(f'["e",{told[1][34]},')]
    kept = [line for line in kept if not line.startswith('["p"') or line == kept[0]]
    file.write_text("".join([json.dumps(before) + "\n", *kept]))
    gateway.start()
    with Raw(gateway.port, "MACHINE").logon((553, "max"), seq=2) as raw:
        assert int(raw.next()[34]) > 100_000
        again = raw.next()
        assert (again[17], again[97], again.get(43)) == (told[1][17], "Y", None)
        assert raw.say("1", (112, "end")).next()[112] == "end"


def test_a_session_that_cannot_be_written_ends_alone_and_loses_nothing(
    module_database_url: str, sql: Db, symbol: str, tmp_path: Path
) -> None:
    gateway = Gateway(module_database_url, tmp_path)
    gateway.start(["sh", "-c", f"ulimit -f 16 && exec {sys.executable} -m app_fix"])
    try:
        with (
            Raw(gateway.port, "MUCH").logon((553, "nia")) as much,
            Raw(gateway.port, "LITTLE").logon((553, "oli")) as little,
        ):
            assert (much.next()[35], little.next()[35]) == ("A", "A")
            for number in range(220):
                account = "oli" if number % 20 == 0 else "nia"
                sql.execute(
                    "SELECT FROM place_order(%s, 'buy', 1, 10, account => %s)", [symbol, account]
                )
            assert [little.next()[1] for _ in range(11)] == ["oli"] * 11
            told = []
            while (heard := much.next())[35] == "8":
                told.append(heard[17])
            assert heard[35] == "5"
            assert len(told) < 209
        gateway.kill()
        gateway.start()
        with Raw(gateway.port, "MUCH").logon((553, "nia"), seq=2) as much:
            much.next()
            told += [much.next()[17] for _ in range(209 - len(told))]
            assert much.say("1", (112, "end")).next()[112] == "end"
        rows = sql.execute(
            "SELECT symbol || ':' || seq AS id FROM order_events WHERE account = 'nia' ORDER BY seq"
        )
        assert told == [row["id"] for row in rows]
    finally:
        gateway.kill()


@pytest.mark.long
def test_every_execution_is_heard_once_for_a_minute(
    gateway: Gateway, module_database_url: str, sql: Db, symbol: str, tmp_path: Path
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    killed = run(gateway, module_database_url, sql, symbol, tmp_path, 60, seed)
    print(f"seed {seed}: {killed}")
    assert min(killed["gateway"], killed["client"]) >= 3
