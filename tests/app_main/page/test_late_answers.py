"""Answers that come late, not at all, or twice; and what a hand does without meaning it."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, Route, expect

from tests.app_main.page.conftest import Open, live
from tests.app_main.page.test_page import open_orders, send
from tests.app_main.rest.test_money import Desk
from tests.clients import place


def rename(page: Page, account: str) -> None:
    page.locator("#who").click()
    page.locator("#name").fill(account)
    page.locator("#rename").click()
    expect(page.locator("#who")).to_have_text(account)


def hold(page: Page, address: str, wanted: Callable[[Route], bool]) -> list[Route]:
    """Keep some calls from being answered, until `continue_` is said to each."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        if wanted(route):
            held.append(route)
        else:
            route.continue_()

    page.route(address, keep)
    return held


@pytest.mark.parametrize("status", [408, 503])
def test_no_fault_before_the_market_doubles_an_order(
    open_page: Open, api: httpx.Client, symbol: str, status: int
) -> None:
    """It is placed, but what stands before the market answers; then that has heard too much."""
    page = open_page(symbol, f"once {symbol}")
    live(page)
    sent: list[Any] = []

    def lose(route: Route) -> None:
        sent.append(route.request.post_data_json)
        if len(sent) == 1:
            route.fetch()
        if len(sent) <= 2:
            route.fulfill(status=status if len(sent) == 1 else 429, body="busy")
        else:
            route.continue_()

    page.route("**/orders", lose)
    send(page, "buy", "3", "7")
    expect(page.locator("#note")).to_contain_text("new")
    assert sent == [sent[0]] * 3
    assert len(open_orders(api, f"once {symbol}")) == 1


def test_what_is_of_an_account_that_was_left_is_not_shown(open_page: Open, desk: Desk) -> None:
    page = open_page(desk.symbol, desk.name("ann"))
    live(page)
    ledger = hold(page, "**/ledger?*", lambda route: desk.name("ann") in route.request.url)
    orders = hold(page, "**/orders", lambda _: True)
    page.locator("#tab-statement").click()
    send(page, "buy", "1", "10")
    page.wait_for_function("document.querySelector('#send').disabled")
    rename(page, "nobody yet")
    expect(page.locator("#tabpanel")).to_contain_text("No entries yet")
    for route in [*ledger, *orders]:
        route.continue_()
    expect(page.locator("#note")).to_contain_text("new")
    expect(page.locator("#tab-open")).to_have_text("Open orders (0)")
    expect(page.locator("#tabpanel")).to_contain_text("No entries yet")


def test_a_page_that_is_opened_too_early_comes_to_life(
    open_page: Open, api: httpx.Client, symbol: str
) -> None:
    """Whatever it asks first is answered by 503, as by a service whose database is not there."""
    place(api, symbol, "sell", "2", "10", account="maker")
    place(api, symbol, "buy", "1", "10", account="taker")
    page = open_page(symbol, "early")
    live(page)
    refused: set[str] = set()

    def refuse(route: Route) -> None:
        path = route.request.url.partition("?")[0]
        if path in refused:
            route.continue_()
        else:
            refused.add(path)
            route.fulfill(status=503, json={"code": "unavailable", "detail": "later"})

    page.route("**/{instruments,candles,trades,whoami}?*", refuse)
    page.route("**/{instruments,candles,trades,whoami}", refuse)
    page.reload()
    live(page)
    expect(page.locator("#candle .close")).to_have_text("10.00")
    expect(page.get_by_role("region", name="Markets").get_by_role("button").nth(1)).to_be_visible()
    expect(page.locator("#who")).to_have_text("early")
    assert len(refused) == 4


def test_a_time_that_is_none_breaks_nothing(open_page: Open, symbol: str) -> None:
    page = open_page(symbol, "late")
    live(page)
    page.locator("#tif").select_option("gtd")
    page.locator("#quantity").fill("1")
    page.locator("#price").fill("1")
    page.locator("#expires").evaluate(
        "field => { field.removeAttribute('max'); field.value = '202612-01-01T10:00';"
        " field.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    expect(page.locator("#note")).to_contain_text("invalid_expires_at")
    page.locator("#send").click()
    expect(page.locator("#tab-log")).to_have_text("Log (1)")
    expect(page.locator("#note")).to_contain_text("expires_at")
    page.locator("#kind").select_option("trailing")
    for text in ("0x10", "1e2", "x"):
        page.locator("#trail").fill(text)
        if not page.locator(".same[open]").count():
            page.locator(".same summary").click()
        expect(page.locator(".same pre").first).to_contain_text(f'"trailing_delta":"{text}"')


def test_a_hand_that_slips_moves_and_cancels_nothing(
    open_page: Open, api: httpx.Client, symbol: str
) -> None:
    """A click on an order's line, a key that is held down, a key beside an open dialog."""
    account = f"slips {symbol}"
    place(api, symbol, "sell", "4", "10", account="maker")
    place(api, symbol, "buy", "2", "10", account="taker")
    for price in ("9.90", "9.91", "9.92"):
        place(api, symbol, "buy", "1", price, account=account, time_in_force="gtc")
    before = open_orders(api, account)
    page = open_page(symbol, account)
    live(page)
    expect(page.locator("#tab-open")).to_have_text("Open orders (3)")
    box = page.locator("#chart .canvas").bounding_box()
    assert box is not None
    clicked = 0
    for y in range(int(box["y"]) + 10, int(box["y"] + box["height"]) - 40, 3):
        page.mouse.move(box["x"] + 100, y)
        if page.evaluate("document.querySelector('#chart .canvas').style.cursor") == "ns-resize":
            page.mouse.click(box["x"] + 100, y)
            clicked += 1
    assert clicked
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown',"
                  " {key: 'c', bubbles: true}))")  # fmt: skip
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator("h1").click()
    page.evaluate(
        "for (let time = 0; time < 9; time += 1) document.body.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'c', bubbles: true, repeat: true}))"
    )
    expect(page.locator("#tab-log")).to_have_text("Log (0)")
    assert open_orders(api, account) == before
