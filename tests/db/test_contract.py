"""The SQL door as the contract words it: names, arguments, defaults, columns, and where they live.

What REST makes of them is pinned in tests/app_main/rest/test_contract.py.
"""

from decimal import Decimal

import pytest

from tests.conftest import Db
from tests.db.market import Market, call

FUNCTIONS = {
    "place_order": (
        "symbol text, side text, quantity numeric DEFAULT NULL::numeric,"
        " price numeric DEFAULT NULL::numeric,"
        " order_type text DEFAULT NULL::text, time_in_force text DEFAULT 'gtc'::text,"
        " account text DEFAULT NULL::text, client_order_id text DEFAULT NULL::text,"
        " post_only boolean DEFAULT false, stop_price numeric DEFAULT NULL::numeric,"
        " display_quantity numeric DEFAULT NULL::numeric,"
        " expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone,"
        " self_trade_prevention text DEFAULT 'cancel_newest'::text,"
        " quote_quantity numeric DEFAULT NULL::numeric,"
        " trigger text DEFAULT NULL::text, trailing_delta integer DEFAULT NULL::integer"
    ),
    "place_oco": "orders jsonb",
    "place_orders": "orders jsonb",
    "place_requests": "requests order_request[]",
    "modify_order": (
        "order_id bigint, quantity numeric DEFAULT NULL::numeric,"
        " price numeric DEFAULT NULL::numeric, account text DEFAULT NULL::text,"
        " stop_price numeric DEFAULT NULL::numeric, client_order_id text DEFAULT NULL::text"
    ),
    "cancel_order": "order_id bigint, account text DEFAULT NULL::text",
    "cancel_all_orders": "symbol text DEFAULT NULL::text, account text DEFAULT NULL::text",
    "order_book": "symbol text, depth integer DEFAULT 5",
    "set_instrument_status": "symbol text, status text",
    "bind_login": "role text, account text",
    "set_access": "mode text",
    "whoami": "",
    "list_audit": (
        "action text DEFAULT NULL::text, subject text DEFAULT NULL::text,"
        " before bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100"
    ),
    "change_instrument": (
        "symbol text, tick_size numeric DEFAULT NULL::numeric,"
        " lot_size numeric DEFAULT NULL::numeric, min_quantity numeric DEFAULT NULL::numeric,"
        " max_quantity numeric DEFAULT NULL::numeric, max_notional numeric DEFAULT NULL::numeric,"
        " price_band numeric DEFAULT NULL::numeric,"
        " reference_price numeric DEFAULT NULL::numeric,"
        " max_open_orders integer DEFAULT NULL::integer, band_center text DEFAULT NULL::text,"
        " remove text[] DEFAULT NULL::text[], maker_fee numeric DEFAULT NULL::numeric,"
        " taker_fee numeric DEFAULT NULL::numeric"
    ),
}
ORDERS = [
    "order_id", "symbol", "account", "client_order_id", "side", "order_type", "time_in_force",
    "price", "quantity", "traded_quantity", "remaining_quantity", "average_traded_price", "status",
    "reject_reason", "cancel_reason", "priority", "post_only", "stop_price", "display_quantity",
    "expires_at", "self_trade_prevention", "created_at", "updated_at", "fee",
    "quote_quantity", "entered_quote_quantity", "trigger", "trailing_delta", "oco_order_id",
]  # fmt: skip
COLUMNS = {
    "orders": ORDERS,
    "trades": [
        "symbol", "seq", "trade_id", "price", "quantity", "bid_order_id", "ask_order_id",
        "taker_side", "executed_at", "buyer_fee", "seller_fee",
    ],
    "place_order('ACME', 'buy', 1, 1)": [
        *ORDERS[:-6], "fills", "duplicate", "priority_kept", "error", *ORDERS[-6:],
    ],
    "order_book('ACME')": ["side", "level", "price", "quantity", "order_count", "seq"],
}  # fmt: skip
FILL = {"trade_id", "seq", "price", "quantity", "liquidity", "counter_order_id", "fee"}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_have_the_contracts_arguments_and_defaults(db: Db, name: str) -> None:
    row = db.execute(
        "SELECT pg_get_function_arguments(%s::regproc) AS arguments", [name]
    ).fetchone()
    assert row == {"arguments": FUNCTIONS[name]}


def test_create_instrument_needs_a_symbol_only(db: Db) -> None:
    row = call(db, "create_instrument", symbol="NEW")
    assert (str(row["tick_size"]), row["lot_size"], row["status"]) == ("0.01", 1, "open")


@pytest.mark.parametrize("relation", COLUMNS)
def test_views_and_answers_have_the_contracts_columns(db: Db, relation: str) -> None:
    cursor = db.execute(f"SELECT * FROM {relation}".encode())
    assert [column.name for column in cursor.description or ()] == COLUMNS[relation]


def test_names_are_in_api_and_found_without_it(db: Db) -> None:
    for name in [*FUNCTIONS, "create_instrument"]:
        row = db.execute(
            "SELECT pronamespace::regnamespace::text AS place FROM pg_proc WHERE oid = %s::regproc",
            [name],
        ).fetchone()
        assert row == {"place": "api"}


def test_a_fresh_database_has_one_instrument(db: Db) -> None:
    rows = db.execute("SELECT symbol, tick_size::text, lot_size::text FROM instruments").fetchall()
    assert rows == [{"symbol": "ACME", "tick_size": "0.01", "lot_size": "1"}]


def test_a_fill_says_what_the_contract_says_in_exact_text(market: Market) -> None:
    market.sell("maker", "3", "100.10")
    report = market.buy("taker", "2", "101")
    (fill,) = report["fills"]
    assert set(fill) == FILL
    assert (fill["price"], fill["quantity"], fill["liquidity"]) == ("100.10", "2", "taker")
    assert fill["counter_order_id"] == str(market.ids["maker"])


def test_the_order_type_follows_the_price(market: Market) -> None:
    assert market.buy("limit", 1, 100)["order_type"] == "limit"
    assert market.buy("market", 1)["order_type"] == "market"


def test_arguments_go_by_place_too(db: Db) -> None:
    row = db.execute("SELECT * FROM place_order('ACME', 'bid', 10, 99.5)").fetchone()
    assert row is not None
    assert (row["side"], row["quantity"], row["price"]) == ("buy", 10, Decimal("99.5"))


def test_what_changes_something_and_answers_a_row_says_to_call_it_in_from(db: Db) -> None:
    """PostgreSQL runs (f(x)).* once for every column: orders would be placed by the dozen."""
    rows = db.execute(
        """
        SELECT p.proname AS name, obj_description(p.oid, 'pg_proc') AS comment
        FROM pg_proc AS p
        JOIN pg_type AS t ON t.oid = p.prorettype
        WHERE p.pronamespace = 'api'::regnamespace AND p.prokind = 'f' AND p.provolatile = 'v'
            AND (t.typtype = 'c' OR t.typname = 'record')
        """
    ).fetchall()
    assert {row["name"] for row in rows} >= {"place_order", "cancel_order", "create_instrument"}
    sentence = "Call it in FROM: SELECT (f(…)).* would run it once for every column."
    assert [row["name"] for row in rows if sentence not in row["comment"]] == []
