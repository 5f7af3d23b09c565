"""The page when the service is killed: it comes back, and nothing is missed or doubled."""

import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.app_main.page.conftest import Open, live
from tests.conftest import Db, open_session
from tests.processes import Services, await_health, end, free_port, start_service


class Main:
    """A main service on a port of its own, which can be killed and started again."""

    def __init__(self, database_url: str, folder: Path) -> None:
        self.ports = {"main": free_port(), "matching": free_port()}
        self.url = f"http://127.0.0.1:{self.ports['main']}"
        self._database_url, self._folder = database_url, folder
        self.start()

    def start(self) -> None:
        self.process = start_service("main", self.ports, self._database_url, self._folder)
        await_health(self.url, self.process, self._folder / "main.log")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@pytest.fixture
def main(services: Services, tmp_path: Path) -> Iterator[Main]:
    main = Main(services.database_url, tmp_path)
    yield main
    end(main.process)


@pytest.fixture
def session(services: Services) -> Iterator[Db]:
    with open_session(services.database_url) as session:
        yield session


def trade(session: Db, symbol: str, account: str, times: int) -> None:
    """In SQL, which needs no service: trades, and an order that stays."""
    for number in range(times):
        price = 10 + number % 3
        for side, whose in (("sell", "maker"), ("buy", account)):
            session.execute(
                "SELECT order_id FROM place_order(%s, %s, 2, %s, account => %s)",
                [symbol, side, price, whose],
            )
    session.execute(
        "SELECT order_id FROM place_order(%s, 'buy', 1, 5, account => %s)", [symbol, account]
    )


def compare(page: Page, session: Db, symbol: str, account: str) -> None:
    """Wait until the page shows the newest of the tables, then compare all of it."""
    trades = session.execute(
        "SELECT trade_id::text AS id, price::text, quantity::text FROM trades"
        " WHERE symbol = %s ORDER BY seq DESC LIMIT 80",
        [symbol],
    ).fetchall()
    expect(page.locator("#tape li").first).to_have_attribute("data-trade", trades[0]["id"])
    shown = page.locator("#tape li").evaluate_all(
        "all => all.map((one) => [one.dataset.trade,"
        " ...[...one.children].slice(0, 2).map((cell) => cell.innerText)])"
    )
    assert shown == [[row["id"], row["price"], row["quantity"]] for row in trades]
    orders = session.execute(
        "SELECT order_id::text AS id FROM orders WHERE symbol = %s AND account = %s"
        " AND status IN ('new', 'partially_filled') ORDER BY order_id DESC",
        [symbol, account],
    ).fetchall()
    expect(page.locator("#tab-open")).to_have_text(f"Open orders ({len(orders)})")
    listed = page.locator("#tabpanel tbody tr").evaluate_all(
        "all => all.map((one) => one.dataset.key)"
    )
    assert listed == [row["id"] for row in orders]
    fills = session.execute(
        "SELECT count(*) FROM fills WHERE symbol = %s AND account = %s", [symbol, account]
    ).fetchone()
    expect(page.locator("#tab-fills")).to_have_text(f"Fills ({(fills or {})['count']})")


def test_nothing_is_missed_or_doubled(
    open_page: Open, services: Services, main: Main, session: Db
) -> None:
    account = "survivor"
    session.execute("SELECT symbol FROM create_instrument('KILL')")
    trade(session, "KILL", account, 3)
    page = open_page("KILL", account, url=main.url)
    live(page)
    compare(page, session, "KILL", account)
    for _ in range(2):
        main.kill()
        expect(page.locator("#connection")).to_contain_text("reconnecting")
        trade(session, "KILL", account, 5)  # nobody tells the page
        main.start()
        expect(page.locator("#connection")).to_contain_text("verified")
        compare(page, session, "KILL", account)
        trade(session, "KILL", account, 2)  # and it goes on
        compare(page, session, "KILL", account)
        seq = session.execute("SELECT seq FROM order_book('KILL') LIMIT 1").fetchone()
        expect(page.locator("#connection")).to_contain_text(
            re.compile(f"seq {(seq or {})['seq']} ")
        )


def test_an_order_waits_for_the_service(
    open_page: Open, services: Services, main: Main, session: Db
) -> None:
    session.execute("SELECT symbol FROM create_instrument('WAIT')")
    page = open_page("WAIT", "patient", url=main.url)
    live(page)
    main.kill()
    page.locator("#quantity").fill("3")
    page.locator("#price").fill("4")
    page.locator("#send").click()
    expect(page.locator("#note")).to_contain_text("nothing is doubled")
    main.start()
    expect(page.locator("#note")).to_contain_text("new")
    found = session.execute("SELECT count(*) FROM orders WHERE symbol = 'WAIT'").fetchone()
    assert (found or {})["count"] == 1
