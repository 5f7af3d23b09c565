"""Who may do what: docs/ACCESS.md, each cell of its table of SQL played by a login of that kind."""

import json
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo
from psycopg.errors import InsufficientPrivilege

from tests.conftest import Row, open_session

PAGE = (Path(__file__).parents[1] / "docs" / "ACCESS.md").read_text("utf-8")
KINDS = ("owner", "operator", "auditor", "trader", "open login", "keys login")
MINE, OTHERS = "me", "other"
PASSWORD = "x"
"""Of every login here."""

ROLES = {
    "operator": "access_operator", "auditor": "access_auditor", "trader": "access_trader",
    "open login": "access_plain", "keys login": "access_plain",
}  # fmt: skip


def cells() -> list[tuple[str, str, str]]:
    """Return action, kind of caller and what is said of them."""
    table = PAGE.partition("<!-- sql -->")[2].partition("<!-- end -->")[0].strip().splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    assert tuple(rows[0][1:]) == KINDS
    return [
        (row[0], kind, cell) for row in rows[2:] for kind, cell in zip(KINDS, row[1:], strict=True)
    ]


TRADES = {
    "place_order": "SELECT * FROM place_order('ACME', 'buy', 1, 1, account => {account})",
    "place_orders": "SELECT * FROM place_orders(jsonb_build_array(jsonb_build_object("
    "'symbol', 'ACME', 'side', 'buy', 'quantity', 1, 'price', 1, 'account', {account})))",
    "place_oco": "SELECT * FROM place_oco(jsonb_build_array(jsonb_build_object("
    "'symbol', 'ACME', 'side', 'buy', 'quantity', 1, 'price', 1, 'post_only', true,"
    " 'account', {account}), jsonb_build_object('symbol', 'ACME', 'side', 'buy', 'quantity', 1,"
    " 'price', 99, 'stop_price', 99, 'account', {account})))",
    "place_requests": "SELECT * FROM place_requests(ARRAY["
    "format('(ACME,buy,1,1,,,%s,,,,,,,,,,)', {account})::api.order_request])",
    "modify_order": "SELECT * FROM modify_order({order}, quantity => 8)",
    "replace_order": "SELECT * FROM replace_order({order}, 'again')",
    "cancel_order": "SELECT * FROM cancel_order({order})",
    "cancel_client_order": "SELECT * FROM cancel_client_order('mine', {account})",
    "cancel_all_orders": "SELECT * FROM cancel_all_orders(account => {account})",
    "cancel_all_after": "SELECT {account} AS account, cancel_all_after({account}, 60)",
    "order_history": "SELECT * FROM order_history({order})",
}
READS = {
    "list_orders": (
        "SELECT * FROM list_orders()",
        "SELECT * FROM list_orders(account => {account})",
    ),
    "list_fills": (
        "SELECT * FROM list_fills(account => {account})",
        "SELECT * FROM list_fills(order_id => {order})",
    ),
    "list_balances": (
        "SELECT * FROM list_balances()",
        "SELECT * FROM list_balances(account => {account})",
    ),
    "list_ledger": ("SELECT * FROM list_ledger({account})",),
    "list_transfers": (
        "SELECT to_account AS account FROM list_transfers()",
        "SELECT to_account AS account FROM list_transfers(account => {account})",
    ),
    "transfers": ("SELECT to_account AS account FROM transfers",),
    **{name: (f"SELECT * FROM {name}",) for name in
       ("orders", "order_events", "fills", "balances", "ledger", "accounts")},
}  # fmt: skip
MARKET = {
    "trades": "trades", "instruments": "instruments", "ticker": "ticker",
    "order_book": "order_book('ACME')", "list_trades": "list_trades('ACME')",
    "newest_trades": "newest_trades()", "candles": "candles('ACME')", "audit": "audit",
    "list_audit": "list_audit()", "operations": "operations()",
}  # fmt: skip
OPERATES = {
    "create_instrument": "create_instrument('NEW')",
    "change_instrument": "change_instrument('ACME', max_quantity => 1000000)",
    "set_instrument_status": "set_instrument_status('ACME', 'halted')",
    "create_asset": "create_asset('NEW')",
    "deposit": "deposit('me', 'EUR', 1, 'd')",
    "withdraw": "withdraw('me', 'EUR', 1, 'w')",
    "transfer": "transfer('me', 'other', 'EUR', 1, 't')",
    "set_credit_limit": "set_credit_limit('me', 'EUR', 5)",
    "block_account": "block_account('me', 'why')",
    "unblock_account": "unblock_account('me')",
    "set_account_limits": "set_account_limits('me')",
    "bind_login": "bind_login('access_plain', 'me')",
    "set_access": "set_access('keys')",
    "note_verification": "note_verification(40, 0)",
    "accept_loss": "accept_loss()",
    "reset_clock": "reset_clock('ACME')",
}


