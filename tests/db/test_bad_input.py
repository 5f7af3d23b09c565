"""Abusive numbers and arguments through SQL (rules 21, 22): each its code, nothing stored."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from tests.conftest import Db, Row, open_session
from tests.db.market import Market, call, call_all, refused

NUMBERS: list[Any] = [
    "NaN", "Infinity", "-Infinity", 0, -1, None, Decimal("1e400"), Decimal("1e-400"),
    Decimal("-1e400"), Decimal("9" * 200), Decimal("0." + "0" * 199 + "1"), Decimal("1e18"),
    Decimal("0.0000000000000000001"), Decimal("-0.01"), Decimal("1e131071"),
]  # fmt: skip
WORDS = ["", " ", "BUYY", "sell ", "x" * 65, "1", "\u0442\u0435\u0441\u0442", "buy;--"]
NAMES = ["", "a" * 65, "a\tb", "a\nb", "\x7f", "\u0085", "\u202e", "\u200b"]

GOOD: Row = {"symbol": "ACME", "side": "buy", "quantity": 10, "price": 100}
SOON = datetime.now(UTC) + timedelta(hours=1)

UNREADABLE: list[tuple[str, str, Row]] = [
    *[("RT400", "invalid_quantity", {"quantity": number}) for number in NUMBERS],
    *[("RT400", "invalid_price", {"price": number}) for number in NUMBERS if number is not None],
    *[
        ("RT400", "invalid_stop_price", {"stop_price": number})
        for number in NUMBERS
        if number is not None
    ],
    *[
        ("RT400", "invalid_display_quantity", {"display_quantity": number})
        for number in [*(number for number in NUMBERS if number is not None), 11, "0.009"]
    ],
    *[("RT400", "invalid_side", {"side": word}) for word in [*WORDS, None]],
    *[("RT400", "invalid_order_type", {"order_type": word}) for word in [*WORDS, "stop"]],
    *[("RT400", "invalid_time_in_force", {"time_in_force": word}) for word in [*WORDS, "gtx"]],
    *[
        ("RT400", "invalid_self_trade_prevention", {"self_trade_prevention": word})
        for word in WORDS
    ],
    *[("RT404", "unknown_symbol", {"symbol": name}) for name in [*NAMES, None, "NONE", "acme"]],
    *[("RT400", "invalid_account", {"account": name}) for name in NAMES],
    *[("RT400", "invalid_client_order_id", {"client_order_id": name}) for name in NAMES],
    ("RT400", "invalid_price", {"order_type": "market"}),
    ("RT400", "invalid_price", {"order_type": "limit", "price": None}),
    ("RT400", "invalid_post_only", {"price": None, "post_only": True}),
    ("RT400", "invalid_post_only", {"time_in_force": "ioc", "post_only": True}),
    ("RT400", "invalid_post_only", {"time_in_force": "fok", "post_only": True}),
    ("RT400", "invalid_post_only", {"stop_price": 90, "post_only": True}),
    ("RT400", "invalid_display_quantity", {"time_in_force": "ioc", "display_quantity": 5}),
    ("RT400", "invalid_display_quantity", {"price": None, "display_quantity": 5}),
    ("RT400", "invalid_expires_at", {"time_in_force": "gtd"}),
    ("RT400", "invalid_expires_at", {"expires_at": SOON}),
    ("RT400", "invalid_expires_at", {"time_in_force": "gtd", "expires_at": "infinity"}),
    ("RT400", "invalid_expires_at", {"time_in_force": "gtd", "expires_at": "-infinity"}),
    ("RT400", "invalid_expires_at", {"time_in_force": "day", "expires_at": SOON}),
]
REFUSED: list[tuple[str, Row]] = [
    ("price_off_tick", {"price": "100.001"}),
    ("price_off_tick", {"price": "0.001"}),
    ("price_off_tick", {"price": "100.000000000000000001"}),
    ("quantity_off_lot", {"quantity": "1.5"}),
    ("quantity_off_lot", {"quantity": "0.000000000000000001"}),
    ("stop_price_off_tick", {"stop_price": "100.001"}),
    ("display_quantity_off_lot", {"display_quantity": "0.5"}),
    ("expires_at_in_past", {"time_in_force": "gtd", "expires_at": "2001-01-01"}),
]
STORED = """
SELECT
    (SELECT count(*) FROM core.orders) AS orders,
    (SELECT count(*) FROM core.order_event) AS events,
    (SELECT count(*) FROM core.book) AS book,
    (SELECT count(*) FROM core.head) AS heads,
    (SELECT count(*) FROM core.account) AS accounts,
    (SELECT count(*) FROM core.client_order) AS claims
