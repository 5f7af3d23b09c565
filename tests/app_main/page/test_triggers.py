"""Triggers, trailing stops and pairs, from the ticket through the engine to the lists."""

import re

import httpx
from playwright.sync_api import Page, expect

from tests.app_main.page.conftest import Open, live
from tests.app_main.page.test_page import cells, open_orders
from tests.app_main.rest.test_money import Desk
from tests.clients import place


def traded(api: httpx.Client, symbol: str, price: str) -> None:
    """Let the market trade at a price."""
    place(api, symbol, "sell", "1", price, account="maker")
    place(api, symbol, "buy", "1", price, account="taker")


def enter(page: Page, side: str, kind: str, **fields: str) -> None:
    page.locator(f"#{side}").click()
    page.locator("#kind").select_option(kind)
    for field, text in fields.items():
        page.locator(f"#ticket #{field}").fill(text)
    page.locator("#send").click()


def test_a_take_profit_waits_and_fires(open_page: Open, api: httpx.Client, symbol: str) -> None:
    traded(api, symbol, "10")
    page = open_page(symbol, f"profit {symbol}")
    live(page)
    enter(page, "sell", "take_profit", stop="11", quantity="2")
    expect(page.locator("#note")).to_contain_text("pending trigger")
    ((*_, kind, _, quantity, _, trigger, status, _),) = cells(page, "open")
    assert (kind, trigger, quantity, status) == (
        "take profit market", "11.00", "2", "pending trigger",
    )  # fmt: skip
    place(api, symbol, "buy", "5", "10.90", account="other")
    traded(api, symbol, "11")
    expect(page.locator("#tab-open")).to_have_text("Open orders (0)")
    assert cells(page, "fills")[0][4:6] == ["10.90", "2"]


def test_a_trailing_stop_says_how_far_it_follows(
    open_page: Open, api: httpx.Client, symbol: str
) -> None:
    traded(api, symbol, "10")
    page = open_page(symbol, f"trail {symbol}")
    live(page)
    enter(page, "sell", "trailing", trail="100", quantity="2")
    expect(page.locator("#note")).to_contain_text("pending trigger")
    expect(page.locator("#tabpanel tbody tr")).to_contain_text("trailing 100 bp market")
    expect(page.locator("#tabpanel tbody tr")).to_contain_text("9.9")
    place(api, symbol, "buy", "5", "11.80", account="other")
    traded(api, symbol, "12")
    assert len(open_orders(api, f"trail {symbol}")) == 1
    expect(page.locator("#tabpanel tbody tr")).to_contain_text("11.88")
    traded(api, symbol, "11.85")
    expect(page.locator("#tab-open")).to_have_text("Open orders (0)")


def test_of_a_pair_one_cancels_the_other(open_page: Open, api: httpx.Client, symbol: str) -> None:
    traded(api, symbol, "10")
    page = open_page(symbol, f"pair {symbol}")
    live(page)
    enter(page, "sell", "oco", price="12", stop="9", second="8.50", quantity="2")
    expect(page.locator("#note")).to_contain_text(re.compile(r"#\d+ new; #\d+ pending trigger"))
    expect(page.locator("#tab-open")).to_have_text("Open orders (2)")
    assert all("pair of #" in row[4] for row in cells(page, "open"))
    place(api, symbol, "buy", "2", "12", account="other")
    expect(page.locator("#tab-open")).to_have_text("Open orders (0)")
    page.locator("#tab-history").click()
    expect(page.locator("#tabpanel tbody")).to_contain_text("canceled: oco_canceled")
    assert {row[9] for row in cells(page, "history")} == {"filled", "canceled: oco_canceled"}


def test_a_trigger_that_is_reached_is_refused_whole(
    open_page: Open, api: httpx.Client, symbol: str
) -> None:
    traded(api, symbol, "10")
    page = open_page(symbol, f"late {symbol}")
    live(page)
    enter(page, "sell", "oco", price="12", stop="10.50", second="10", quantity="2")
    expect(page.locator("#tab-log")).to_have_text("Log (1)")  # it warns, and sends
    expect(page.locator("#note")).to_contain_text("stop_would_trigger")
    assert open_orders(api, f"late {symbol}") == []


def test_of_a_pair_that_is_paid_only_the_dearer_is_held(
    open_page: Open, api: httpx.Client, desk: Desk
) -> None:
    desk.place("sam", "sell", "1", "20")
    desk.place("ann", "buy", "1", "20")
    page = open_page(desk.symbol, desk.name("ann"))
    live(page)
    enter(page, "buy", "oco", price="18", stop="22", quantity="100")
    expect(page.locator("#note")).to_contain_text("price_required")
    page.locator("#second").fill("25")
    page.get_by_role("button", name=re.compile("^Max ")).click()
    page.locator("#send").click()
    expect(page.locator("#note")).to_contain_text(re.compile(r"#\d+ new; #\d+ pending trigger"))
    one, other = open_orders(api, desk.name("ann"))
    assert (one["oco_order_id"], other["oco_order_id"]) == (other["order_id"], one["order_id"])
    page.get_by_role("button", name=f"cancel order {one['order_id']}").click()
    expect(page.locator("#tab-open")).to_have_text("Open orders (0)")
