"""A page of another origin in a real browser: what it sends to the exchange gets it nothing."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page
from pytest_postgresql.executors import NoopExecutor

from tests.app_main.page.conftest import Launch
from tests.conftest import Db, cloned, open_session
from tests.keys import TRADER, Guarded, guarded

ELSEWHERE = "evil.test"
"""A name of the attacker's, which his name server lets mean this machine: DNS rebinding."""

TRIES = """
async ({ url, socket }) => {
  const order = JSON.stringify({ side: 'buy', quantity: '1', price: '1', account: 'stolen' });
  const read = (answer) => answer.text().then((text) => `${answer.status} ${text}`);
  const tries = [
    { method: 'POST', mode: 'no-cors', body: order },
    { method: 'POST', mode: 'no-cors', body: order, headers: { 'Content-Type': 'text/plain' } },
    { method: 'POST', body: order, headers: { 'Content-Type': 'application/json' } },
    { method: 'POST', mode: 'no-cors', body: new Blob([order], { type: 'application/json' }) },
    { method: 'DELETE' },
    { method: 'GET', mode: 'no-cors' },
    { method: 'GET' },
  ];
  const got = [];
  for (const one of tries) {
    got.push(await fetch(`${url}/orders`, { credentials: 'include', ...one }).then(read, () => ''));
  }
  navigator.sendBeacon(`${url}/orders`, new Blob([order], { type: 'application/json' }));
  for (const path of ['/order_updates?from_seq=1', '/trade_updates?from_seq=1']) {
    got.push(await new Promise((done) => {
      const line = new WebSocket(socket + path);
      line.onmessage = (event) => done(event.data);
      line.onclose = () => done('');
    }));
  }
  return got;
}
"""


class Lure(BaseHTTPRequestHandler):
    """The attacker's site: an empty page, from which everything is tried."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>a prize</title>")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def lure() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Lure) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def fooled(launch: Launch) -> Browser:
    """A browser whose name server is the attacker's."""
    return launch(f"--host-resolver-rules=MAP {ELSEWHERE} 127.0.0.1")


@pytest.fixture(scope="module", params=["open", "keys"])
def exchange(
    request: pytest.FixtureRequest, template: NoopExecutor, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Guarded]:
    folder = Path(tmp_path_factory.mktemp("exchange"))
    with cloned(template) as url, guarded(url, folder) as found:
        if request.param == "open":
            with open_session(url) as db:
                db.execute("SELECT set_access('open')")
        yield found


@pytest.fixture
def victim(fooled: Browser, exchange: Guarded) -> Iterator[Page]:
    """The page of somebody who is signed in to the exchange."""
    url = exchange.services.main_url
    context = fooled.new_context()
    answer = context.request.post(f"{url}/session", data={"key": exchange.key("ann", TRADER)})
    assert answer.ok
    yield context.new_page()
    context.close()


def orders(exchange: Guarded) -> int:
    with open_session(exchange.services.database_url) as db:
        return count(db)


def count(db: Db) -> int:
    return db.execute("SELECT FROM orders").rowcount


def test_another_origin_gets_nothing(victim: Page, exchange: Guarded, lure: str) -> None:
    services = exchange.services
    before = orders(exchange)
    for url, socket in (
        (services.main_url, services.main_ws), (services.matching_url, services.matching_ws)
    ):  # fmt: skip
        victim.goto(lure)
        got = victim.evaluate(TRIES, {"url": url, "socket": socket})
        assert {*got} <= {"", "0 "}  # what may not be read is an empty answer
    assert orders(exchange) == before


def test_a_form_of_another_origin_places_nothing(
    victim: Page, exchange: Guarded, lure: str
) -> None:
    before = orders(exchange)
    for enctype in ("text/plain", "application/x-www-form-urlencoded"):
        victim.goto(lure)
        victim.evaluate(
            """([url, enctype]) => {
              document.body.innerHTML = `<form method=post enctype="${enctype}"
                action="${url}/orders">
                <input name='{"side":"buy","quantity":"1","price":"1","x":"' value='"}'></form>`;
              document.forms[0].submit();
            }""",
            [exchange.services.main_url, enctype],
        )
        victim.wait_for_url(f"{exchange.services.main_url}/orders")
        assert victim.evaluate("document.body.innerText").find('"code":"') > 0
    assert orders(exchange) == before


def test_a_name_that_means_this_machine_opens_nothing(victim: Page, exchange: Guarded) -> None:
    for url in (exchange.services.main_url, exchange.services.matching_url):
        port = urlsplit(url).port
        answer = victim.goto(f"http://{ELSEWHERE}:{port}/")
        assert answer is not None
        assert answer.status == 421
        read = victim.evaluate("fetch('/orders').then((answer) => answer.status)")
        assert read in (404, 421)
    assert httpx.get(f"{exchange.services.main_url}/health").status_code == 200