"""


@pytest.fixture(scope="module")
def shared(module_database_url: str) -> Any:
    """One database for all of it: nothing may be stored anyway."""
    with open_session(module_database_url) as db:
        yield db


def stored(db: Db) -> Row:
    row = db.execute(STORED).fetchone()
    assert row is not None
    return row


def case_id(value: object) -> str:
    text = ",".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, dict) else str(value)
    return ascii(text)[1:-1][:48]


@pytest.mark.parametrize(("sqlstate", "code", "change"), UNREADABLE, ids=case_id)
def test_rule_22_what_cannot_be_read_raises_its_code_and_stores_nothing(
    shared: Db, sqlstate: str, code: str, change: Row
) -> None:
    before = stored(shared)
    with refused(sqlstate, code):
        call(shared, "place_order", **(GOOD | change))
    assert stored(shared) == before


@pytest.mark.parametrize(("code", "change"), REFUSED, ids=case_id)
def test_rule_22_what_the_market_refuses_is_recorded(db: Db, code: str, change: Row) -> None:
    report = call(db, "place_order", **(GOOD | change))
    assert (report["status"], report["reject_reason"]) == ("rejected", code)
    assert report["remaining_quantity"] == report["traded_quantity"] == 0
    row = db.execute("SELECT * FROM order_events").fetchone()
    assert row is not None
    assert (row["event"], row["reason"], row["order_id"]) == ("rejected", code, report["order_id"])
    assert call_all(db, "order_book", symbol="ACME") == []


def test_rule_21_all_bad_fields_are_named_the_first_is_the_code(shared: Db) -> None:
    with refused("RT400", "invalid_side") as refusal:
        call(
            shared, "place_order", symbol="ACME", side="x", quantity=-1, price="NaN", account="",
            time_in_force="y",
        )  # fmt: skip
    detail = json.loads(refusal.detail)
    assert [error["code"] for error in detail["errors"]] == [
        "invalid_side", "invalid_quantity", "invalid_price", "invalid_time_in_force",
        "invalid_account",
    ]  # fmt: skip
    assert [error["field"] for error in detail["errors"]] == [
        "side", "quantity", "price", "time_in_force", "account",
    ]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS, ids=case_id)
def test_modify_refuses_what_is_no_amount(market: Market, number: Any) -> None:
    if number is None:
        return  # unchanged
    market.sell("o", 10, 100)
    seq = market.seq()
    with refused("RT400", "invalid_quantity"):
        market.modify("o", quantity=number)
    with refused("RT400", "invalid_price"):
        market.modify("o", price=number)
    assert (market.book(), market.seq()) == ("sell 100: o 10", seq)


@pytest.mark.parametrize("depth", [0, -1, 1001, None])
def test_order_book_refuses_depths_it_cannot_serve(shared: Db, depth: int | None) -> None:
    with refused("RT400", "invalid_depth"):
        call_all(shared, "order_book", symbol="ACME", depth=depth)


BATCHES: list[Any] = [
    None, "x", 5, {}, [], [[]] * 1001, True, {"orders": []},
]  # fmt: skip


@pytest.mark.parametrize("orders", BATCHES, ids=case_id)
def test_a_batch_that_is_no_array_of_orders_raises(shared: Db, orders: Any) -> None:
    with refused("RT400", "invalid_orders"):
        call_all(shared, "place_orders", orders=json.dumps(orders))


def test_a_null_batch_raises(shared: Db) -> None:
    with refused("RT400", "invalid_orders"):
        call_all(shared, "place_orders", orders=None)


ITEMS: list[tuple[str, Any]] = [
    ("invalid_order", None),
    ("invalid_order", 5),
    ("invalid_order", "x"),
    ("invalid_order", []),
    ("unknown_symbol", {}),
    ("unknown_field", {"qty": 1}),
    ("unknown_field", {"order_id": 1}),
    ("invalid_quantity", {"quantity": "abc"}),
    ("invalid_quantity", {"quantity": "NaN"}),
    ("invalid_quantity", {"quantity": "1e400"}),
    ("invalid_quantity", {"quantity": ""}),
    ("invalid_quantity", {"quantity": " 1"}),
    ("invalid_quantity", {"quantity": "1_0"}),
    ("invalid_quantity", {"quantity": "0x10"}),
    ("invalid_quantity", {"quantity": "\u0661"}),
    ("invalid_quantity", {"quantity": [1]}),
    ("invalid_quantity", {"quantity": True}),
    ("invalid_quantity", {"quantity": None}),
    ("invalid_price", {"price": {"a": 1}}),
    ("invalid_price", {"price": "Infinity"}),
    ("invalid_side", {"side": 1}),
    ("invalid_post_only", {"post_only": "true"}),
    ("invalid_expires_at", {"time_in_force": "gtd", "expires_at": "tomorrow"}),
    ("invalid_expires_at", {"time_in_force": "gtd", "expires_at": 1}),
    ("invalid_account", {"account": 7}),
    ("invalid_client_order_id", {"client_order_id": {}}),
]


@pytest.mark.parametrize(("code", "change"), ITEMS, ids=case_id)
def test_an_item_that_cannot_be_read_stands_alone(shared: Db, code: str, change: Any) -> None:
    item = change if not isinstance(change, dict) or not change else GOOD | change
    good = GOOD | {"side": "sell", "price": 200}
    before = stored(shared)
    reports = call_all(shared, "place_orders", orders=json.dumps([item, good, item]))
    assert [report["error"] and report["error"]["code"] for report in reports] == [code, None, code]
    assert [report["order_id"] is None for report in reports] == [True, False, True]
    assert stored(shared)["orders"] == before["orders"] + 1


INSTRUMENTS: list[Row] = [
    {"symbol": name} for name in ["", " ", "a b", "x" * 33, "-A", "\u00e9", "A\n", None]
] + [
    {"symbol": "NEW", name: number}
    for name in (
        "tick_size", "lot_size", "min_quantity", "max_quantity", "max_notional", "price_band",
        "reference_price",
    )
    for number in ("NaN", "Infinity", 0, -1, Decimal("1e400"))
]  # fmt: skip


@pytest.mark.parametrize("definition", INSTRUMENTS, ids=case_id)
def test_an_instrument_that_cannot_be_read_is_refused(shared: Db, definition: Row) -> None:
    with refused("RT400", "invalid_instrument"):
        call(shared, "create_instrument", **definition)
    assert shared.execute("SELECT FROM instruments WHERE symbol <> 'ACME'").rowcount == 0


def test_an_instrument_exists_once(shared: Db) -> None:
    with refused("RT409", "instrument_exists"):
        call(shared, "create_instrument", symbol="ACME")


@pytest.mark.parametrize("status", ["", "OPEN ", "paused", None])
def test_an_instrument_status_that_does_not_exist_is_refused(
    shared: Db, status: str | None
) -> None:
    with refused("RT400", "invalid_status"):
        call(shared, "set_instrument_status", symbol="ACME", status=status)
    with refused("RT404", "unknown_symbol"):
        call(shared, "set_instrument_status", symbol="NONE", status="open")


def test_a_plain_request_has_no_faults(db: Db) -> None:
    """is_plain is a shortcut past order_faults; every combination of what they look at."""
    row = db.execute(
        """
        SELECT count(*) FILTER (WHERE plain) AS plain, count(*) AS all,
            count(*) FILTER (WHERE plain AND cardinality(faults) > 0) AS wrong
        FROM (
            SELECT core.is_plain(r.request, (core.read_order(r.request)).order_row) AS plain,
                core.order_faults(r.request, (core.read_order(r.request)).order_row) AS faults
            FROM unnest(ARRAY['buy', 'ask', 'x', NULL]) AS side,
                unnest(ARRAY[5, 0, 'NaN', 'Infinity', 1e18, 1e-19, NULL]::numeric[]) AS quantity,
                unnest(ARRAY[5, 0, 'NaN', 1e18, NULL]::numeric[]) AS price,
                unnest(ARRAY['limit', 'market', 'x', NULL]) AS order_type,
                unnest(ARRAY['gtc', 'fok', 'gtd', 'day', 'x', NULL]) AS time_in_force,
                unnest(ARRAY['ann', '', E'a\tb', NULL]) AS name,
                unnest(ARRAY[true, false, NULL]) AS post_only,
                unnest(ARRAY[5, 0, NULL]::numeric[]) AS other,
                LATERAL (SELECT ROW('ACME', side, quantity, price, order_type, time_in_force, name,
                    name, post_only, other, other, NULL, 'none', NULL,
                    NULL, NULL, NULL)::api.order_request
                ) AS r (request)
        ) AS x
        """
    ).fetchone()
    assert row is not None
    assert row["wrong"] == 0
    assert 0 < row["plain"] < row["all"]


def test_rule_21_a_reject_has_its_sentence_and_its_field(db: Db) -> None:
    rows = db.execute("SELECT * FROM refusals").fetchall()
    recorded = [row for row in rows if row["recorded"]]
    assert len(recorded) > 10
    assert [row["code"] for row in rows if row["error"] is not None] == [
        row["code"] for row in recorded
    ]
    for row in recorded:
        told, sentence = row["error"], f"{row['meaning']} {row['advice']}"
        assert (told["status"], told["code"], told["message"]) == (422, row["code"], sentence)
        ((field, code, message),) = [(e["field"], e["code"], e["message"]) for e in told["errors"]]
        assert (code, message) == (row["code"], sentence)
        named = code.startswith("instrument" if field == "symbol" else field)
        assert named or field == "price"


@pytest.mark.parametrize("field", [*GOOD, "order_type", "time_in_force", "account", "expires_at",
    "client_order_id", "post_only", "stop_price", "display_quantity", "self_trade_prevention",
    "no such field"])  # fmt: skip
def test_rule_21_what_is_said_of_any_field_is_listed(shared: Db, field: str) -> None:
    orders = json.dumps([{name: str(value) for name, value in GOOD.items()} | {field: {}}])
    (report,) = call_all(shared, "place_orders", orders=orders)
    told = report["error"]
    row = shared.execute("SELECT * FROM refusals WHERE code = %s", [told["code"]]).fetchone()
    assert row is not None, told
    assert told["status"] == int(row["sqlstate"][2:]) == 400


ACTS: dict[str, tuple[str, Row, list[Row]]] = {
    "order": ("place_order", GOOD, [
        {"quantity": 0, "side": "x"}, {"price": "NaN"}, {"symbol": "NONE", "account": ""},
        {"order_type": "market", "display_quantity": 1}, {"time_in_force": "gtd"},
    ]),
    "change": ("modify_order", {"order_id": 1, "quantity": 5}, [
        {"quantity": 0}, {"quantity": "NaN", "price": -1, "stop_price": "1e18"},
    ]),
    "instrument": ("create_instrument", {"symbol": "NEW", "tick_size": 1}, [
        {"symbol": "", "lot_size": 0}, {"band_center": "reference_price"}, {"tick_size": "NaN"},
        {"band_center": "x", "max_open_orders": 0, "price_band": -1, "max_notional": 0},
    ]),
    "terms": ("change_instrument", {"symbol": "ACME", "tick_size": 1}, [
        {"symbol": "NONE", "lot_size": 0}, {"band_center": "reference_price", "lot_size": 0},
        {"tick_size": "NaN"}, {"band_center": "x", "max_open_orders": 0, "min_quantity": -1},
    ]),
    "status": ("set_instrument_status", {"symbol": "ACME", "status": "halted"}, [
        {"status": "x"}, {"symbol": "NONE"}, {"symbol": "NONE", "status": None},
    ]),
    "switch": ("cancel_all_after", {"account": "ann", "seconds": 0}, [
        {"account": ""}, {"account": None, "seconds": 86401}, {"seconds": -1},
    ]),
}  # fmt: skip
"""By kind of service.find_faults: the call that acts, what it takes, and how that may be bad."""


@pytest.mark.parametrize(
    ("kind", "change"),
    [(kind, change) for kind, (_, _, changes) in ACTS.items() for change in changes],
    ids=case_id,
)
def test_who_only_looks_finds_what_the_call_would_say(db: Db, kind: str, change: Row) -> None:
    """And trades nothing: it can in a transaction in which nothing can be written."""
    function, good, _ = ACTS[kind]
    with pytest.raises(psycopg.Error) as raised:
        call(db, function, **(good | change))
    said = json.loads(raised.value.diag.message_detail or "")
    items = json.dumps([{"fields": good | change, "faults": []}, {"fields": good, "faults": []}])
    db.execute("SET default_transaction_read_only = on")
    found = db.execute("SELECT service.find_faults(%s, %s) AS told", [kind, items]).fetchall()
    assert [row["told"] for row in found] == [said], "nothing of the good one"


def test_what_the_first_reader_says_of_a_field_counts(db: Db) -> None:
    ours = [
        {"field": "side", "code": "invalid_side", "message": "ours"},
        {"field": "x", "code": "unknown_field", "message": "ours, too"},
    ]
    fields = GOOD | {"quantity": "NaN", "symbol": "NONE"}
    del fields["side"]
    items = json.dumps([{"fields": fields, "faults": ours}, {"fields": {}, "faults": ours[1:]}])
    found = db.execute("SELECT service.find_faults('order', %s) AS told", [items]).fetchall()
    assert [(row["told"]["status"], row["told"]["code"]) for row in found] == [
        (404, "unknown_symbol"), (400, "unknown_field"),
    ]  # fmt: skip
    named = [(error["code"], error["message"][:9]) for error in found[0]["told"]["errors"]]
    assert named == [
        ("unknown_symbol", "see the v"), ("unknown_field", "ours, too"), ("invalid_side", "ours"),
        ("invalid_quantity", "send a nu"),
    ]  # fmt: skip
