"""The ticket: every kind of order, as it is sent and as it is said with curl and in SQL."""

import json
import shlex
from decimal import Decimal
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.app_main.page.conftest import Open, live
from tests.app_main.page.test_page import cells, open_orders
from tests.app_main.rest.test_money import Desk
from tests.clients import place

WRITTEN = {
    "price": "10",
    "quantity": "3",
    "stop": "9",
    "second": "8.5",
    "trail": "150",
    "money": "25",
}
PAIR = {"side": "buy", "quantity": "3"}
KINDS: dict[str, dict[str, Any] | list[dict[str, Any]]] = {
    "limit": {"quantity": "3", "price": "10"},
    "market": {"quantity": "3", "order_type": "market"},
    "money": {"quote_quantity": "25", "order_type": "market"},
    "stop_limit": {"quantity": "3", "price": "10", "stop_price": "9"},
    "stop": {"quantity": "3", "order_type": "market", "stop_price": "9"},
    "take_profit_limit": {
        "quantity": "3", "price": "10", "stop_price": "9", "trigger": "take_profit",
    },
    "take_profit": {
        "quantity": "3", "order_type": "market", "stop_price": "9", "trigger": "take_profit",
    },
    "trailing_limit": {"quantity": "3", "price": "10", "trailing_delta": 150},
    "trailing": {"quantity": "3", "order_type": "market", "trailing_delta": 150},
    "oco": [
        {"quantity": "3", "price": "10", "post_only": True},
        {"quantity": "3", "price": "8.5", "stop_price": "9"},
    ],
}  # fmt: skip


def fill(page: Page, kind: str) -> None:
    """Choose a kind of order and write whatever it asks for."""
    page.locator("#kind").select_option(kind)
    for field, text in WRITTEN.items():
        if page.locator(f"#ticket #{field}").count():
            page.locator(f"#ticket #{field}").fill(text)


def same(page: Page) -> list[str]:
    """Return the curl and the SQL that the ticket shows."""
    if not page.locator(".same[open]").count():
        page.locator(".same summary").click()
    texts: list[str] = page.locator(".same pre").all_inner_texts()
    return texts


def test_each_kind_of_order_is_what_its_name_says(open_page: Open, symbol: str) -> None:
    page = open_page(symbol, "kinds")
    live(page)
    assert {*KINDS} == {
        option.get_attribute("value") for option in page.locator("#kind option").all()
    }
    for kind, wanted in KINDS.items():
        fill(page, kind)
        curl, statement = same(page)
        *_, url, _, _, _, body = shlex.split(curl)
        common = {"symbol": symbol, "account": "kinds", "side": "buy"}
        if isinstance(wanted, dict):
            assert json.loads(body) == common | wanted, kind
            assert url.endswith("/orders")
            assert statement.startswith("SELECT * FROM place_order(")
        else:
            assert json.loads(body) == {"orders": [common | one for one in wanted]}
            assert url.endswith("/orders/oco")
            assert statement.startswith("SELECT * FROM place_oco(orders => '[")


def test_a_market_order_by_money(open_page: Open, api: httpx.Client, desk: Desk) -> None:
    desk.place("sam", "sell", "2", "20")
    desk.place("sam", "sell", "5", "21")
    page = open_page(desk.symbol, desk.name("ann"))
    live(page)
    page.locator("#kind").select_option("money")
    expect(page.get_by_role("button", name="Max 9980.03")).to_be_visible()  # 10000 / 1.002
    page.locator("#money").fill("61.01")
    expect(page.locator("#amount")).to_contain_text("3 ")
    expect(page.locator("#value")).to_contain_text("61")
    page.locator("#send").click()
    expect(page.locator("#note")).to_contain_text("filled, 3.000 at 20.333")
    (order,) = api.get("/orders", params={"account": desk.name("ann")}).json()["items"]
    assert Decimal(order["entered_quote_quantity"]) == Decimal("61.01")
    assert Decimal(order["quote_quantity"]) == 61


@pytest.mark.parametrize(
    ("money", "code"),
    [("0", "invalid_quote_quantity"), ("x", "invalid_quote_quantity"),
     ("10000", "insufficient_funds"), ("0.01", "quantity_too_small")],
)  # fmt: skip
def test_what_money_cannot_buy_is_said_before_it_is_sent(
    open_page: Open, desk: Desk, money: str, code: str
) -> None:
    desk.place("sam", "sell", "100", "200")
    page = open_page(desk.symbol, desk.name("ann"))
    live(page)
    page.locator("#kind").select_option("money")
    expect(page.get_by_role("button", name="Max 9980.03")).to_be_visible()
    page.locator("#money").fill(money)
    expect(page.locator("#note")).to_contain_text(f"{code}: ")
    page.locator("#send").click()
    expect(page.locator("#send")).to_be_enabled()
    expect(page.locator("#tab-log")).to_have_text("Log (1)")
    expect(page.locator("#note")).to_contain_text(f"{code}: ")


def test_what_a_stop_waits_for_is_seen_and_changed_in_place(
    open_page: Open, api: httpx.Client, symbol: str
) -> None:
    place(api, symbol, "sell", "1", "10", account="maker")
    place(api, symbol, "buy", "1", "10", account="taker")
    page = open_page(symbol, f"stop {symbol}")
    live(page)
    for kind, price in (("stop", "–"), ("stop_limit", "12.00")):  # noqa: RUF001
        page.locator("#kind").select_option(kind)
        for field, text in (("stop", "11"), ("price", "12"), ("quantity", "2")):
            if page.locator(f"#ticket #{field}").count():
                page.locator(f"#ticket #{field}").fill(text)
        page.locator("#send").click()
        expect(page.locator("#note")).to_contain_text("pending trigger")
        row = cells(page, "open")[0]
        assert (row[5], row[6], row[8], row[9]) == (price, "2", "11.00", "pending trigger")
        page.get_by_role("button", name="stop price 11.00: change").click()
        page.locator("input.cell").fill("11.50")
        page.keyboard.press("Enter")
        expect(page.locator("#note")).to_contain_text("modified")
        (order,) = open_orders(api, f"stop {symbol}")
        assert order["stop_price"] == "11.50"
        page.get_by_role("button", name=f"cancel order {order['order_id']}").click()
        expect(page.locator("#tab-open")).to_have_text("Open orders (0)")
