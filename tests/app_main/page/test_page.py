"""The page in a real browser: what a trader, an operator and a reader of the past do with it."""

import json
import random
import re
import shlex
import subprocess
from decimal import Decimal
from typing import Any

import httpx
import psycopg
import pytest
from playwright.sync_api import Page, Route, expect

from tests import javascript
from tests.app_main.page.conftest import PHONE, SHOTS, Open, live
from tests.app_main.rest.test_money import Desk
from tests.clients import Message, batch, place
from tests.conftest import Db
from tests.processes import Services

AXE = javascript.MODULES / "axe-core" / "axe.min.js"


def write(page: Page, field: str, text: str) -> None:
    page.locator(f"#{field}").fill(text)


def send(page: Page, side: str, quantity: str, price: str) -> None:
    """Write an order into the ticket and send it, all by keyboard."""
    page.locator("h1").click()  # nothing is written in
    page.keyboard.press("b" if side == "buy" else "s")
    expect(page.locator("#quantity")).to_be_focused()
    page.keyboard.type(quantity)
    page.locator("#price").fill(price)
    page.keyboard.press("Enter")


def cells(page: Page, tab: str) -> list[list[str]]:
    """Return the texts of a list below the chart."""
    page.locator(f"#tab-{tab}").click()
    rows = page.locator(f"#tabpanel[aria-labelledby=tab-{tab}] tbody tr")
    expect(rows.first).to_be_visible()
    return [row.locator("td").all_inner_texts() for row in rows.all()]


def test_what_is_traded_is_seen_everywhere(open_page: Open, api: httpx.Client, desk: Desk) -> None:
    desk.place("sam", "sell", "5", "20.00")
    desk.place("sam", "sell", "3", "20.10")
    page = open_page(desk.symbol)
    live(page)
    page.locator("#who").click()  # sign in: where the exchange is open, with a name
    write(page, "name", desk.name("ann"))
    page.locator("#rename").click()
    expect(page.locator("#who")).to_have_text(desk.name("ann"))

    page.locator("#ladder .ask", has_text="20.00").click()
    expect(page.locator("#price")).to_have_value("20.00")
    write(page, "quantity", "8")
    expect(page.locator("#value")).to_contain_text("160")
    expect(page.locator("#fee")).to_contain_text("0.32")
    page.locator("#send").click()
    expect(page.locator("#note")).to_contain_text("partially filled, 5.000 at 20")

    expect(page.locator("#tape li")).to_have_count(1)
    expect(page.locator("#tape li").first).to_contain_text(re.compile("20.00.*5"))
    expect(page.locator("#ladder .bid.mine")).to_have_accessible_name(
        re.compile("^bid 20.00 3 3 ?, yours 3$")
    )
    expect(page.locator("#ladder .ask")).to_have_count(1)
    expect(page.locator("#candle .close")).to_have_text("20.00")
    expect(page.locator("#candle .volume")).to_have_text(re.compile(r"^5(\.0+)?$"))
    expect(page.locator("#price-now")).to_have_text("20.00")
    expect(page.locator("#tab-open")).to_have_text("Open orders (1)")
    expect(page.locator("#tab-fills")).to_have_text("Fills (1)")
    (fill,) = cells(page, "fills")
    assert fill[4:9] == ["20.00", "5.000", "100", "0.2", "taker"] or Decimal(fill[7]) == Decimal(
        "0.2"
    )
    (order,) = cells(page, "open")
    assert order[2:8] == [desk.symbol, "buy", "limit", "20.00", "8.000", "5.000"]
    assert cells(page, "history")[0][9] == "partially filled"

    shown = {row[0]: tuple(row[1:3]) for row in cells(page, "balances")}
    assert shown == desk.has("ann")
    statement = cells(page, "statement")
    assert {row[2] for row in statement} >= {"deposit", "order"}


def test_max_is_what_can_be_paid(open_page: Open, desk: Desk) -> None:
    page = open_page(desk.symbol, desk.name("ann"))
    live(page)
    write(page, "price", "33.33")
    page.get_by_role("button", name=re.compile("^Max [1-9]")).click()
    expect(page.locator("#note")).to_have_text("")
    page.locator("#send").click()
    expect(page.locator("#note")).to_contain_text("new")
    quantity = Decimal(page.locator("#quantity").input_value())
    assert Decimal("10000") - quantity * Decimal("33.33") * Decimal("1.002") < Decimal("0.04")


REFUSED = {
    "price_off_tick": ("1", "10.001"),
    "quantity_off_lot": ("1.0005", "10"),
    "insufficient_funds": ("2000", "10"),
    "invalid_quantity": ("-1", "10"),
    "invalid_price": ("1", "ten"),
}


