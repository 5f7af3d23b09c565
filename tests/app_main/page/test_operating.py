"""What an operator sees of the data: proof, snapshots, sizes."""

import subprocess
import sys
from pathlib import Path

import httpx
import psycopg
from playwright.sync_api import expect

from tests.app_main.page.conftest import Open, live
from tests.clients import place
from tests.processes import Services

ROOT = Path(__file__).parents[3]


def test_proof_snapshots_and_sizes_are_seen(open_page: Open, services: Services) -> None:
    page = open_page("ACME", "boss")
    live(page)
    page.keyboard.press("o")
    expect(page.locator("#verified")).to_contain_text("never")
    subprocess.run(
        [sys.executable, "-m", "rts.cli", "verify"],
        cwd=ROOT, env={"RTS_DATABASE_URL": services.database_url, "PATH": ""}, check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    expect(page.locator("#verified")).to_contain_text("checks hold")
    with psycopg.connect(services.database_url, application_name="a slow reader") as reader:
        reader.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        reader.execute("SELECT count(*) FROM trades")
        expect(page.locator("#oldest")).to_contain_text("a slow reader")
    expect(page.locator("#database-size")).to_contain_text("MB")
    expect(page.get_by_role("table", name="Tables")).to_contain_text("orders")


def test_an_account_is_limited_blocked_and_let_go(
    open_page: Open, api: httpx.Client, symbol: str
) -> None:
    name = f"eve/{symbol} & co"
    order = place(api, symbol, "buy", "1", "5", account=name)
    page = open_page(symbol, "boss")
    live(page)
    page.keyboard.press("o")
    page.locator("#find-account").fill(name)
    page.locator("#find-account").press("Enter")
    row = page.get_by_role("table", name="Accounts").locator("tbody tr")
    expect(row).to_have_count(1)
    limits = page.locator("#limits")
    for field, text in (("account", name), ("orders_per_second", "7"), ("max_open_orders", "x")):
        limits.locator(f"[name={field}]").fill(text)
    limits.get_by_role("button").click()
    expect(page.locator(".told")).to_contain_text("max_open_orders")  # in the market's words
    limits.locator("[name=max_open_orders]").fill("3")
    limits.get_by_role("button").click()
    expect(row.locator("td").nth(2)).to_have_text("7")
    expect(row.locator("td").nth(3)).to_have_text("3")
    page.locator("#block [name=account]").fill(name)
    page.locator("#block [name=reason]").fill("a test")
    page.locator("#block").get_by_role("button").click()
    expect(row).to_contain_text("a test")
    assert api.get(f"/orders/{order['order_id']}").json()["cancel_reason"] == "account_blocked"
    row.get_by_role("button", name="unblock").click()
    expect(row.get_by_role("button", name="unblock")).to_have_count(0)
    assert place(api, symbol, "buy", "1", "5", account=name)["status"] == "new"
