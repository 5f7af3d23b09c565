"""GET /orders answers in bounded time whatever is asked of however many orders."""

import json
from itertools import product
from typing import Any

import httpx
import pytest

from app_main.rest.orders import LOOKED_AT
from db.calls import LIST_ORDERS
from tests.conftest import Db, open_session
from tests.processes import Services

MANY = 200_000
# The oldest and the newest of many; nearly all were filled, for ACME, by "many".
PLANT = """
INSERT INTO core.orders (
    order_id, instrument_id, account_id, side, order_type, time_in_force, post_only,
    self_trade_prevention, price, quantity, traded_quantity, traded_value, status, created_at,
    updated_at, seq, received_at, db_user, application)
SELECT n, CASE WHEN n %% 50000 = 7 THEN 2 ELSE 1 END, CASE WHEN n %% 50000 < 10 THEN 2 ELSE 1 END,
    'buy', 'limit', 'gtc', false, 'none', 100, 1, 1, 100,
    (CASE WHEN n %% 50000 = 5 THEN 'rejected' WHEN n %% 50000 = 7 THEN 'canceled' ELSE 'filled'
        END)::core.order_status,
    now(), now(), n, now(), '', ''
FROM generate_series(1, %s) AS n
"""
READ = """
SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS rows
FROM pg_stat_xact_user_tables WHERE schemaname = 'core'
"""
STATUSES = (
    None, "filled", "canceled", "rejected", "expired", "new", "partially_filled", "pending_trigger",
)  # fmt: skip
FILTERS = [*product((None, "ACME", "FEW"), STATUSES, (None, "many", "few", "nobody"))]


@pytest.fixture(scope="module")
def planted(services: Services, module_database_url: str) -> str:
    with open_session(module_database_url) as session:
        session.execute("SELECT create_instrument('FEW')")
        session.execute("INSERT INTO core.account (name) VALUES ('many'), ('few'), ('nobody')")
        session.execute(PLANT, [MANY])
        session.execute("SELECT setval('core.order_id_seq', %s)", [MANY])
        session.execute("ANALYZE core.orders")
    return module_database_url


def expected(sql: Db, symbol: str | None, status: str | None, account: str | None) -> list[str]:
    rows = sql.execute(
        "SELECT order_id FROM orders WHERE (%(symbol)s::text IS NULL OR symbol = %(symbol)s)"
        " AND (%(status)s::text IS NULL OR status = %(status)s)"
        " AND (%(account)s::text IS NULL OR account = %(account)s) ORDER BY order_id DESC",
        {"symbol": symbol, "status": status, "account": account},
    )
    return [str(row["order_id"]) for row in rows]


@pytest.mark.parametrize(("symbol", "status", "account"), FILTERS)
def test_a_page_reads_a_bounded_number_of_rows(
    planted: str, sql: Db, symbol: str | None, status: str | None, account: str | None
) -> None:
    """An entry of an index and a row for each that may be looked at, and few more."""
    for before in (None, MANY // 2):
        arguments = [symbol, status, account, None, before, 101, LOOKED_AT, False, None, None]
        names = [f"${number}" for number in range(1, 11)]
        statement = LIST_ORDERS
        for name, value in reversed([*zip(names, arguments, strict=True)]):
            statement = statement.replace(name, "NULL" if value is None else f"'{value}'")
        with sql.transaction():  # counts of earlier ones may not be handed over yet
            counts: list[Any] = []
            for query in (READ, statement, READ):
                rows = sql.execute(query.encode()).fetchall()
                counts.append(rows[0].get("rows"))
        assert counts[2] - counts[0] < 2 * LOOKED_AT + 2000


@pytest.mark.parametrize(
    ("symbol", "status", "account"),
    [
        (None, "rejected", None), (None, "canceled", None), (None, "expired", None),
        ("ACME", "rejected", None), ("FEW", "canceled", None), ("FEW", None, "few"),
        (None, "filled", "few"), (None, "rejected", "many"), ("FEW", "filled", "many"),
        ("FEW", None, "many"),
    ],
)  # fmt: skip
def test_pages_lead_to_all_there_is(
    planted: str, api: httpx.Client, sql: Db, symbol: str | None, status: str | None,
    account: str | None,
) -> None:  # fmt: skip
    asked = {"symbol": symbol, "status": status, "account": account, "limit": "3"}
    query = {name: value for name, value in asked.items() if value is not None}
    found: list[str] = []
    pages, cursor = 0, None
    while pages == 0 or cursor is not None:
        answer = api.get("/orders", params=query | ({"cursor": cursor} if cursor else {}))
        assert answer.status_code == 200, answer.text
        page = json.loads(answer.text)
        assert len(page["items"]) <= 3
        assert all("scan_end" not in item for item in page["items"])
        found += [item["order_id"] for item in page["items"]]
        cursor = page["next_cursor"]
        pages += 1
    assert found == expected(sql, symbol, status, account)
    assert pages <= MANY // LOOKED_AT + len(found) + 1


def test_a_page_of_sql_is_whole(planted: str, sql: Db) -> None:
    """It may read all there is, as any query of an auditor."""
    rows = sql.execute("SELECT order_id FROM list_orders(status => 'rejected')").fetchall()
    assert [str(row["order_id"]) for row in rows] == expected(sql, None, "rejected", None)
    rows = sql.execute(
        "SELECT order_id FROM list_orders(status => 'rejected', after_order_id => 60000)"
    ).fetchall()
    assert [row["order_id"] for row in rows] == [150005, 100005]