def test_a_refusal_is_said_in_the_markets_words(open_page: Open, desk: Desk) -> None:
    page = open_page(desk.symbol, desk.name("ann"))
    live(page)
    write(page, "price", "10")
    expect(page.get_by_role("button", name=re.compile("^Max [1-9]"))).to_be_visible()
    for code, (quantity, price) in REFUSED.items():
        write(page, "quantity", quantity)
        write(page, "price", price)
        expect(page.locator("#note")).to_contain_text(f"{code}: ")  # before it is sent
        before = page.locator("#note").inner_text()
        page.locator("#send").click()
        expect(page.locator("#tab-log")).to_have_text(re.compile(r"Log \(\d"))
        expect(page.locator("#send")).to_be_enabled()
        expect(page.locator("#note")).to_contain_text(f"{code}: ")
        if code not in ("invalid_quantity", "invalid_price"):  # there SQL says it more narrowly
            assert page.locator("#note").inner_text() == before


def test_the_words_are_those_of_the_market(open_page: Open, symbol: str, sql: Db) -> None:
    page = open_page(symbol)
    words = page.evaluate(f"import('{folder(page)}/refusals.js').then(all => all.WORDS)")
    rows = sql.execute("SELECT code, meaning || ' ' || advice AS words FROM refusals").fetchall()
    known = {row["code"]: row["words"] for row in rows}
    assert words == {code: known.get(code) for code in words}


def folder(page: Page) -> str:
    """Return where the page's modules are."""
    return str(page.evaluate("document.querySelector('script').src")).rpartition("/")[0]


def test_numbers_are_exact(open_page: Open, symbol: str) -> None:
    page = open_page(symbol)
    chance = random.Random(5)  # noqa: S311
    texts = [
        f"{chance.choice(('', '-'))}{chance.randrange(10 ** chance.randint(1, 17))}"
        f".{chance.randrange(10**18):018d}"
        for _ in range(300)
    ]
    module = f"{folder(page)}/decimal.js"
    script = """([module, texts]) => import(module).then(({ units, text, times, PRODUCT }) =>
        texts.map((one) => [text(units(one)), text(times(units(one), units(one)), 0, PRODUCT)]))"""
    told = page.evaluate(script, [module, texts])
    with_all = [(Decimal(same), Decimal(square)) for same, square in told]
    assert with_all == [(Decimal(one), exact_square(one)) for one in texts]
    refused = ["", ".", "1e3", "0x1", "1,5", "NaN", "Infinity", "1.0000000000000000001", "\u0661"]
    nothing = page.evaluate(
        "([module, texts]) => import(module).then(({ units }) => texts.map((one) => units(one)))",
        [module, refused],
    )
    assert nothing == [None] * len(refused)


def exact_square(text: str) -> Decimal:
    _, digits, exponent = Decimal(text).as_tuple()
    number = int("".join(map(str, digits)))
    return Decimal(f"{number * number}E{2 * int(exponent)}")


def test_a_halt_is_shown_and_cancels_work(open_page: Open, api: httpx.Client, symbol: str) -> None:
    page = open_page(symbol, "halter")
    live(page)
    send(page, "buy", "1", "5")
    expect(page.locator("#tab-open")).to_have_text("Open orders (1)")
    api.put(f"/instruments/{symbol}/status", json={"status": "halted"})
    expect(page.locator("#banner")).to_contain_text("halted")
    expect(page.locator("#note")).to_contain_text(re.compile("new|instrument_halted"))
    write(page, "quantity", "2")
    expect(page.locator("#note")).to_contain_text("instrument_halted")
    page.locator("#send").click()
    expect(page.locator("#note")).to_contain_text("instrument_halted")
    page.locator("h1").click()
    page.keyboard.press("c")
    expect(page.locator("#tab-open")).to_have_text("Open orders (0)")
    api.put(f"/instruments/{symbol}/status", json={"status": "open"})
    expect(page.locator("#banner")).to_have_count(0)


