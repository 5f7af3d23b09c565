"""The page where the exchange asks for keys: a trader and an operator at work, and a stranger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_postgresql.executors import NoopExecutor

from tests.app_main.page.conftest import Open, live
from tests.conftest import cloned
from tests.keys import TRADER, Guarded, guarded


@pytest.fixture(scope="module")
def keys(template: NoopExecutor, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    folder = tmp_path_factory.mktemp("guarded")
    with cloned(template) as url, guarded(url, Path(folder)) as found:
        yield found


def sign_in(page: Page, key: str) -> None:
    expect(page.locator("#who")).to_have_text("Sign in")
    page.locator("#who").click()
    page.locator("#key").fill(key)
    page.locator("#sign-in").click()


def order(page: Page, price: str) -> None:
    page.locator("#price").fill(price)
    page.locator("#quantity").fill("3")
    page.locator("#send").click()


def test_a_key_opens_what_its_account_has_and_nothing_more(open_page: Open, keys: Guarded) -> None:
    with keys.client(keys.key("bob", TRADER)) as bob:
        bob.post("/orders", json={"side": "sell", "quantity": "2", "price": "20"})
        page = open_page("ACME", url=keys.services.main_url)
        live(page)
        key = keys.key("ann", TRADER)
        sign_in(page, key)
        expect(page.locator("#who")).to_have_text("ann")
        order(page, "20")
        expect(page.locator("#note")).to_contain_text("partially filled, 2 at 20")
        expect(page.locator("#tab-open")).to_have_text("Open orders (1)")
        expect(page.locator("#tab-fills")).to_have_text("Fills (1)")
        assert bob.get("/orders").json()["items"][0]["traded_quantity"] == "2"
    assert page.evaluate("document.cookie") == ""
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert key.partition(".")[2] not in kept


def test_a_key_that_is_wrong_is_told(open_page: Open, keys: Guarded) -> None:
    page = open_page("ACME", url=keys.services.main_url)
    sign_in(page, "no.key")
    expect(page.get_by_role("dialog")).to_contain_text("key")
    expect(page.locator("#who")).to_have_text("Sign in")


def test_an_operator_makes_a_key_and_blocks_an_account(open_page: Open, keys: Guarded) -> None:
    page = open_page("ACME", url=keys.services.main_url)
    operator = keys.key(None, ["operate"])
    sign_in(page, operator)
    expect(page.locator("#who")).to_have_text(operator.partition(".")[0])
    page.locator("#to-operator").click()
    form = page.locator("#new-key")
    form.get_by_label("Account").fill("eve")
    form.get_by_label("May").fill("read trade")
    form.get_by_role("button").click()
    expect(page.locator("#secret")).to_contain_text(".")
    with keys.client(page.locator("#secret").inner_text()) as eve:
        assert eve.get("/whoami").json()["account"] == "eve"
        block = page.locator("#block")
        block.get_by_label("Account").fill("eve")
        block.get_by_label("Reason").fill("a test")
        block.get_by_role("button").click()
        expect(page.get_by_role("table", name="Audit log")).to_contain_text("block_account")
        refused = eve.post("/orders", json={"side": "buy", "quantity": "1", "price": "1"})
        assert refused.json()["code"] == "account_blocked"
