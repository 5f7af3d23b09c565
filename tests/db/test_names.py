"""Names that look alike or like nothing: what an account or a client order id may be."""

import json
import unicodedata

import pytest

from tests.conftest import Db
from tests.db.market import Market, call, call_all, refused

LIKE_OTHERS = [
    "amy\U000e0041", "amy\ufe0f", "amy\U000e0100", "amy ", " amy", "amy  smith", "amy\u00a0",
    "amy\u3164", "amy\u2800", "amy\ufffe", "amy\U0001ffff", "amy\u200b", "amy\u200d", "amy\u2060",
    "amy\ufeff", "amy\u00ad", "amy\u034f", "amy\u115f", "amy\u1160", "amy\uffa0", "amy\u17b4",
    "amy\u180e", "amy\u061c", "amy\u202e", "amy\u2066", "amy\u3000", "amy\u2003", "amy\ue000",
    "amy\ufffd", "amy\U0001d159", "amy\U0001d173", "ame\u0301lie", "\u0301amy", "\u3164", "\u2800",
    "\u00a0", " ", "", "amy\t", "amy\n", "amy\x7f", "amy\U000f0000", "amy\U0010ffff", "a" * 65,
]  # fmt: skip
GOOD = [
    "amy", "amy smith", "a", "a" * 64, "am\u00e9lie", "\u0410\u043c\u0438\u044f", "\u963f\u7f8e",
    "\u30a8\u30a4\u30df\u30fc", "\uc5d0\uc774\ubbf8", "\u0e40\u0e2d\u0e21\u0e35",
    "\u0627\u0645\u064a", "\u05d0\u05d9\u05d9\u05de\u05d9", "\u090f\u092e\u0940 \u0967\u0968",
    "\u0661\u0662", "\uff11\uff21", "\U0001f642", "\U00020000", "acct-1:x/y_z.~!", "\u00df\u0130",
]  # fmt: skip


@pytest.fixture
def database_url(module_database_url: str) -> str:
    """That of the module: each test has names of its own, or is refused."""
    return module_database_url


@pytest.mark.parametrize("name", LIKE_OTHERS, ids=ascii)
def test_a_name_that_looks_like_another_or_like_nothing_is_refused_by_every_door(
    market: Market, name: str
) -> None:
    order = {"symbol": "ACME", "side": "buy", "quantity": 1, "price": 1}
    for field in ("account", "client_order_id"):
        with refused("RT400", f"invalid_{field}"):
            call(market.db, "place_order", **order, **{field: name})
        (report,) = call_all(market.db, "place_orders", orders=json.dumps([{**order, field: name}]))
        assert report["error"]["code"] == f"invalid_{field}"
    with refused("RT400", "invalid_account"):
        call(market.db, "cancel_all_after", account=name, seconds=5)
    assert market.db.execute("SELECT FROM core.account").rowcount == 0


@pytest.mark.parametrize("name", GOOD, ids=ascii)
def test_a_name_of_any_script_is_taken_as_it_is(market: Market, name: str) -> None:
    report = market.buy("o", 1, 1, account=name, client_order_id=name)
    assert (report["account"], report["client_order_id"]) == (name, name)
    assert market.order("o")["account"] == name


def test_letters_and_digits_of_all_scripts_pass_and_what_cannot_be_seen_does_not(db: Db) -> None:
    """Every code point that Python's Unicode tables know, between two letters."""
    points = [
        point for point in range(1, 0x110000)
        if not 0xD800 <= point < 0xE000 and unicodedata.category(chr(point)) != "Cn"
    ]  # fmt: skip
    rows = db.execute(
        "SELECT p, core.is_name('a' || chr(p) || 'b') AS good FROM unnest(%s::int[]) AS p", [points]
    ).fetchall()
    passed = {row["p"] for row in rows if row["good"]}

    def seen(point: int) -> bool:
        return unicodedata.category(chr(point))[0] in "LN"

    fillers = {0x115F, 0x1160, 0x3164, 0xFFA0}
    other = {p for p in points if seen(p) and not unicodedata.is_normalized("NFC", f"a{chr(p)}b")}
    assert {p for p in points if seen(p)} - passed == fillers | other
    assert all(unicodedata.normalize("NFC", chr(p)) != chr(p) for p in other)
    hidden = {p for p in points if unicodedata.category(chr(p)) in ("Cc", "Zl", "Zp", "Co")}
    hidden |= {p for p in points if unicodedata.category(chr(p)) == "Zs"} - {0x20}
    assert hidden & passed == set()
    # What is left of the formats joins digits or sits below letters, and can be seen.
    formats = {p for p in points if unicodedata.category(chr(p)) == "Cf"} & passed
    assert {unicodedata.name(chr(p)).split()[0] for p in formats} <= {"ARABIC", "SYRIAC", "KAITHI"}


@pytest.mark.parametrize(
    "symbol", ["\u0410CME", "ACME ", "ACME\u200b", "\uff21CME", "A\u00a0B", "\u2800"]
)
def test_a_symbol_is_of_ascii_only(db: Db, symbol: str) -> None:
    with refused("RT400", "invalid_instrument"):
        call(db, "create_instrument", symbol=symbol)


def test_what_an_application_calls_itself_can_be_seen_in_the_journal(market: Market) -> None:
    """PostgreSQL keeps only printable ASCII of it; it is a claim, and no door takes it for more."""
    market.db.execute("SET application_name = E'rts-main\\u200b\\u202e\\n'")
    market.buy("o", 1, 1)
    row = market.db.execute("SELECT application, source FROM order_events").fetchone()
    assert row is not None
    assert row["application"].isascii()
    assert row["application"].isprintable()
    assert row["source"] == "sql"
