"""What the store takes every reader can hold: extremes of each type, by every way in and out."""

import asyncio
import csv
import io
import json
from decimal import Decimal
from typing import Any

import httpx
import psycopg
import pytest

from rts.client import order_events, trades
from tests.app_main.rest.test_errors import assert_problem
from tests.clients import listening
from tests.conftest import Db, Row
from tests.db.market import call, call_all, refused
from tests.processes import Services
from tests.verified import differences

NO_MOMENTS = [
    "10000-01-01 00:00+00", "0044-03-15 BC", "294276-12-31 23:59:59.999999+00", "infinity",
    "-infinity", "4714-11-24 00:00+00 BC", "9999-12-31T23:59:59-00:01", "0001-01-01T00:00:00+00:01",
]  # fmt: skip
MOMENTS = [
    ("9999-12-31T23:59:59.999999Z", "new"), ("9999-12-31T23:59:59.999999+00:00", "new"),
    ("0001-01-01T00:00:00Z", "rejected"), ("2999-02-28T12:00:00+15:59", "new"),
]  # fmt: skip
LARGE, SMALL = Decimal("999999999999999999"), Decimal("0.000000000000000001")
LONGEST = Decimal("999999999999999999.999999999999999999")
ORDERS: list[Row] = [
    {"side": "buy", "quantity": LARGE, "price": SMALL},
    {"side": "sell", "quantity": LARGE, "price": LARGE},
    {"side": "buy", "quantity": SMALL, "price": LARGE},
    {"side": "sell", "quantity": LONGEST, "price": LONGEST},
    {"side": "sell", "quantity": LARGE, "price": LARGE, "stop_price": SMALL},
    {"side": "buy", "quantity": LARGE, "price": SMALL * 2, "display_quantity": LARGE / 1000},
    {"side": "buy", "quantity": Decimal("1.5" + "0" * 4000), "price": Decimal("1." + "0" * 900)},
    {"side": "buy", "quantity": Decimal("1.5" + "0" * 4000), "price": LARGE, "symbol": "ACME"},
]  # fmt: skip


@pytest.fixture(scope="module")
def odd(services: Services) -> Any:
    """A module's database into which everything odd was sent."""
    with psycopg.connect(services.database_url, autocommit=True) as db:
        db.execute(
            "SELECT create_instrument('ODD', tick_size => 0.000000000000000001,"
            " lot_size => 0.000000000000000001)"
        )
    return services


@pytest.mark.parametrize("moment", NO_MOMENTS)
def test_a_time_that_some_reader_cannot_hold_is_refused_by_every_door(
    api: httpx.Client, sql: Db, moment: str
) -> None:
    order = {"symbol": "ACME", "side": "buy", "quantity": 1, "price": 1, "time_in_force": "gtd"}
    with refused("RT400", "invalid_expires_at"):
        call(sql, "place_order", **order, expires_at=moment)
    item = order | {"expires_at": moment}
    (report,) = call_all(sql, "place_orders", orders=json.dumps([item]))
    assert report["error"]["code"] == "invalid_expires_at"
    row = sql.execute(
        "SELECT error FROM place_requests(ARRAY[ROW('ACME', 'buy', 1, 1, NULL, 'gtd', NULL, NULL,"
        " false, NULL, NULL, %s::timestamptz, NULL, NULL, NULL, NULL, NULL)::api.order_request])",
        [moment],
    ).fetchone()
    assert row is not None
    assert row["error"]["code"] == "invalid_expires_at"
    assert_problem(api.post("/orders", json=item), 400, "invalid_expires_at")
    answer = api.post("/orders/batch", json={"orders": [item]})
    assert answer.json()["items"][0]["error"]["code"] == "invalid_expires_at"
    assert sql.execute("SELECT FROM orders WHERE symbol = 'ACME'").rowcount == 0


