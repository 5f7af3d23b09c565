"""`rts watch`: lines where it is piped, a screen where there is a terminal."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from tests.clients import place
from tests.processes import Services, end
from tests.waiting import wait_until


def environment(services: Services) -> dict[str, str]:
    return os.environ | {
        "RTS_MAIN_PORT": services.main_url.rpartition(":")[2],
        "RTS_MATCHING_PORT": services.matching_url.rpartition(":")[2],
        "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "50",
    }  # fmt: skip


@contextmanager
def watching(services: Services, *arguments: str, output: int) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "rts.cli", "watch", *arguments], env=environment(services),
        stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        end(process)


class Heard:
    """What a process wrote until now, read without waiting."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.data = b""

    def text(self) -> str:
        while select.select([self._descriptor], [], [], 0)[0]:
            data = os.read(self._descriptor, 65536)
            if not data:
                break
            self.data += data
        return self.data.decode()


def test_lines_tell_the_book_and_every_trade(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    reading, writing = os.pipe()
    heard = Heard(reading)
    with watching(services, symbol, output=writing) as process:
        os.close(writing)
        wait_until(lambda: f"{symbol} book  nobody | nobody" in heard.text())
        place(api, symbol, side="sell", quantity="5", price="100.50")
        wait_until(lambda: f"{symbol} book  nobody | 5 @ 100.50" in heard.text())
        for _ in range(2):
            place(api, symbol, side="buy", quantity="2", price="101")
        wait_until(lambda: heard.text().count(f"{symbol} trade 2 @ 100.50 bought") == 2)
        wait_until(lambda: f"{symbol} book  nobody | 1 @ 100.50" in heard.text())
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
        assert process.stderr is not None
        assert process.stderr.read() == b""
    os.close(reading)


def test_a_terminal_gets_a_screen_and_is_left_as_it_was(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    place(api, symbol, side="sell", quantity="7", price="100.50")
    ours, theirs = pty.openpty()
    heard = Heard(ours)
    with watching(services, symbol, "--depth", "3", output=theirs) as process:
        wait_until(lambda: "100.50" in heard.text())
        place(api, symbol, side="buy", quantity="3", price="100.50")
        wait_until(lambda: "last 100.50" in heard.text())
        assert "\x1b[?1049h" in heard.text()  # a screen of its own
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
        assert "\x1b[?1049l" in heard.text()
        assert "\x1b[?25h" in heard.text()
    os.close(theirs)
    os.close(ours)
    plain = re.sub(r"\x1b\[[0-9;?]*[a-z]", "", heard.data.decode())
    assert re.search(r"100\.50 +3 +buy", plain)


def test_who_stops_reading_ends_it(services: Services, api: httpx.Client, symbol: str) -> None:
    reading, writing = os.pipe()
    heard = Heard(reading)
    with watching(services, symbol, output=writing) as process:
        os.close(writing)
        wait_until(lambda: "book" in heard.text())
        os.close(reading)
        place(api, symbol, side="sell", quantity="5", price="100.50")
        assert process.wait(20) == 1
        assert process.stderr is not None
        assert process.stderr.read() == b""


@pytest.mark.parametrize("symbol", ["NOWHERE", "ACME,ACME"])
def test_an_unknown_symbol_is_a_sentence(services: Services, symbol: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "rts.cli", "watch", symbol], env=environment(services),
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert ran.returncode == 1
    assert ran.stderr.startswith("rts: unknown_symbol: ")
    assert "Traceback" not in ran.stderr


def test_the_smallest_price_is_told_in_digits(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    """Decimals below a millionth would be told with an exponent."""
    least = "0.000000000000000001"
    name = f"{symbol}S"
    api.post("/instruments", json={"symbol": name, "tick_size": least, "lot_size": least})
    reading, writing = os.pipe()
    heard = Heard(reading)
    with watching(services, name, output=writing):
        os.close(writing)
        wait_until(lambda: f"{name} book  nobody | nobody" in heard.text())
        for side in ("sell", "sell", "buy"):
            place(api, name, side=side, quantity=least, price=least)
        wait_until(lambda: f"{name} trade {least} @ {least} bought" in heard.text())
        wait_until(lambda: f"{name} book  nobody | {least} @ {least}" in heard.text())
    os.close(reading)