def test_all_by_keyboard(open_page: Open, api: httpx.Client, symbol: str) -> None:
    page = open_page(symbol, f"keys {symbol}")
    live(page)
    for price in ("5", "6", "7"):
        send(page, "buy", "1", price)
        expect(page.locator("#note")).to_contain_text("new")
    expect(page.locator("#tab-open")).to_have_text("Open orders (3)")
    page.locator("#price").press("ArrowUp")
    expect(page.locator("#price")).to_have_value("7.01")
    page.locator("#price").press("Shift+ArrowDown")
    expect(page.locator("#price")).to_have_value("6.91")

    page.locator("h1").click()
    page.keyboard.press("m")  # the newest: from 7 to 7.5, where it stands
    page.locator("input.cell").fill("7.5")
    page.keyboard.press("Enter")
    expect(page.locator("#note")).to_contain_text("modified")
    expect(page.locator("#tabpanel tbody tr").first).to_contain_text("7.50")
    page.keyboard.press("c")
    expect(page.locator("#note")).to_contain_text("canceled")
    expect(page.locator("#tab-open")).to_have_text("Open orders (2)")

    page.keyboard.press("x")
    expect(page.locator("#confirm")).to_contain_text("2 live orders")
    page.keyboard.press("Escape")
    expect(page.locator("#confirm")).to_have_count(0)
    assert len(open_orders(api, f"keys {symbol}")) == 2
    page.keyboard.press("x")
    page.locator("#yes").press("Enter")
    expect(page.locator("#tab-open")).to_have_text("Open orders (0)")
    assert open_orders(api, f"keys {symbol}") == []

    for key, dialog in (("?", "#help"), ("a", "#account")):
        page.keyboard.press(key)
        expect(page.locator(dialog)).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(dialog)).to_have_count(0)
    page.keyboard.press("2")
    expect(page.locator("#chart").get_by_role("button", name="1m", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    page.keyboard.press("+")
    expect(page.locator("#grouping")).to_have_text("0.05")


def test_the_chart_has_every_width(open_page: Open, api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "sell", "2", "20")
    place(api, symbol, "buy", "2", "20")
    page = open_page(symbol, f"widths {symbol}")
    live(page)
    others = page.get_by_label("other widths")
    for width in ("1M", "1w", "3d", "30m"):
        others.select_option(width)
        told = api.get("/candles", params={"symbol": symbol, "interval": width}).json()["items"]
        expect(page.locator("#candle")).to_have_attribute("data-start", told[0]["start"])
        expect(page.locator("#chart .tools button.on")).to_have_count(0)
        expect(page.locator("#candle .close")).to_have_text("20.00")
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("7")
    expect(page.locator("#chart").get_by_role("button", name="1d")).to_have_class("on")
    expect(others).to_have_value("")


def open_orders(api: httpx.Client, account: str) -> list[Message]:
    items: list[Message] = api.get("/orders", params={"account": account, "open": "true"}).json()[
        "items"
    ]
    return items


def test_an_order_is_moved_on_the_chart(open_page: Open, api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "sell", "4", "10", account="maker")
    place(api, symbol, "buy", "2", "10", account="taker")
    order = place(api, symbol, "buy", "1", "10", account=f"drag {symbol}", time_in_force="gtc")
    api.delete(f"/orders/{order['order_id']}")
    page = open_page(symbol, f"drag {symbol}")
    live(page)
    send(page, "buy", "1", "9.90")
    expect(page.locator("#tab-open")).to_have_text("Open orders (1)")
    box = page.locator("#chart .canvas").bounding_box()
    assert box is not None
    held = None
    for y in range(int(box["y"]) + 10, int(box["y"] + box["height"]) - 40, 4):  # looks for the line
        page.mouse.move(box["x"] + 100, y)
        if page.evaluate("document.querySelector('#chart .canvas').style.cursor") == "ns-resize":
            held = y
            break
    assert held is not None
    page.mouse.down()
    page.mouse.move(box["x"] + 100, held - 60, steps=4)
    page.mouse.up()
    expect(page.locator("#tabpanel tbody tr")).not_to_contain_text("9.90")
    (moved,) = open_orders(api, f"drag {symbol}")
    assert Decimal("9.90") < Decimal(moved["price"]) < Decimal("10")
    assert moved["order_id"] == page.locator("#tabpanel tbody tr").get_attribute("data-key")


def test_no_retry_doubles(open_page: Open, api: httpx.Client, symbol: str) -> None:
    """The answer to an order is lost on its way, twice; the order is there once."""
    page = open_page(symbol, f"once {symbol}")
    live(page)
    sent: list[Any] = []

    def lose(route: Route) -> None:
        sent.append(route.request.post_data_json)
        if len(sent) <= 2:
            route.fetch()  # it is done
            route.abort()  # and nobody hears of it
        else:
            route.continue_()

    page.route("**/orders", lose)
    send(page, "buy", "3", "7")
    expect(page.locator("#note")).to_contain_text("new")
    assert len(sent) == 3
    assert sent[0] == sent[1] == sent[2]
    (order,) = open_orders(api, f"once {symbol}")
    assert order["client_order_id"] == sent[0]["client_order_id"]
    expect(page.locator("#tab-open")).to_have_text("Open orders (1)")


def test_curl_and_sql_do_the_same(
    open_page: Open, api: httpx.Client, services: Services, symbol: str
) -> None:
    account = f"it's {symbol}"
    page = open_page(symbol, account)
    live(page)
    write(page, "quantity", "2")
    write(page, "price", "3.5")
    page.locator(".same summary").click()
    curl, statement = page.locator(".same pre").all_inner_texts()
    ran = subprocess.run(shlex.split(curl), capture_output=True, text=True, check=True)
    assert json.loads(ran.stdout)["status"] == "new"
    with psycopg.connect(services.database_url, autocommit=True) as session:
        session.execute(statement.encode())
    page.locator("#send").click()
    expect(page.locator("#tab-open")).to_have_text("Open orders (3)")
    orders = open_orders(api, account)
    same = [
        (o["side"], o["quantity"], o["price"], o["order_type"], o["time_in_force"]) for o in orders
    ]
    assert same == [("buy", "2", "3.50", "limit", "gtc")] * 3

    page.locator("h1").click()
    page.keyboard.press("c")
    expect(page.locator("#tab-open")).to_have_text("Open orders (2)")
    page.locator("#tab-log").click()
    newest = page.locator(".log li").first
    expect(newest).to_contain_text("cancel #")
    curl, statement = newest.locator("pre").all_inner_texts()
    gone = orders[0]["order_id"]
    answer = subprocess.run(shlex.split(curl), capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout)["code"] == "order_final"
    with psycopg.connect(services.database_url, autocommit=True) as session:
        session.execute(statement.replace(gone, orders[1]["order_id"]).encode())
    expect(page.locator("#tab-open")).to_have_text("Open orders (1)")


def test_the_past_is_as_it_was(open_page: Open, api: httpx.Client, symbol: str, sql: Db) -> None:
    chance = random.Random(17)  # noqa: S311
    for _ in range(60):
        batch(
            api,
            [
                {
                    "symbol": symbol,
                    "side": chance.choice(("buy", "sell")),
                    "quantity": str(chance.randint(1, 9)),
                    "price": f"{100 + chance.randint(-15, 15) / 100:.2f}",
                    "account": chance.choice(("p", "q", "r")),
                }
                for _ in range(4)
            ],
        )
    page = open_page(symbol)
    live(page)
    page.locator("#to-rewind").click()
    last = int(page.locator("#moment").get_attribute("max") or 0)
    for seq in chance.sample(range(1, last + 1), 20):
        page.locator("#seq").fill(str(seq))
        page.locator("#seq").press("Enter")
        rows = sql.execute(
            "SELECT side, price::text, quantity::text, seq_at"
            " FROM order_book_at(%s, seq => %s, depth => 100)",
            [symbol, seq],
        ).fetchall()
        at = rows[0]["seq_at"] if rows else 0  # within the first command
        expect(page.locator("#ladder .levels")).to_have_attribute("data-seq", str(at))
        for side, name in (("bid", "bids"), ("ask", "asks")):
            levels = page.locator(f"#ladder .{name} .level").evaluate_all(
                "all => all.map(({ dataset }) => [dataset.price, dataset.quantity])"
            )
            levels = levels if side == "bid" else levels[::-1]
            wanted = [[row["price"], row["quantity"]] for row in rows if row["side"] == side]
            assert levels == wanted[: len(levels)]
            assert len(levels) >= min(5, len(wanted))
        tape = page.locator("#tape li").evaluate_all("all => all.map(one => one.dataset.trade)")
        trades = sql.execute(
            "SELECT trade_id::text AS id FROM trades WHERE symbol = %s AND seq <= %s"
            " ORDER BY seq DESC LIMIT 80",
            [symbol, at],
        ).fetchall()
        assert tape == [row["id"] for row in trades]
    page.locator("#seq").fill("1")
    page.locator("#seq").press("Enter")
    page.get_by_role("button", name="1000/s").click()  # plays until it is the present again
    expect(page.locator("#seq")).to_have_value(str(last))
    page.locator("#present").click()
    expect(page.locator("#rewind")).to_have_count(0)


def test_the_life_of_an_order(open_page: Open, api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "buy", "7", "10", account="first")
    order = place(api, symbol, "buy", "5", "10", account=f"life {symbol}")
    place(api, symbol, "sell", "9", "10", account="taker")
    page = open_page(symbol, f"life {symbol}")
    live(page)
    page.locator("#tabpanel .link").click()
    rows = page.locator("#life tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first.locator("td").last).to_have_text("7")
    expect(rows.last.locator("td").last).to_have_text("0")
    expect(rows.last).to_contain_text("2 at 10.00")
    expect(page.locator("#life h2")).to_contain_text(f"#{order['order_id']}")


def test_an_operator_at_work(open_page: Open, api: httpx.Client, symbol: str) -> None:
    page = open_page(symbol, "boss")
    live(page)
    page.locator("#to-operator").click()
    expect(page.locator("#main-health")).to_have_text("ok")
    expect(page.locator("#matching-health")).to_contain_text("heard, database up")
    page.locator("#new-asset [name=asset]").fill(f"X{symbol}")
    page.locator("#new-asset button").click()
    expect(page.locator(".told")).to_contain_text("can be owned")
    for name, value in (
        ("account", "boss"),
        ("asset", f"X{symbol}"),
        ("amount", "5"),
        ("reference", f"x {symbol}"),
    ):
        page.locator(f"#move [name={name}]").fill(value)
    page.locator("#move button").click()
    expect(page.locator(".told")).to_contain_text("moved")
    balance = api.get("/balances", params={"account": "boss", "asset": f"X{symbol}"}).json()[
        "items"
    ]
    assert [Decimal(item["available"]) for item in balance] == [5]
    page.locator("#new-instrument [name=symbol]").fill(f"N{symbol}")
    page.locator("#new-instrument button").click()
    expect(page.locator(".told")).to_contain_text(f"N{symbol} is open")
    page.get_by_label(f"status of N{symbol}", exact=True).select_option("halted")
    expect(page.locator(".told")).to_contain_text(f"N{symbol} is halted")
    (made,) = api.get("/instruments", params={"symbol": f"N{symbol}"}).json()["items"]
    assert made["status"] == "halted"


LOOKS: dict[str, dict[str, Any]] = {
    "dark": {"color_scheme": "dark"},
    "light": {"color_scheme": "light"},
    "phone": {"color_scheme": "dark", "viewport": PHONE},
}


@pytest.mark.parametrize("look", LOOKS)
def test_everybody_can_use_it(open_page: Open, api: httpx.Client, symbol: str, look: str) -> None:
    """A picture of it, and what axe-core finds: nothing that keeps anybody out."""
    if not javascript.install():
        pytest.skip("axe-core comes from npm, which is not installed here")
    busy(api, symbol)
    page = open_page(symbol, f"look {symbol}", **LOOKS[look])
    live(page)
    send(page, "buy", "3", "9.90") if look != "phone" else None
    if look != "phone":
        expect(page.locator("#ladder .mine")).to_be_visible()
    expect(page.locator("#candle .close")).to_be_visible()
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{look}.png", full_page=look == "phone")
    page.evaluate(AXE.read_text("utf-8"))
    assert axe(page) == []
    assert page.locator("#ladder .level").first.evaluate(
        "row => [...row.querySelectorAll('.price ~ span')].every("
        "(one) => one.offsetTop === row.querySelector('.price').offsetTop)"
    )
    if look == "phone":
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        return
    for tab in ("history", "fills", "log"):
        page.locator(f"#tab-{tab}").click()
        assert axe(page) == [], tab
    for opener, shown in (("#to-help", "#help"), ("#who", "#account")):
        page.locator(opener).click()
        expect(page.locator(shown)).to_be_visible()
        assert axe(page) == [], shown
        page.screenshot(path=SHOTS / f"{shown[1:]}_{look}.png")
        page.keyboard.press("Escape")
    page.locator("#to-rewind").click()
    assert axe(page) == [], "rewind"
    page.screenshot(path=SHOTS / f"rewind_{look}.png")
    page.locator("#present").click()
    page.locator("#to-operator").click()
    expect(page.locator("#main-health")).to_have_text("ok")
    page.screenshot(path=SHOTS / f"operator_{look}.png")
    assert axe(page) == [], "operator"


def axe(page: Page) -> list[str]:
    """Return what axe-core finds that is serious or worse."""
    found = page.evaluate("axe.run().then(({ violations }) => violations)")
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def busy(api: httpx.Client, symbol: str) -> None:
    """Make a market in which there is something to see."""
    chance = random.Random(3)  # noqa: S311
    batch(
        api,
        [
            {
                "symbol": symbol,
                "side": side,
                "quantity": str(chance.randint(1, 40)),
                "price": f"{10 + sign * chance.randint(-2, 25) / 100:.2f}",
            }
            for _ in range(60)
            for side, sign in (("buy", -1), ("sell", 1))
        ],
    )
