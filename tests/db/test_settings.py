"""No setting of a caller changes what a function or a view answers.

A plain login sets one setting that it may set to one other value, in a session of its own, and
plays the same scenario on an instrument of its own: first readings of settings are when PostgreSQL
reads a function's body. Values are compared, not how a session prints them.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from decimal import Decimal
from itertools import count
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.conftest import Db, Row, open_session
from tests.db.market import call
from tests.db.test_bad_input import stored

Setting = tuple[str, str]
Settings = tuple[Setting, ...]
Told = list[Any]

LOGIN = "rts_settings"
"""A role to which nothing is granted; its password too."""

TEXTS: dict[str, list[str]] = {
    "DateStyle": ["SQL, DMY", "Postgres, MDY", "German, YMD"],
    "TimeZone": ["Pacific/Kiritimati", "America/St_Johns", "<+1234>-12:34"],
    "timezone_abbreviations": ["Australia", "India"],
    "search_path": ["", "pg_temp, pg_catalog", "core", "nowhere, public, pg_catalog, api"],
    "client_encoding": ["LATIN1", "WIN1251", "EUC_JP", "SQL_ASCII"],
    "lc_time": ["C"],
    "lc_numeric": ["C"],
    "lc_monetary": ["C"],
    "default_text_search_config": ["pg_catalog.german"],
    # pg_settings does not know these before the first function has run.
    "plpgsql.extra_errors": ["all"],
    "plpgsql.extra_warnings": ["all"],
    "plpgsql.variable_conflict": ["use_variable", "use_column"],
    "plpgsql.check_asserts": ["off"],
    "plpgsql.print_strict_params": ["on"],
}
"""What settings of free text are set to; the others of that type say nothing about a query."""

OWN_WISH = re.compile(
    r"_timeout$|^default_transaction_read_only$|^exit_on_error$|^transaction_|^role$"
    r"|^restrict_nonsystem_relation_kind$|^client_connection_check_interval$|^tcp_|^seed$"
    r"|^application_name$|^default_tablespace$|^temp_tablespaces$|^default_table_access_method$"
)
"""May make a call fail, or be undone by the next transaction, or (application_name) are an answer.

