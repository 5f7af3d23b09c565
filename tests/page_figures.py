"""What the page costs, in this machine's browser. `python -m tests.page_figures [--minutes 10]`

Until it can be used, from a cold cache; bytes over the wire; until an own order is seen; the part
of a core that the browser takes at 50 book changes a second; and with --minutes, what it grows by.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import httpx
import psutil
from playwright.sync_api import Browser, CDPSession, Page, expect, sync_playwright

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests import browser as machine
from tests.clients import batch
from tests.processes import running_services

USABLE, WIRE, CPU, SEEN, GROWTH = 2.0, 300_000, 0.15, 0.150, 5_000_000
"""What is promised: seconds, bytes, part of a core, seconds, bytes after ten minutes."""

_SEES = """(price) => new Promise((tell) => {
    const seen = () => document.querySelector(`#ladder .mine[data-price="${price}"]`);
    const began = performance.now();
    document.getElementById('send').click();
    const look = () => seen() || performance.now() - began > 5000
        ? tell(performance.now() - began) : requestAnimationFrame(look);
    look();
})"""


def fill(api: httpx.Client) -> None:
    """A book of 60 levels a side."""
    batch(
        api,
        [
            {"side": side, "quantity": "10", "price": f"{100 + sign * (level + 1) / 100:.2f}"}
            for level in range(60)
            for side, sign in (("buy", -1), ("sell", 1))
        ],
    )


def client(url: str) -> httpx.AsyncClient:
    """Lets go of connections that rest before the service does."""
    limits = httpx.Limits(max_connections=16, keepalive_expiry=2)
    return httpx.AsyncClient(base_url=url, timeout=20, limits=limits)


@contextmanager
def changing(url: str, rate: float) -> Iterator[None]:
    """Change the book so many times a second, a trade in ten."""
    stop = threading.Event()
    done: list[int] = []

    async def change(api: httpx.AsyncClient, number: int) -> None:
        side, sign = ("buy", -1) if number % 2 else ("sell", 1)
        price = f"{100 + sign * (1 + number % 20) / 100:.2f}"
        order = {"side": side, "quantity": "1", "price": None if number % 10 == 0 else price}
        await api.post("/orders", json=order)
        done.append(number)

    async def run() -> None:
        async with client(url) as api, asyncio.TaskGroup() as group:
            due = time.monotonic()
            for number in count():
                if stop.is_set():
                    return
                group.create_task(change(api, number))
                due += 1 / rate
                await asyncio.sleep(max(0, due - time.monotonic()))

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    began = time.monotonic()
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        reached = len(done) / (time.monotonic() - began)
        print(f"  the book changed {reached:.0f} times a second", flush=True)
    assert reached > 0.8 * rate, "this machine has no time for it"


def usable(browser: Browser, url: str) -> tuple[float, int]:
    """Return the seconds until the page is live, with nothing cached, and bytes over the wire."""
    context = browser.new_context()
    page = context.new_page()
    size = 0

    def add(event: dict[str, float]) -> None:
        nonlocal size
        size += int(event["encodedDataLength"])

    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", add)
    began = time.monotonic()
    page.goto(url)
    expect(page.locator("#connection")).to_contain_text("verified")
    expect(page.locator("#ladder .bid").first).to_be_visible()
    seconds = time.monotonic() - began
    context.close()
    return seconds, size


def seen(page: Page) -> float:
    """Return the median of the seconds until an order that is sent is marked in the ladder."""
    times = []
    for number in range(9):
        price = f"{99.98 - number / 100:.2f}"
        page.locator("#price").fill(price)
        page.locator("#quantity").fill("1")
        times.append(page.evaluate(_SEES, price) / 1000)
        expect(page.locator("#send")).to_be_enabled()
    return float(statistics.median(times))


def cpu(program: str, seconds: float) -> float:
    """Return the part of a core that the browser took: its renderer, GPU process and all others."""

    def spent() -> float:
        total: float = 0.0
        for process in psutil.Process().children(recursive=True):
            try:
                if process.name().startswith(Path(program).name[:8]):
                    total += float(sum(process.cpu_times()[:2]))
            except psutil.NoSuchProcess:
                continue
        return total

    before = spent()
    time.sleep(seconds)
    return (spent() - before) / seconds


def heap(session: CDPSession) -> int:
    """Return the bytes that are in use after a collection."""
    session.send("HeapProfiler.collectGarbage")
    return int(session.send("Runtime.getHeapUsage")["usedSize"])


def growth(page: Page, url: str, minutes: float) -> int:
    """Return by how many bytes the page grew while the book changed ten times a second."""
    session = page.context.new_cdp_session(page)
    with changing(url, 10):
        time.sleep(30)  # until lists are full
        before = heap(session)
        time.sleep(minutes * 60)
        return heap(session) - before


def measure(url: str, minutes: float) -> bool:
    program = machine.program()
    if program is None:
        print(machine.told())
        return True
    kept = True

    def tell(name: str, value: float, most: float, unit: str) -> None:
        nonlocal kept
        kept = kept and value <= most
        print(f"{name:45} {value:12,.3f} {unit:8} promised: at most {most:,g}", flush=True)

    with sync_playwright() as playwright, httpx.Client(base_url=url) as api:
        fill(api)
        browser = playwright.chromium.launch(executable_path=program, args=[*machine.SWITCHES])
        opened = [usable(browser, url) for _ in range(5)]
        tell("usable after, cold", statistics.median(one for one, _ in opened), USABLE, "s")
        tell("over the wire", max(size for _, size in opened), WIRE, "bytes")
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{url}/?account=figures")
        expect(page.locator("#connection")).to_contain_text("verified")
        tell("own order seen in the ladder", seen(page), SEEN, "s")
        tell("at rest", cpu(program, 10), CPU, "cores")
        with changing(url, 50):
            time.sleep(3)
            tell("at 50 changes a second", cpu(program, 20), CPU, "cores")
        if minutes:
            tell(
                f"growth in {minutes:g} minutes",
                growth(page, url, minutes),
                GROWTH,
                "bytes",
            )
        browser.close()
    return kept


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=0, help="of looking whether it grows")
    minutes = parser.parse_args().minutes
    with tempfile.TemporaryDirectory() as folder, EmbeddedServer(Path(folder)) as server:
        migrate(server.url, report=lambda _: None)
        with running_services(server.url, Path(folder)) as services:
            return 0 if measure(services.main_url, minutes) else 1


if __name__ == "__main__":
    sys.exit(main())