@pytest.fixture(scope="module")
def url(module_database_url: str) -> Iterator[str]:
    """An exchange where two accounts have money, orders and trades, and logins of every kind."""
    with open_session(module_database_url) as db:
        may = "SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole)"
        if not db.execute(may).rowcount:
            pytest.skip("whoever may make no roles makes no logins")
        for role in sorted({*ROLES.values()}):
            db.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}'".encode())
        for group in ("operator", "auditor", "trader"):
            db.execute(f"GRANT rts_{group} TO access_{group}".encode())
        db.execute("SELECT bind_login('access_trader', 'me')")
        db.execute("SELECT FROM create_asset('EUR', 2)")
        for account in (MINE, OTHERS):
            db.execute("SELECT FROM deposit(%s, 'EUR', 100, %s)", [account, f"in-{account}"])
            db.execute("SELECT FROM place_order('ACME', 'sell', 9, 50, account => %s,"
                       " client_order_id => 'mine')", [account])  # fmt: skip
            db.execute("SELECT FROM place_order('ACME', 'buy', 2, 50, account => %s,"
                       " self_trade_prevention => 'none')", [account])  # fmt: skip
        db.execute("SELECT FROM place_order('ACME', 'sell', 5, 51, account => %s)", [OTHERS])
        yield module_database_url
        for role in sorted({*ROLES.values()}):
            db.execute(f"DROP ROLE {role}".encode())


class Try:
    """What one login gets; everything that it does is undone."""

    def __init__(self, url: str, kind: str) -> None:
        login = {} if kind == "owner" else {"user": ROLES[kind], "password": PASSWORD}
        self._session = open_session(make_conninfo(url, **login))
        with open_session(url) as owner:
            owner.execute("SELECT set_access(%s)", ["keys" if kind == "keys login" else "open"])
            rows = owner.execute(
                "SELECT account, order_id FROM orders WHERE client_order_id = 'mine'"
            ).fetchall()
        self._orders = {row["account"]: row["order_id"] for row in rows}

    def __enter__(self) -> "Try":
        return self

    def __exit__(self, *_: object) -> None:
        self._session.close()

    def rows(self, statement: str, account: str) -> list[str] | str:
        """Return whose rows are answered, or the code of the refusal."""
        text = sql.SQL(statement).format(
            account=sql.Literal(account), order=sql.Literal(self._orders[account])
        )
        rows: list[Row] = []
        try:
            with self._session.transaction() as undone:
                rows = self._session.execute(text).fetchall()
                raise psycopg.Rollback(undone)
        except InsufficientPrivilege:
            return "denied"
        except psycopg.Error as error:  # what is none of ours has no such detail, and fails here
            return str(json.loads(error.diag.message_detail or "{}")["code"])
        return [self.owner_of(row) for row in rows]

    @staticmethod
    def owner_of(row: Row) -> str:
        if row.get("error"):
            return str(row["error"]["code"])
        return str(row.get("account"))


def trading(session: Try, statement: str) -> str:
    own, others = session.rows(statement, MINE), session.rows(statement, OTHERS)
    if own in ("not_your_account", "unknown_order") or own == ["not_your_account"]:
        assert own == others
        return "no"
    assert set(own) == {MINE}, own
    if others in ("not_your_account", "unknown_order") or others == ["not_your_account"]:
        return "own"
    assert set(others) == {OTHERS}, others
    return "all"


def reading(session: Try, statements: tuple[str, ...]) -> str:
    found = {account: [session.rows(statement, account) for statement in statements]
             for account in (MINE, OTHERS)}  # fmt: skip
    seen = {owner for answers in found.values() for rows in answers if isinstance(rows, list)
            for owner in rows}  # fmt: skip
    refused_ = [rows for answers in found.values() for rows in answers if isinstance(rows, str)]
    if seen >= {MINE, OTHERS}:
        assert not refused_
        return "all"
    if MINE in seen:
        assert OTHERS not in seen
        return "own"
    assert OTHERS not in seen
    return "no" if len(statements) == 1 and len(refused_) == 2 else "none"


@pytest.mark.parametrize("kind", KINDS)
def test_each_cell_is_as_the_page_says(url: str, kind: str) -> None:
    expected = {action: cell for action, who, cell in cells() if who == kind}
    found = {}
    with Try(url, kind) as session:
        for action in expected:
            if action in TRADES:
                found[action] = trading(session, TRADES[action])
            elif action in READS:
                found[action] = reading(session, READS[action])
            elif action in MARKET:
                rows = session.rows(f"SELECT * FROM {MARKET[action]}", MINE)
                found[action] = "no" if rows == "denied" else "all" if rows else "none"
            else:
                rows = session.rows(f"SELECT * FROM {OPERATES[action]}", MINE)
                found[action] = "no" if rows == "denied" else "all"
    assert found == expected


def test_the_table_has_every_function_that_changes_something_and_every_view_of_rows() -> None:
    assert {action for action, _, _ in cells()} == {*TRADES, *READS, *MARKET, *OPERATES}