def test_every_reader_reads_what_every_writer_wrote(
    odd: Services, api: httpx.Client, sql: Db
) -> None:
    sql.execute("SET TimeZone = 'Pacific/Kiritimati'")
    for order in ORDERS:
        report = call(sql, "place_order", **({"symbol": "ODD"} | order))
        assert report["order_id"] is not None
    for moment, status in MOMENTS:
        order = {"symbol": "ODD", "side": "buy", "quantity": "1", "price": "0.5",
                 "time_in_force": "gtd", "expires_at": moment}  # fmt: skip
        answers = [
            sql.execute(
                "SELECT status FROM place_orders(%s)", [json.dumps([order])]
            ).fetchone(),
            sql.execute(
                "SELECT status FROM place_order('ODD', 'buy', 1, 0.5, time_in_force => 'gtd',"
                " expires_at => %s)", [moment],
            ).fetchone(),
        ]  # fmt: skip
        assert answers == [{"status": status}] * 2
        answer = api.post("/orders", json=order)
        assert answer.status_code == {"new": 201, "rejected": 422}[status], answer.text
    newest = sql.execute("SELECT max(seq) AS seq FROM order_events WHERE symbol = 'ODD'").fetchone()
    assert newest is not None

    page = api.get("/orders", params={"symbol": "ODD", "limit": 1000})
    assert page.status_code == 200
    orders = page.json()["items"]
    stored = sql.execute("SELECT count(*) AS n FROM orders WHERE symbol = 'ODD'").fetchone()
    assert stored == {"n": len(orders)}
    for order in orders:
        assert api.get(f"/orders/{order['order_id']}").json() == order
        assert max(len(order[name] or "") for name in ("price", "quantity", "stop_price")) < 40
    for path in ("/trades", "/order_book", "/candles", "/instruments", "/ticker"):
        query = {} if path in ("/instruments", "/ticker") else {"symbol": "ODD"}
        assert api.get(path, params=query).status_code == 200, path
    live = next(order for order in orders if order["status"] == "new")
    answer = api.put(f"/orders/{live['order_id']}", json={"quantity": "0.25"})
    assert answer.status_code == 200, answer.text
    assert api.delete(f"/orders/{live['order_id']}").status_code == 200

    with listening(f"{odd.main_ws}/order_updates?symbol=ODD&from_seq=1") as socket:
        seqs = [socket.next()["seq"] for _ in range(newest["seq"])]
        assert seqs == list(range(1, newest["seq"] + 1))
    with listening(f"{odd.main_ws}/order_book_updates?symbol=ODD") as socket:
        assert socket.next("snapshot")["bids"]
    asyncio.run(_client_reads(odd, newest["seq"]))
    for view in (
        "orders",
        "trades",
        "order_events",
        "ticker",
        "instruments",
        "instrument_versions",
    ):
        with sql.cursor().copy(f"COPY (SELECT * FROM {view}) TO STDOUT CSV".encode()) as copied:
            text = b"".join(bytes(block) for block in copied).decode()
        assert [*csv.reader(io.StringIO(text))]
    assert "\n".join(differences(odd.database_url)) == ""


async def _client_reads(services: Services, last: int) -> None:
    async for event in order_events("ODD", from_seq=1, url=services.main_ws):
        if event.seq == last:
            break
    async for trade in trades("ODD", from_seq=1, url=services.matching_ws):
        assert trade.price > 0
        break


@pytest.mark.parametrize("boundary", ["24:00", "23:59:59.999999", "00:00"])
def test_a_day_has_no_twenty_fourth_hour(api: httpx.Client, sql: Db, boundary: str) -> None:
    name = "D" + "".join(filter(str.isdigit, boundary))
    if boundary == "24:00":
        with refused("RT400", "invalid_instrument"):
            call(sql, "create_instrument", symbol=name, day_boundary=boundary)
        body = {"symbol": name, "day_boundary": boundary}
        assert_problem(api.post("/instruments", json=body), 400, "invalid_instrument")
    else:
        call(sql, "create_instrument", symbol=name, day_boundary=boundary)
    assert api.get("/instruments").status_code == 200