Of those that make calls fail, `test_a_call_that_its_caller_lets_fail_changes_nothing` knows.
"""

PAIR: list[Row] = [
    {"side": "Sell", "quantity": "2", "price": "300.0", "post_only": True},
    {"side": "ask", "quantity": 2.0, "price": "1", "trailing_delta": "5000"},
]
"""Of which one cancels the other; the second trails what is traded."""

ORDERS: list[Row] = [
    {"side": "BUY", "quantity": "7.0", "price": "99.50", "account": "ann", "time_in_force": "gtd",
     "expires_at": "2030-12-31T23:59:59.25+02:00"},
    {"side": "buy", "quantity": 3, "price": 98, "time_in_force": "gtd",
     "expires_at": "2031-01-02 03:04:60z"},
    {"side": "sell", "quantity": "100", "price": "103", "display_quantity": "10", "account": "bob"},
    {"side": "sell", "quantity": "2", "stop_price": "90", "account": "bob"},
    {"side": "buy", "quantity": "+1.00", "price": "97"},
    {"side": "buy", "quantity": "1e3", "price": "97"},
    {"side": "buy", "quantity": "1", "price": "97", "time_in_force": "gtd", "expires_at": "now"},
    {"side": "buy", "quantity": "1", "price": "97", "colour": "red"},
    {"side": "buy", "quantity": "1", "price": "97", "account": "a\x7fb"},
]  # fmt: skip
REQUESTS = (
    r'{"(%(symbol)s,buy,2,96.5,,gtd,ann,r-%(symbol)s,,,,2030-06-07 08:09:10.5+00,,)",'
    r'"(%(symbol)s,ask,4,104,,,bob,,t,,,,cancel_both,)"}'
)
Step = tuple[str, str | None]
"""A call, and how its answer is read: `set` in any order."""

OWNERS: list[Step] = [
    ("SELECT * FROM api.create_instrument(%(s)s, 0.01, 1, max_notional => 1e9, day_boundary => '00:00')", None),
    ("SELECT * FROM api.set_instrument_status(%(s)s, 'halted')", None),
    ("SELECT * FROM api.set_instrument_status(%(s)s, 'HALTED')", None),
    ("SELECT * FROM api.change_instrument(%(s)s, max_quantity => 5000, price_band => 0.50, band_center => 'LAST_TRADE')", None),
    ("SELECT * FROM api.change_instrument(%(s)s, remove => '{max_quantity}')", None),
    ("SELECT * FROM api.change_instrument(%(s)s, tick_size => 'NaN')", None),
    ("SELECT * FROM api.instrument_versions WHERE symbol = %(s)s ORDER BY seq", None),
    ("SELECT * FROM api.create_instrument(%(s)s)", None),
    ("SELECT * FROM api.create_instrument('a b', -1)", None),
    ("SELECT * FROM api.accept_loss()", None),
    ("SELECT asset, scale FROM api.create_asset('B' || %(s)s::text, 2)", None),
    ("SELECT asset, scale FROM api.create_asset('Q' || %(s)s::text)", None),
    ("SELECT * FROM api.create_asset('a b', 99)", None),
    ("SELECT * FROM api.create_instrument(%(s)s::text || '.M', base_asset => 'B' || %(s)s::text, quote_asset => 'Q' || %(s)s::text, maker_fee => -0.001, taker_fee => 0.002)", None),
    *[(f"SELECT reference, from_account, to_account, asset, amount, duplicate FROM api.{call}", None) for call in (
        "deposit(%(s)s::text || '-ann', 'Q' || %(s)s::text, 1000.5, 'd' || %(s)s::text)", "deposit(%(s)s::text || '-ann', 'Q' || %(s)s::text, 1000.50, 'd' || %(s)s::text)",
        "deposit(%(s)s::text || '-bob', 'B' || %(s)s::text, 20, 'e' || %(s)s::text)", "withdraw(%(s)s::text || '-bob', 'B' || %(s)s::text, 1.5, 'w' || %(s)s::text)",
        "transfer(%(s)s::text || '-bob', %(s)s::text || '-ann', 'B' || %(s)s::text, 1, 't' || %(s)s::text)", "withdraw(%(s)s::text || '-bob', 'B' || %(s)s::text, 1e9, 'x' || %(s)s::text)",
        "deposit('', 'B' || %(s)s::text, 'NaN', '')")],
    ("SELECT * FROM api.set_credit_limit(%(s)s::text || '-cat', 'Q' || %(s)s::text, 10.50)", None),
    ("SELECT * FROM api.set_account_limits(%(s)s::text || '-ann', 50, 5, 1000.50)", None),
    ("SELECT * FROM api.set_account_limits(%(s)s::text || '-ann', 0, -1, 'NaN')", None),
    ("SELECT api.block_account(%(s)s::text || '-ann', 'why')", None),
    ("SELECT api.block_account('', '')", None),
    ("SELECT api.unblock_account(%(s)s::text || '-ann')", None),
    ("SELECT * FROM api.set_account_limits(%(s)s::text || '-ann')", None),
    ("SELECT api.set_access('open')", None),
    ("SELECT api.set_access('OPEN')", None),
    ("SELECT api.bind_login('nobody of this name', 'ann')", None),
    ("SELECT role, may, mode FROM api.whoami()", None),
    ("SELECT action, subject, detail ->> 'amount' AS amount FROM api.list_audit(subject => %(s)s::text || '-bob')", None),
    ("SELECT action, detail FROM api.audit WHERE subject = 'Q' || %(s)s::text", None),
    *[(f"SELECT account, permissions, label, networks, requests_per_second, kind, expires_at, revoked_at FROM api.{call}", None) for call in (
        "create_key(lower(%(s)s) || 'abcdef', %(s)s::text || '-ann', '{trade,read}', 'a label', '{10.0.0.0/8,::1}', 50, '2090-01-31 12:00+00')",
        "create_key(lower(%(s)s) || 'abcdef', %(s)s::text || '-ann', '{read}')", "create_key('A', NULL, '{all}', ' ', '{10.0.0.1/8}', 0, '2020-01-01 00:00+00', 'x')",
        "list_keys(%(s)s::text || '-ann')", "revoke_key(lower(%(s)s) || 'abcdef')", "keys WHERE account = %(s)s::text || '-ann'")],
    ("SELECT action, detail FROM api.list_audit(subject => lower(%(s)s) || 'abcdef')", None),
    ("SELECT api.note_verification(40, 1, %(s)s)", None),
    ("SELECT verification - 'time' AS found, wal_bytes IS NULL AS unseen, (SELECT string_agg(t ->> 'table', ' ' ORDER BY t ->> 'table') FROM jsonb_array_elements(tables) AS t) AS names FROM api.operations()", None),
    ("SELECT action, detail FROM api.audit WHERE subject = lower(%(s)s) || 'abcdef' ORDER BY audit_id", None),
]  # fmt: skip
STEPS: list[Step] = [
    ("SELECT * FROM api.place_order(%(s)s, 'sell', 5, 100.50, account => 'amy', client_order_id => %(s)s)", None),
    ("SELECT * FROM api.place_order(%(s)s, 'sell', 5.0, 100.5, account => 'amy', client_order_id => %(s)s)", None),
    ("SELECT * FROM api.place_order(%(s)s, 'sell', 6, 100.5, account => 'amy', client_order_id => %(s)s)", None),
    ("SELECT * FROM api.place_order(%(s)s, 'buy', 3, 101, account => 'amy', self_trade_prevention => 'decrement_and_cancel')", None),
    ("SELECT * FROM api.place_order(%(s)s, 'BID', 1, order_type => 'Market')", None),
    ("SELECT * FROM api.place_order(%(s)s, 'up', -1, 'NaN', account => '', time_in_force => 'x')", None),
    ("SELECT * FROM api.place_order(%(s)s, 'buy', 1, 100.505)", None),
    ("SELECT * FROM api.place_order(%(s)s, 'buy', 1, 95, time_in_force => 'day')", None),
    ("SELECT * FROM api.place_order('NOPE', 'buy', 1, 100.5)", None),
    ("SELECT * FROM api.place_orders(%(orders)s)", None),
    ("SELECT * FROM api.place_orders('{}')", None),
    ("SELECT * FROM api.place_oco(%(pair)s)", None),
    ("SELECT * FROM api.place_oco('[]')", None),
    ("SELECT * FROM api.place_requests(%(requests)s)", None),
    ("SELECT * FROM api.modify_order(%(first)s, quantity => 4)", None),
    ("SELECT * FROM api.modify_order(%(first)s, price => 100.25)", None),
    ("SELECT * FROM api.modify_order(%(first)s, quantity => 'Infinity')", None),
    ("SELECT * FROM api.place_order(%(s)s, 'sell', 8, 98)", None),
    ("SELECT * FROM api.place_order(%(s)s::text || '.M', 'buy', 3, 100.5, account => %(s)s::text || '-ann', client_order_id => 'm1' || %(s)s::text)", None),
    ("SELECT * FROM api.place_order(%(s)s::text || '.M', 'sell', 2, 100, account => %(s)s::text || '-bob')", None),
    ("SELECT * FROM api.place_order(%(s)s::text || '.M', 'buy', 3, 100.5, account => %(s)s::text || '-cat')", None),
    ("SELECT r.* FROM api.orders AS o, api.replace_order(o.order_id, 'm2' || %(s)s::text, 2, 99.5) AS r WHERE o.client_order_id = 'm1' || %(s)s::text", None),
    ("SELECT * FROM api.cancel_client_order('m2' || %(s)s::text, %(s)s::text || '-ann')", None),
    ("SELECT * FROM api.list_fills(%(s)s::text || '-ann')", None),
    ("SELECT * FROM api.newest_trades() WHERE symbol = %(s)s", None),
    ("SELECT * FROM api.fills WHERE symbol = %(s)s::text || '.M' ORDER BY seq, liquidity", None),
    ("SELECT * FROM api.assets WHERE asset LIKE '_' || %(s)s::text ORDER BY asset", None),
    ("SELECT * FROM api.balances WHERE asset LIKE '_' || %(s)s::text ORDER BY account, asset", None),
    ("SELECT * FROM api.list_balances(%(s)s::text || '-ann')", None),
    ("SELECT account, asset, entry, kind, change, available FROM api.ledger WHERE asset LIKE '_' || %(s)s::text ORDER BY account, asset, entry", None),
    ("SELECT account, asset, entry, kind, change, available FROM api.list_ledger(%(s)s::text || '-ann')", None),
    ("SELECT kind, asset, amount FROM api.transfers WHERE asset LIKE '_' || %(s)s::text ORDER BY transfer_id", None),
    ("SELECT kind, asset, amount FROM api.list_transfers(%(s)s::text || '-bob')", None),
    ("SELECT api.cancel_all_after('dan', 60) IS NULL AS armed", None),
    ("SELECT api.cancel_all_after('dan', 0)", None),
    ("SELECT api.cancel_all_after('', -1)", None),
    ("SELECT * FROM api.order_book(%(s)s, depth => 20)", None),
    ("SELECT * FROM api.order_book_at(%(s)s, 5, depth => 20)", None),
    ("SELECT * FROM api.order_book_at(%(s)s, at_time => '2999-01-01 00:00+00', depth => 20)", None),
    ("SELECT api.book_snapshot(%(s)s, 20)", None),
    ("SELECT api.book_snapshot_at(%(s)s, 5, NULL, 20)", None),
    ("SELECT * FROM api.accounts WHERE account = %(s)s::text || '-ann'", None),
    ("SELECT api.whole_book(%(s)s)", None),
    ("SELECT * FROM api.level_changes(%(s)s, 0)", "set"),
    *[(f"SELECT sum(volume), sum(notional), sum(trades), max(high) FROM api.candles(%(s)s, '{width}')", None) for width in ("1s", "5m", "4h", "1d", "3d", "1w", "1M")],
    ("SELECT * FROM api.candles(%(s)s, from_time => '2000-01-01 00:00+00', to_time => '2000-01-02 00:00+00')", None),
    ("SELECT * FROM api.candles(%(s)s, '2w')", None),
    ("SELECT * FROM api.list_orders(%(s)s)", None),
    *[(f"SELECT * FROM api.list_orders(%(s)s, status => '{word}')", None) for word in ("new", "partially_filled", "pending_trigger", "rejected")],
    ("SELECT * FROM api.list_orders(%(s)s, account => 'amy', client_order_id => %(s)s)", None),
    ("SELECT * FROM api.list_orders(account => 'a\x7fb')", None),
    ("SELECT * FROM api.list_trades(%(s)s)", None),
    ("SELECT * FROM api.order_history(%(first)s)", None),
    ("SELECT * FROM api.last_seqs() WHERE symbol = %(s)s", None),
    ("SELECT * FROM api.cancel_order(%(first)s, 'amy')", None),
    ("SELECT * FROM api.cancel_order(%(first)s)", None),
    ("SELECT * FROM api.cancel_all_orders(%(s)s, 'bob')", None),
    ("SELECT * FROM api.orders WHERE symbol = %(s)s ORDER BY order_id", None),
    ("SELECT * FROM api.trades WHERE symbol = %(s)s ORDER BY seq", None),
    ("SELECT * FROM api.order_events WHERE symbol = %(s)s ORDER BY seq", None),
    ("SELECT * FROM api.instruments WHERE symbol = %(s)s", None),
    ("SELECT * FROM api.ticker WHERE symbol = %(s)s", None),
    ("SELECT role, account, may, mode FROM api.whoami()", None),
    ("SELECT * FROM api.caller()", None),
    ("SELECT api.set_access('keys')", None),
    ("SELECT * FROM api.audit", None),
    ("SELECT * FROM api.ended_sessions", None),
    ("SELECT * FROM api.clock_leaps", None),
    ("SELECT * FROM api.epochs", None),
    ("SELECT symbol, seq FROM api.seals WHERE symbol = %(s)s", None),
    ("SELECT * FROM api.rights ORDER BY function, role", None),
    ("SELECT * FROM api.reset_clock(%(s)s)", None),
    ("SELECT * FROM api.refusals ORDER BY precedence", None),
]  # fmt: skip

_numbers = count(1)


class Normal:
    """Answers without what differs from run to run: names, ids and times of its own."""

    def __init__(self, symbol: str) -> None:
        self._symbol = symbol
        self._ids: dict[tuple[str, int], str] = {}

    def of(self, value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: self.of(each, key) for key, each in value.items()}
        if isinstance(value, list):
            return [self.of(each) for each in value]
        if value is None or isinstance(value, bool):
            return value
        if name.endswith(("order_id", "trade_id")) and name != "client_order_id":
            kind = "trade" if name == "trade_id" else "order"
            return self._ids.setdefault((kind, int(value)), f"{kind} {len(self._ids)}")
        if isinstance(value, datetime):
            moment = value.astimezone(UTC)
            if name != "expires_at":
                return "a time"
            return "midnight" if moment.time() == time() else str(moment)
        if isinstance(value, Decimal):
            return str(value)
        if isinstance(value, bytes):  # a text, of which client_encoding does not tell
            value = value.decode()
        if isinstance(value, str):
            text = value.replace(self._symbol, "S").replace(self._symbol.lower(), "s")
            text = re.sub(r"\border \d+", "an order", text)
            return re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", "a time", text)
        return value


def play(session: Db, symbol: str, steps: list[Step]) -> Told:
    """Return the answer of every step, errors too."""
    normal = Normal(symbol)
    arguments = {
        "s": symbol,
        "orders": json.dumps([order | {"symbol": symbol} for order in ORDERS]),
        "pair": json.dumps([order | {"symbol": symbol} for order in PAIR]),
        "requests": REQUESTS % {"symbol": symbol},
        "first": None,
    }
    told: Told = []
    for query, how in steps:
        try:
            with session.cursor(binary=True) as cursor:
                cursor.execute(query.encode("utf-8"), arguments)
                rows: list[Row] = cursor.fetchall()
        except psycopg.Error as error:
            diag = error.diag
            texts = map(normal.of, (diag.message_primary, diag.message_detail))
            told.append([error.sqlstate, *texts])
            continue
        if arguments["first"] is None and rows:
            arguments["first"] = rows[0].get("order_id")
        answer = [normal.of(row) for row in rows]
        told.append(sorted(answer, key=str) if how == "set" else answer)
    return told


@contextmanager
def session_of(url: str, settings: Settings, **login: str) -> Iterator[Db]:
    """A session with some settings of its own."""
    with open_session(make_conninfo(url, client_encoding="UTF8", **login)) as session:
        session.prepare_threshold = None
        for name, value in settings:
            session.execute("SELECT set_config(%s, %s, false)", [name, value])
        yield session


def run(url: str, settings: Settings) -> Told:
    """Return what is told of an instrument: to its owner, and to a login without any right."""
    symbol = f"SET{next(_numbers):05}"
    told = []
    with (
        session_of(url, settings) as owner,
        session_of(url, settings, user=LOGIN, password=LOGIN) as session,
    ):
        told += play(owner, symbol, OWNERS[:1])
        told += play(session, symbol, STEPS)
        told += play(owner, symbol, OWNERS[1:])
    return told


@pytest.fixture(scope="module")
def url(module_database_url: str) -> Iterator[str]:
    with open_session(module_database_url) as db:
        db.execute(f"DROP ROLE IF EXISTS {LOGIN}".encode())
        db.execute(f"CREATE ROLE {LOGIN} LOGIN PASSWORD '{LOGIN}'".encode())
        yield module_database_url
        db.execute(f"DROP ROLE {LOGIN}".encode())


@pytest.fixture(scope="module")
def expected(url: str) -> Told:
    """What is answered under the settings of a fresh login."""
    return run(url, ())


def changes(url: str) -> list[Settings]:
    """Every setting that a login may change, to every other value worth a look.

    Numbers, which tell the planner what things cost, go to all their least values in one session
    and to all their greatest in another.
    """
    with session_of(url, (), user=LOGIN, password=LOGIN) as session:
        rows = session.execute(
            "SELECT * FROM pg_settings WHERE context = 'user' ORDER BY name"
        ).fetchall()
    rows = [row for row in rows if not OWN_WISH.search(row["name"])]
    one_by_one = [(name, value) for name, values in TEXTS.items() for value in values]
    for row in rows:
        values = ["on", "off"] if row["vartype"] == "bool" else row["enumvals"] or []
        one_by_one += [(row["name"], value) for value in values if value != row["setting"]]
    numbers = [row for row in rows if row["vartype"] in ("integer", "real")]
    together = [
        tuple((row["name"], row[edge]) for row in numbers) for edge in ("min_val", "max_val")
    ]
    return [(setting,) for setting in one_by_one] + together


def test_the_scenario_is_worth_it(expected: Told) -> None:
    text = str(expected)
    words = "filled rejected pending_trigger RT400 RT404 RT409 gtd halted prevented replaced"
    assert [word for word in words.split() if word not in text] == []


def test_every_function_and_view_of_the_api_is_asked(url: str) -> None:
    asked = " ".join(query for query, _ in [*STEPS, *OWNERS])
    with open_session(url) as db:
        rows = db.execute(
            """
            SELECT proname AS name FROM pg_proc WHERE pronamespace = 'api'::regnamespace
            UNION ALL
            SELECT relname FROM pg_class
            WHERE relnamespace = 'api'::regnamespace AND relkind = 'v'
            """
        ).fetchall()
    names = {row["name"] for row in rows}
    assert {name for name in names if f"api.{name}" not in asked} == set()


def test_no_setting_of_a_caller_changes_an_answer(url: str, expected: Told) -> None:
    differing = {}
    for settings in changes(url):
        told = run(url, settings)
        if told != expected:
            pairs = enumerate(zip(told, expected, strict=True))
            differing[settings] = next((n, one, two) for n, (one, two) in pairs if one != two)
    assert differing == {}


@pytest.mark.parametrize(
    ("setting", "sqlstate"),
    [
        (("default_transaction_read_only", "on"), "25006"),
        (("statement_timeout", "1"), "57014"),
        (("lock_timeout", "1"), "55P03"),
        (("exit_on_error", "on"), "RT400"),
        (("plpgsql.extra_errors", "all"), None),
    ],
)
def test_a_call_that_its_caller_lets_fail_changes_nothing(
    db: Db, connect: Callable[..., Db], setting: Setting, sqlstate: str | None
) -> None:
    """Read-only, out of time, behind another's transaction; the next call is as ever."""
    before = stored(db)
    caller = connect()
    caller.execute("SELECT set_config(%s, %s, false)", setting)
    with connect().transaction() as waiting:
        if setting[0] == "lock_timeout":
            waiting.connection.execute("SELECT place_order('ACME', 'buy', 1, 1)")
        order = "SELECT * FROM place_order('ACME', 'sell', %s, 5, account => 'new')"
        quantity = -1 if setting[0] == "exit_on_error" else 1
        if sqlstate is None:
            caller.execute(order, [quantity])
        else:
            with pytest.raises(psycopg.Error) as error:
                caller.execute(order, [quantity])
            assert error.value.sqlstate == sqlstate
        raise psycopg.Rollback(waiting)
    assert (stored(db) == before) == (sqlstate is not None)
    assert call(db, "place_order", symbol="ACME", side="sell", quantity=1, price=5)
