"""A browser for the session, and for each test a page that must not misbehave."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from app_main.page import libraries
from tests import browser as machine
from tests.app_main.rest.test_money import Desk
from tests.processes import Services

SHOTS = Path(__file__).parents[3] / "test-results" / "page"
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
PATIENCE = 15_000
"""ms that anything on a page may take while others use this machine, too."""

# Calls that not every exchange has; the page asks, and goes without.
_ABSENT = re.compile(r"/(whoami|keys|audit|balance_updates)\b")

expect.set_options(timeout=PATIENCE)

Open = Callable[..., Page]


Launch = Callable[..., Browser]


@pytest.fixture(scope="package")
def launch() -> Iterator[Launch]:
    """Start the machine's browser; without one the tests are left out, aloud.

    For these tests only: while it is there an event loop runs in this process.
    """
    program = machine.program()
    if program is None:
        pytest.skip(machine.told())
    if libraries.missing() and libraries.main():
        pytest.skip("the page's libraries cannot be installed here")
    with sync_playwright() as playwright, ExitStack() as stack:

        def _launch(*switches: str) -> Browser:
            arguments = [*machine.SWITCHES, *switches]
            browser = playwright.chromium.launch(executable_path=program, args=arguments)
            stack.callback(browser.close)
            return browser

        yield _launch


@pytest.fixture(scope="package")
def chromium(launch: Launch) -> Browser:
    """The machine's browser."""
    return launch()


@pytest.fixture
def open_page(chromium: Browser, services: Services) -> Iterator[Open]:
    """Open the page as an account in a market.

    At the end no page has thrown anything, complained, or asked another host for anything.
    """
    wrong: list[str] = []
    with ExitStack() as stack:

        def _open(
            symbol: str, account: str = "", url: str = services.main_url, **more: object
        ) -> Page:
            options = {"viewport": WIDE, "color_scheme": "dark", **more}
            context = chromium.new_context(**options)  # type: ignore[arg-type]
            stack.callback(context.close)
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            watch(page, wrong, urlsplit(url).hostname or "")
            names = {"symbol": symbol, **({"account": account} if account else {})}
            page.goto(f"{url}/?{urlencode(names)}")
            return page

        yield _open
    assert wrong == []


def watch(page: Page, wrong: list[str], host: str) -> None:
    """Note whatever a page does that it should not."""
    page.on("pageerror", lambda error: wrong.append(f"it throws {error}"))
    page.on(
        "console",
        lambda message: (
            wrong.append(f"it complains: {message.text}")
            if message.type == "error" and not _expected(message.text, message.location["url"])
            else None
        ),
    )
    page.on("request", lambda request: _note_foreign(request.url, wrong, host))
    page.on("websocket", lambda socket: _note_foreign(socket.url, wrong, host))


def _expected(text: str, url: str) -> bool:
    """Whether the browser only says that a call was refused, or that a service is away."""
    refused = re.search(r"status of (4\d\d|503)", text)
    away = re.search(
        r"ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_FAILED"
        r"|ERR_CONTENT_LENGTH_MISMATCH",  # it was killed while it answered
        text,
    )
    return bool(
        refused or away or _ABSENT.search(url) or _ABSENT.search(text) or "WebSocket" in text
    )


def _note_foreign(url: str, wrong: list[str], host: str) -> None:
    if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).hostname != host:
        wrong.append(f"it asks {url}")


@pytest.fixture
def desk(api: httpx.Client) -> Desk:
    """A settled market, in which ann has money and sam has wares."""
    desk = Desk(api, tick_size="0.01")
    desk.deposit("ann", desk.quote, "10000")
    desk.deposit("sam", desk.base, "100")
    return desk


def live(page: Page) -> None:
    """Return when the book is followed, and was found right."""
    expect(page.locator("#connection")).to_contain_text("verified")
