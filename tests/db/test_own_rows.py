"""A hostile login that is bound to an account: what it sees of others, whatever it tries."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.errors import InsufficientPrivilege

from tests.conftest import Db, open_session
from tests.db.market import call, refused

LOGIN = "own_rows"
SECRET = "zoe secret"
"""Account, client order id and reference of somebody else: none of it may be seen anywhere."""

VIEWS = ("orders", "order_events", "fills", "balances", "ledger", "transfers", "audit")


@pytest.fixture(scope="module")
def url(module_database_url: str) -> Iterator[str]:
    with open_session(module_database_url) as db:
        may = "SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole)"
        if not db.execute(may).rowcount:
            pytest.skip("whoever may make no roles makes no logins")
        db.execute(f"CREATE ROLE {LOGIN} LOGIN PASSWORD 'x' IN ROLE rts_trader".encode())
        db.execute("SELECT bind_login(%s, 'ann')", [LOGIN])
        db.execute("SELECT FROM create_asset('EUR', 2)")
        db.execute("SELECT FROM deposit(%s, 'EUR', 77, %s)", [SECRET, SECRET])
        db.execute("SELECT FROM deposit('ann', 'EUR', 5, 'ann')")
        db.execute("SET application_name = 'zoe secret'")
        for side, price in (("sell", 50), ("buy", 40), ("sell", 60)):
            call(db, "place_order", symbol="ACME", side=side, quantity=9, price=price,
                 account=SECRET, client_order_id=f"{SECRET} {price}")  # fmt: skip
        call(db, "place_order", symbol="ACME", side="buy", quantity=1, price=50, account="ann",
             client_order_id="own")  # fmt: skip
        yield module_database_url
        db.execute("SELECT bind_login(%s, NULL)", [LOGIN])
        db.execute(f"DROP OWNED BY {LOGIN}; DROP ROLE {LOGIN}".encode())


@pytest.fixture
def ann(url: str) -> Iterator[Db]:
    with open_session(make_conninfo(url, user=LOGIN, password="x")) as session:
        yield session


@pytest.fixture
def owner(url: str) -> Iterator[Db]:
    with open_session(url) as session:
        yield session


@pytest.mark.parametrize("view", VIEWS)
def test_no_function_in_a_where_sees_a_row_of_another(owner: Db, ann: Db, view: str) -> None:
    """Cheaper than any filter, and it tells all that it is shown."""
    told: list[str] = []
    owner.execute(f"CREATE SCHEMA IF NOT EXISTS leak; GRANT ALL ON SCHEMA leak TO {LOGIN}".encode())
    ann.execute(
        "CREATE OR REPLACE FUNCTION leak.look(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001"
        " AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$"
    )
    ann.add_notice_handler(lambda notice: told.append(str(notice.message_primary)))
    rows = ann.execute(f"SELECT * FROM {view} AS v WHERE leak.look(v::text)".encode()).fetchall()
    assert len(told) == len(rows)
    assert (len(rows) > 0) == (view != "audit")
    assert SECRET not in f"{told} {rows}"
    for row in owner.execute(f"SELECT * FROM {view}".encode()).fetchall():
        keys = [name for name in row if name.endswith(("_id", "account")) and row[name]]
        for key in keys:
            query = f"SELECT FROM {view} WHERE ({key}::text || 'x')::int > 0"
            assert SECRET not in complaint(ann, query)


def complaint(session: Db, statement: str) -> str:
    """Return what the server says of a statement that fails; empty if none does."""
    try:
        session.execute(statement.encode())
    except psycopg.Error as error:
        return f"{error} {error.diag.message_detail} {error.diag.context}"
    return ""


WAYS = (
    "SELECT * FROM orders",
    "SELECT * FROM order_events",
    "SELECT * FROM trades",
    "SELECT * FROM fills",
    "SELECT * FROM list_orders()",
    "SELECT * FROM list_fills()",
    "SELECT * FROM list_trades('ACME')",
    "SELECT * FROM newest_trades()",
    "SELECT * FROM order_history((SELECT max(order_id) FROM orders))",
    "SELECT * FROM place_order('ACME', 'buy', 1, 50)",
    'SELECT * FROM place_orders(\'[{"symbol": "ACME", "side": "buy", "quantity": 1}]\')',
    "SELECT * FROM modify_order(placed(), price => 50)",
    "SELECT * FROM replace_order(placed(), gen_random_uuid()::text, price => 50)",
    "SELECT * FROM place_order('ACME', 'buy', 1, 50, client_order_id => 'own')",
    "SELECT * FROM instrument_versions",
    "SELECT * FROM epochs",
)


@pytest.mark.parametrize("way", WAYS)
def test_no_answer_names_an_order_of_another(owner: Db, ann: Db, way: str) -> None:
    if "placed()" in way:
        mine = call(ann, "place_order", symbol="ACME", side="buy", quantity=1, price=41)
        way = way.replace("placed()", str(mine["order_id"]))
    rows = ann.execute(way.encode()).fetchall()
    assert rows
    own = {row["order_id"] for row in owner.execute("SELECT * FROM orders WHERE account = 'ann'")}
    names = ("order_id", "bid_order_id", "ask_order_id", "counter_order_id")
    found = {row.get(name) for row in rows for name in names}
    found |= {int(fill["counter_order_id"] or 0) for row in rows for fill in row.get("fills") or ()}
    assert found - {None, 0} <= own
    assert SECRET not in str(rows)


REFUSED = (
    "SET ROLE rts_operator",
    "SET ROLE rts_service",
    "SET SESSION AUTHORIZATION rts_service",
    "COPY core.orders TO STDOUT",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT * FROM core.account",
    "SELECT core.caller()",
    "SELECT core.place(NULL, NULL)",
    "SELECT lo_create(0)",
    "CREATE FUNCTION api.caller(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "SELECT bind_login('own_rows', 'zoe secret')",
    "SELECT set_access('open')",
    "SELECT * FROM list_audit()",
    "INSERT INTO trades DEFAULT VALUES",
    "DELETE FROM orders",
    "SET session_replication_role = replica",
)


@pytest.mark.parametrize("statement", REFUSED)
def test_there_is_no_way_around(ann: Db, statement: str) -> None:
    with pytest.raises((InsufficientPrivilege, psycopg.errors.ObjectNotInPrerequisiteState)):
        ann.execute(statement.encode())


def test_becoming_the_group_changes_nothing(ann: Db) -> None:
    before = ann.execute("SELECT * FROM whoami()").fetchone()
    for statement in ("SET ROLE rts_trader", "SET row_security = off", "SET search_path = core"):
        ann.execute(statement.encode())
    assert ann.execute("SELECT * FROM api.whoami()").fetchone() == before
    rows = ann.execute("SELECT DISTINCT account FROM api.orders").fetchall()
    assert rows == [{"account": "ann"}]


def test_statistics_catalogs_and_plans_tell_no_value(owner: Db, ann: Db) -> None:
    owner.execute("ANALYZE")
    told = [
        ann.execute("SELECT * FROM pg_stats").fetchall(),
        ann.execute("SELECT query FROM pg_stat_activity").fetchall(),
        ann.execute("EXPLAIN (ANALYZE, VERBOSE) SELECT * FROM orders").fetchall(),
        ann.execute("EXPLAIN (ANALYZE, VERBOSE) SELECT * FROM balances").fetchall(),
    ]
    assert SECRET not in str(told)


def test_anothers_order_is_an_id_that_was_never_given(owner: Db, ann: Db) -> None:
    row = owner.execute("SELECT max(order_id) AS id FROM orders WHERE account = %s", [SECRET])
    theirs = (row.fetchone() or {})["id"]
    for function, more in (
        ("cancel_order", {}), ("modify_order", {"quantity": 1}), ("order_history", {}),
        ("replace_order", {"client_order_id": "r"}), ("list_fills", {}),
    ):  # fmt: skip
        messages = []
        for order_id in (theirs, 10**15):
            with refused("RT404", "unknown_order") as refusal:
                call(ann, function, order_id=order_id, **more)
            messages.append(refusal.message.replace(str(order_id), "N"))
        assert messages[0] == messages[1]
    with refused("RT404", "unknown_order"):
        call(ann, "cancel_client_order", client_order_id=f"{SECRET} 60")


def test_each_item_of_a_batch_is_refused_on_its_own(ann: Db) -> None:
    item = '{"symbol": "ACME", "side": "buy", "quantity": 1, "price": 30%s}'
    whose = ("", ', "account": "ann"', f', "account": "{SECRET}"', ', "account": "new one"')
    batch = f"[{', '.join(item % each for each in whose)}]"
    rows = ann.execute("SELECT account, error FROM place_orders(%s)", [batch]).fetchall()
    assert [row["account"] for row in rows] == ["ann", "ann", None, None]
    assert [(row["error"] or {}).get("code") for row in rows[2:]] == ["not_your_account"] * 2
    assert rows[2]["error"]["status"] == 403


def test_an_account_that_another_named_is_not_registered(owner: Db, ann: Db) -> None:
    with refused("RT403", "not_your_account"):
        call(ann, "cancel_all_after", account="nobody yet", seconds=5)
    with refused("RT403", "not_your_account"):
        call(ann, "list_orders", account="nobody yet")
    assert not owner.execute("SELECT FROM core.account WHERE name = 'nobody yet'").rowcount


def test_binding_counts_from_the_next_statement_on(owner: Db, ann: Db) -> None:
    def who() -> tuple[str, str | None]:
        row = call(ann, "whoami")
        return row["role"], row["account"]

    assert who() == ("trader", "ann")
    try:
        owner.execute("SELECT bind_login(%s, 'zoe secret')", [LOGIN])
        assert who() == ("trader", SECRET)
        owner.execute("SELECT bind_login(%s, NULL)", [LOGIN])
        assert who() == ("anybody", None)
        owner.execute("SELECT set_access('keys')")
        assert who() == ("nobody", None)
        assert ann.execute("SELECT FROM orders").rowcount == 0
        with refused("RT403", "not_your_account"):
            call(ann, "place_order", symbol="ACME", side="buy", quantity=1, price=1)
    finally:
        owner.execute("SELECT set_access('open')")
        owner.execute("SELECT bind_login(%s, 'ann')", [LOGIN])


@pytest.mark.parametrize(
    ("role", "account", "code"),
    [
        ("no such role", "ann", "unknown_login"), ("rts_operator", "ann", "login_not_bindable"),
        ("rts_auditor", "ann", "login_not_bindable"), ("rts_service", "ann", "login_not_bindable"),
        (LOGIN, "", "invalid_account"), ("no such role", None, "unknown_login"),
    ],
)  # fmt: skip
def test_what_cannot_be_bound(owner: Db, role: str, account: str | None, code: str) -> None:
    with pytest.raises(psycopg.Error, match=f"^{code}: "):
        call(owner, "bind_login", role=role, account=account)


def test_what_operators_do_is_written_once_and_stays(db: Db, connect: Callable[..., Db]) -> None:
    def noted() -> list[str]:
        rows = db.execute("SELECT * FROM list_audit(before => NULL)").fetchall()
        assert rows == db.execute("SELECT * FROM audit ORDER BY audit_id DESC").fetchall()
        assert {row["application"] for row in rows if row["action"] != "create_instrument"} <= {
            "key abc"
        }
        return [f"{row['action']} {row['subject']}" for row in reversed(rows)]

    db.execute("SET application_name = 'key abc'")
    before = len(noted())
    for _ in range(2):  # the second time nothing changes
        db.execute("SELECT set_access('keys')")
        db.execute("SELECT set_instrument_status('ACME', 'halted')")
        db.execute("SELECT change_instrument('ACME', max_quantity => 100)")
        with psycopg.Cursor(db) as cursor, pytest.raises(psycopg.Error) if _ else connect():
            cursor.execute("SELECT create_asset('EUR', 2)")
        db.execute("SELECT deposit('ann', 'EUR', 5.50, 'r1')")
        db.execute("SELECT withdraw('ann', 'EUR', 1, 'r2')")
        db.execute("SELECT transfer('ann', 'bob', 'EUR', 1, 'r3')")
    db.execute("SELECT set_credit_limit('bob', 'EUR', 10)")
    assert noted()[before:] == [
        "set_access exchange", "set_instrument_status ACME", "change_instrument ACME",
        "create_asset EUR", "deposit ann", "withdraw ann", "transfer ann", "set_credit_limit bob",
    ]  # fmt: skip
    deposit = call(db, "list_audit", action="deposit", subject="ann")
    assert (deposit["detail"]["asset"], deposit["detail"]["amount"]) == ("EUR", "5.5")
    for change in ("UPDATE core.audit SET action = ''", "DELETE FROM core.audit",
                   "TRUNCATE core.audit"):  # fmt: skip
        with pytest.raises(psycopg.errors.RestrictViolation):
            db.execute(change.encode())
    with db.transaction() as undone:
        db.execute("SELECT create_asset('USD')")
        raise psycopg.Rollback(undone)
    assert not db.execute("SELECT FROM audit WHERE subject = 'USD'").rowcount
