"""Who may call and read what: each cell tried, as each of the roles."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import psycopg
import pytest
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from db.migrate import migrate
from db.roles import AUDITOR, HOUSE, OPERATOR, SERVICE, login_of, service_url
from tests.conftest import Db, Server, open_session, superuser_url
from tests.db.market import call

SCHEMAS = ("api", "service", "core")
WHO = ("owner", "house", "service", "operator", "auditor", "trader", "plain")

CALLS = """
SELECT n.nspname || '.' || p.proname AS name, p.pronargs AS arguments, p.prosecdef AS definer,
    p.proconfig AS config, n.nspname AS schema
FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
WHERE n.nspname IN ('api', 'service', 'core') AND p.prorettype <> 'trigger'::regtype
"""
RELATIONS = """
SELECT n.nspname || '.' || c.relname AS name, n.nspname AS schema, c.relkind::text AS kind
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname IN ('api', 'service', 'core') AND c.relkind IN ('r', 'v', 'S')
"""
ACLS = """
SELECT p.oid::regprocedure::text AS name, p.proacl::text AS acl FROM pg_proc AS p
WHERE p.pronamespace::regnamespace::text IN ('api', 'service', 'core')
UNION ALL
SELECT nspname, nspacl::text FROM pg_namespace WHERE nspname IN ('api', 'service', 'core')
UNION ALL
SELECT relname, relacl::text FROM pg_class WHERE relname = 'alembic_version'
"""


SessionOf = Callable[[str], AbstractContextManager[Db]]


@pytest.fixture
def logins() -> bool:
    return True


@pytest.fixture
def session_of(server: Server, database_url: str) -> SessionOf:
    """Opens a session of the owner, of a login of the database, or of one without any right."""
    database = database_url.rpartition("/")[2]
    names = {
        "owner": server.user,
        "house": login_of(HOUSE, database),
        "service": login_of(SERVICE, database),
    }

    @contextmanager
    def session_of(who: str) -> Iterator[Db]:
        with open_session(superuser_url(server, database_url)) as db:
            db.execute("BEGIN")
            db.execute("SET LOCAL statement_timeout = '2s'")
            if who not in names:
                db.execute("CREATE ROLE plain_login LOGIN")
            if who in ("operator", "auditor", "trader"):
                db.execute(sql.SQL("GRANT {} TO plain_login").format(sql.Identifier(f"rts_{who}")))
            name = sql.Identifier(names.get(who, "plain_login"))
            db.execute(sql.SQL("SET LOCAL SESSION AUTHORIZATION {}").format(name))
            yield db
            db.execute("ROLLBACK")

    return session_of


def is_refused(db: Db, statement: str) -> bool:
    """Whether a statement fails for want of a right; what else it fails for is its own business."""
    try:
        with db.transaction() as transaction:
            db.execute(statement.encode())
            raise psycopg.Rollback(transaction)
    except InsufficientPrivilege:
        return True
    except psycopg.Error:
        return False
    return False


HOLDERS = {
    "public": {*WHO}, SERVICE: {"house", "service"}, HOUSE: {"house"}, OPERATOR: {"operator"},
    AUDITOR: {"auditor"}, "owner": set[str](),
}  # fmt: skip


def may(who: str, granted: list[str]) -> bool:
    """Whether one may call what is granted to these roles."""
    return who == "owner" or any(who in HOLDERS[role] for role in granted)


@pytest.mark.parametrize("who", WHO)
def test_each_calls_what_is_granted_and_nothing_else(
    db: Db, session_of: SessionOf, who: str
) -> None:
    rights: dict[str, list[str]] = {}
    for row in db.execute("SELECT * FROM api.rights"):
        rights.setdefault(row["function"], []).append(row["role"])
    calls = db.execute(CALLS).fetchall()
    assert {row["schema"] for row in calls} == {*SCHEMAS}
    expected = {row["name"]: not may(who, rights.get(row["name"], [])) for row in calls}
    with session_of(who) as session:
        found = {
            row["name"]: is_refused(
                session, f"SELECT {row['name']}({', '.join(['NULL'] * row['arguments'])})"
            )
            for row in calls
        }
    assert found == expected


OF_THE_OWNER = {"api.keys"}
"""Views of what only the services show, to whom it concerns."""


@pytest.mark.parametrize("who", WHO)
def test_each_reads_every_view_and_only_the_owner_a_table(
    db: Db, session_of: SessionOf, who: str
) -> None:
    relations = db.execute(RELATIONS).fetchall()
    with session_of(who) as session:
        for row in relations:
            refused = is_refused(session, f"SELECT * FROM {row['name']} LIMIT 0")
            hidden = row["schema"] != "api" or row["name"] in OF_THE_OWNER
            assert refused == (who != "owner" and hidden), row["name"]
            if row["kind"] == "r" and who != "owner":
                for change in ("DELETE FROM", "INSERT INTO", "TRUNCATE", "DROP TABLE"):
                    more = " DEFAULT VALUES" * change.startswith("INSERT")
                    assert is_refused(session, f"{change} {row['name']}{more}"), row["name"]


def test_whatever_others_may_call_pins_its_path(db: Db) -> None:
    """As the owner or as the caller: no schema of anybody else's is looked into."""
    rows = [row for row in db.execute(CALLS).fetchall() if row["schema"] != "core"]
    assert len(rows) > 40
    pinned = "search_path=pg_catalog, pg_temp"
    assert [row["name"] for row in rows if pinned not in (row["config"] or ())] == []
    callers = {row["name"] for row in rows if not row["definer"]}
    assert callers == {
        f"service.{name}"
        for name in ("end_holders", "end_idle_transactions", "end_session", "watchdog_faults")
    }


