"""place_requests: orders given as rows, and as the text of rows that the services send."""

from decimal import Decimal
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.calls import PLACE_REQUESTS
from db.wire import row_text
from tests.conftest import Db, Row

ORDER = ["ACME", "buy", "5", "99.50", *[None] * 13]
STATEMENT = PLACE_REQUESTS.replace("$1", "%s").encode()

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)


def place(db: Db, *requests: Any) -> list[Row]:
    return db.execute(STATEMENT, [[row_text(request) for request in requests]]).fetchall()


def test_a_row_per_order_in_order_each_on_its_own(db: Db) -> None:
    bad, unknown = ["ACME", "up", *ORDER[2:]], ["NOPE", *ORDER[1:]]
    first, second, third, fourth = place(db, ORDER, bad, unknown, ORDER)
    assert (first["status"], first["price"], first["error"]) == ("new", Decimal("99.50"), None)
    assert second["error"]["code"] == "invalid_side"
    assert third["error"]["code"] == "unknown_symbol"
    assert fourth["priority"] > first["priority"]


def test_every_argument_arrives(db: Db) -> None:
    time = "2999-01-31 16:00:00+00:00"
    (report,) = place(
        db,
        [
            "ACME", "sell", "10", "101", "limit", "gtd", "ann", "c-1", True, None, "2", time,
            "none", None, None, None, None,
        ],
    )  # fmt: skip
    names = ("side", "quantity", "price", "order_type", "time_in_force", "account",
             "client_order_id", "post_only", "stop_price", "display_quantity",
             "self_trade_prevention")  # fmt: skip
    assert [report[name] for name in names] == [
        "sell", 10, 101, "limit", "gtd", "ann", "c-1", True, None, 2, "none",
    ]  # fmt: skip
    assert str(report["expires_at"]) == time


@given(values=st.lists(st.none() | TEXTS, min_size=2, max_size=2))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_goes_through_as_it_is(db: Db, values: list[str | None]) -> None:
    request = [values[0], *ORDER[1:6], values[1], *ORDER[7:]]
    row = db.execute(
        "SELECT r.symbol, r.account FROM unnest(%s::text[]::api.order_request[]) AS r",
        [[row_text(request)]],
    ).fetchone()
    assert row == {"symbol": values[0], "account": values[1]}


@pytest.mark.parametrize(
    "requests",
    [
        "NULL",
        "ARRAY[]::api.order_request[]",
        "array_fill(NULL::api.order_request, ARRAY[1001])",
        "array_fill(NULL::api.order_request, ARRAY[2, 2])",
        "array_fill(NULL::api.order_request, ARRAY[2], ARRAY[0])",
        # Faults that somebody else found, none among them: the order would not be looked at.
        "ARRAY[ROW('NOPE','buy',1,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,"
        "ARRAY[]::core.fault[],NULL,NULL,NULL)::api.order_request]",
    ],
)
def test_what_is_no_list_of_orders_is_refused(db: Db, requests: str) -> None:
    with pytest.raises(psycopg.Error) as refusal:
        db.execute(f"SELECT * FROM place_requests({requests})".encode())
    assert (refusal.value.sqlstate, str(refusal.value).split(":")[0]) == (
        "RT400",
        "invalid_orders",
    )
    assert db.execute("SELECT FROM core.orders").rowcount == 0


def test_a_null_among_orders_is_an_unreadable_order(db: Db) -> None:
    rows = db.execute("SELECT * FROM place_requests(ARRAY[NULL]::api.order_request[])").fetchall()
    assert [row["error"]["code"] for row in rows] == ["unknown_symbol"]