def test_every_function_is_named_by_the_rights_and_every_right_is_of_one(db: Db) -> None:
    rows = db.execute("SELECT function, role FROM api.rights").fetchall()
    named = {row["function"] for row in rows}
    made = {row["name"] for row in db.execute(CALLS).fetchall() if row["schema"] != "core"}
    assert sorted(named) == sorted(made)
    assert len({(row["function"], row["role"]) for row in rows}) == len(rows)
    alone = [row["function"] for row in rows if row["role"] in ("public", "owner")]
    assert all([row["function"] for row in rows].count(function) == 1 for function in alone)


CHANGES = (
    "REVOKE EXECUTE ON FUNCTION service.news FROM rts_service",
    "REVOKE EXECUTE ON FUNCTION service.take_lease FROM rts_house",
    "REVOKE EXECUTE ON FUNCTION api.place_order FROM PUBLIC",
    "REVOKE EXECUTE ON FUNCTION api.create_instrument FROM rts_service",
    "GRANT EXECUTE ON FUNCTION api.create_instrument TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION core.place TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION core.place TO rts_house",
    "GRANT EXECUTE ON FUNCTION service.prune_heads TO rts_service",
    "REVOKE USAGE ON SCHEMA service FROM rts_service",
    "REVOKE USAGE ON SCHEMA api FROM PUBLIC",
    "REVOKE SELECT ON public.alembic_version FROM rts_service",
)


def test_a_right_that_was_changed_by_hand_is_as_it_should_be_after_a_migration(
    database_url: str, db: Db
) -> None:
    def granted() -> dict[str, list[str]]:
        rows = db.execute(ACLS).fetchall()
        return {row["name"]: sorted((row["acl"] or "").strip("{}").split(",")) for row in rows}

    migrate(database_url, report=lambda _: None)
    before = granted()
    for change in CHANGES:
        db.execute(change.encode())
        assert granted() != before, change
        lines: list[str] = []
        migrate(database_url, lines.append)
        assert granted() == before, change
        is_of_a_function = " ON FUNCTION " in change
        assert bool(re.match("1 of", lines[-1])) == is_of_a_function, (change, lines)


def test_what_was_granted_to_a_role_of_somebody_elses_stays(database_url: str, db: Db) -> None:
    db.execute("CREATE ROLE desk_operator ROLE CURRENT_USER")
    try:
        db.execute("GRANT EXECUTE ON FUNCTION api.create_instrument TO desk_operator")
        migrate(database_url, report=lambda _: None)
        may_create = "has_function_privilege('desk_operator', oid, 'EXECUTE')"
        query = f"SELECT FROM pg_proc WHERE proname = 'create_instrument' AND {may_create}"
        assert db.execute(query.encode()).rowcount == 1
    finally:
        db.execute("DROP OWNED BY desk_operator")
        db.execute("DROP ROLE desk_operator")


def test_whoever_may_trade_names_the_rows_of_a_request(session_of: SessionOf) -> None:
    with session_of("plain") as session:
        fields = len(session.execute("SELECT (NULL::api.order_request).*").description or ())
        row = f"ROW('ACME', 'buy', 1, 1{', NULL' * (fields - 4)})::api.order_request"
        reports = session.execute(f"SELECT * FROM place_requests(ARRAY[{row}, {row}])".encode())
        assert [report["status"] for report in reports] == ["new", "new"]
        text = f"(ACME,buy,1,1{',' * (fields - 4)})"
        rows = session.execute(
            "SELECT status FROM place_requests(%s::text[]::api.order_request[])", [[text]]
        ).fetchall()
        assert rows == [{"status": "new"}]


def test_a_service_is_nobody_special(database_url: str) -> None:
    """It neither becomes another nor leaves the database."""
    url = service_url(database_url, house=True)
    if url is None:
        pytest.skip("the server asks for no password")
    with open_session(url) as house:
        assert call(house, "place_order", symbol="ACME", side="buy", quantity=1)["order_id"]
        for statement in (
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "SELECT pg_read_file('PG_VERSION')",
            "CREATE ROLE x",
            "ALTER DATABASE postgres SET work_mem = '1MB'",
            "CREATE TABLE api.t (x int)",
            "CREATE TABLE service.t (x int)",
            "SET session_replication_role = replica",
            "ALTER TABLE core.event DISABLE TRIGGER ALL",
            "SELECT * FROM pg_authid",
        ):
            with pytest.raises(InsufficientPrivilege):
                house.execute(statement.encode())


def test_the_rights_are_shown_to_anyone(session_of: SessionOf) -> None:
    with session_of("plain") as session:
        rows = session.execute("SELECT * FROM rights WHERE function = 'api.place_order'").fetchall()
    assert rows == [{"function": "api.place_order", "role": "public"}]
