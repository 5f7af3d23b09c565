"""The roles of an exchange: owner, service and housekeeping are three (docs/decisions/0012).

Two groups carry the rights, and are shared by all exchanges of a cluster; each exchange has a login
in each. The password of a login is derived from the owner's, so that whoever has the owner's URL
can be the service, and nothing has to be kept.
"""

import base64
import hashlib
import hmac
from typing import Any, LiteralString
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import psycopg
from psycopg import errors, sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo

from db.session import said

SERVICE, HOUSE = "rts_service", "rts_house"
"""The groups. The housekeeping may what the services may, too."""

TRADER, AUDITOR, OPERATOR = "rts_trader", "rts_auditor", "rts_operator"
"""The groups of people's logins, which only an administrator makes (docs/ACCESS.md)."""

_MOST_CONNECTIONS = {SERVICE: 60, HOUSE: 30}
"""Of a login: more than two instances of each service open, while two others are ending."""

_LONGEST_NAME = 63
"""Bytes of a role's name."""

_WATCHDOG = ("pg_read_all_stats", "pg_signal_backend")
_RESERVED = "pg_use_reserved_connections"  # there from PostgreSQL 16 on

_FACTS: LiteralString = """
SELECT r.rolcanlogin, r.rolconnlimit,
    r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls AS mighty
FROM pg_roles AS r WHERE r.rolname = %s
"""
_IS_MEMBER: LiteralString = """
SELECT FROM pg_auth_members AS m
WHERE m.roleid = to_regrole(quote_ident(%s)) AND m.member = to_regrole(quote_ident(%s))
"""
_IS_OF_BOTH: LiteralString = "SELECT WHERE " + " AND ".join(
    ["pg_has_role(to_regrole(quote_ident(%s)), to_regrole(%s), 'USAGE')"] * 2
)
_MAY_MAKE_ROLES: LiteralString = """
SELECT FROM pg_roles AS r WHERE r.rolname = CURRENT_USER AND (r.rolsuper OR r.rolcreaterole)
"""
_HAS_ROLE: LiteralString = "SELECT WHERE pg_has_role(to_regrole(%s), 'USAGE')"
_MAY_CONNECT: LiteralString = """
SELECT FROM pg_database AS d CROSS JOIN LATERAL aclexplode(d.datacl) AS x
WHERE d.datname = current_database() AND x.privilege_type = 'CONNECT'
    AND x.grantee = to_regrole(quote_ident(%s))
"""


def login_of(group: str, database: str) -> str:
    """Return the name of a database's login in a group; a long database is named by its hash."""
    name = f"{group}@{database}"
    if len(name.encode()) > _LONGEST_NAME:
        name = f"{group}@{hashlib.sha256(database.encode()).hexdigest()[:32]}"
    return name


def service_url(url: str, *, house: bool = False) -> str | None:
    """Return the URL of a database's login for the services, given that of its owner.

    None if it tells no password: from nothing only what everybody knows could be derived. That of
    such a login is answered as it is.
    """
    parts = _parts(url)
    if not parts.get("password"):
        return None
    logins = {group: login_of(group, parts["dbname"]) for group in (SERVICE, HOUSE)}
    if parts.get("user") in logins.values():
        return url
    login = logins[HOUSE if house else SERVICE]
    return _as(url, login, _password(parts["password"], login), parts["dbname"])


def least_urls(url: str) -> tuple[str, str]:
    """Return the URLs that services and housekeeping need to know, `url` where no login opens."""
    service, house = service_url(url), service_url(url, house=True)
    return (
        service if service and _opens(service) else url,
        house if house and _opens(house) else url,
    )


def make(connection: psycopg.Connection[Any], url: str) -> list[str]:
    """Make the roles of the database in the open transaction, and give them what they need.

    Only what is otherwise is changed. `url`: as the services get it. Returns sentences where any of
    it is for somebody else to do: until then the services run as the user that they are given.
    """
    maker = _Maker(connection)
    for group in (SERVICE, HOUSE, TRADER, AUDITOR, OPERATOR):
        if not maker.holds(_FACTS, group):
            maker.do(sql.SQL("CREATE ROLE {}").format(sql.Identifier(group)))
    maker.join(SERVICE, HOUSE)
    for right in _WATCHDOG:
        maker.join(right, HOUSE)
    if maker.holds(_FACTS, _RESERVED):
        maker.join(_RESERVED, SERVICE)
    for group in (SERVICE, HOUSE):
        _make_login(maker, group, url)
    if not _parts(url).get("password") and not maker.holds(_HAS_ROLE, HOUSE):
        # How the services run then: as the owner who takes their role.
        owner = sql.Identifier(connection.info.user)
        maker.do(sql.SQL("GRANT {} TO {}").format(sql.Identifier(HOUSE), owner))
    return maker.tell()


def _make_login(maker: "_Maker", group: str, url: str) -> None:
    """Make a group's login of this database, or mend the one that is there.

    It is let in when it can do its work: till then the services are refused, and run otherwise.
    """
    login = login_of(group, maker.connection.info.dbname)
    name = sql.Identifier(login)
    can_login, limit, mighty = maker.fact(_FACTS, login) or (None, -1, False)
    if mighty:
        maker.told.append(f"the role {login} may more than a login of ours: drop it")
        return
    if can_login is None and not maker.do(sql.SQL("CREATE ROLE {}").format(name)):
        return
    maker.join(group, login)
    if not maker.holds(_MAY_CONNECT, login):
        database = sql.Identifier(maker.connection.info.dbname)
        maker.do(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, name))
    works = maker.holds(_IS_OF_BOTH, login, group, login, SERVICE)
    wanted: list[sql.SQL | sql.Composed] = []
    if works != bool(can_login):
        wanted.append(sql.SQL("LOGIN" if works else "NOLOGIN"))
    if limit == -1:  # whoever needs more sets it higher
        most = sql.Literal(_MOST_CONNECTIONS[group])
        wanted.append(sql.SQL("CONNECTION LIMIT {}").format(most))
    own = service_url(url, house=group == HOUSE)
    if works and own and not (can_login and _opens(own)):
        wanted.append(sql.SQL("PASSWORD {}").format(_verifier(maker.connection, own, login)))
    if wanted:
        maker.do(sql.SQL("ALTER ROLE {} ").format(name) + sql.SQL(" ").join(wanted), of=name)


class MadeAtOnce(RuntimeError):
    """Another database of the cluster is making the same roles: a moment later they are there."""


class _Maker:
    """Does what the user may, and notes the rest."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection
        self.told: list[str] = []
        self._user = sql.Identifier(connection.info.user)
        self._left: list[sql.Composed] = []

    def fact(self, query: LiteralString, *arguments: str) -> Any:
        """Return the first row of an answer, None if there is none."""
        return self.connection.execute(query, arguments).fetchone()

    def holds(self, query: LiteralString, *arguments: str) -> bool:
        """Whether an answer has a row."""
        return self.connection.execute(query, arguments).rowcount > 0

    def do(self, statement: sql.Composed, *, of: sql.Identifier | None = None) -> bool:
        """Run a statement; False: we may not. `of`: the role that it tells a secret about."""
        try:
            with self.connection.transaction():
                self.connection.execute(statement)
        except (errors.InsufficientPrivilege, errors.UndefinedObject):
            if of is not None:
                grant = sql.SQL("GRANT {} TO {} WITH ADMIN OPTION")
                statement = grant.format(of, self._user)
            self._left.append(statement)
            return False
        except (errors.DuplicateObject, errors.UniqueViolation, errors.InternalError_) as error:
            raise MadeAtOnce(said(error)) from error  # "tuple concurrently updated" is internal
        return True

    def join(self, group: str, member: str) -> None:
        """Make a role a member of a group, if it is not."""
        if not self.holds(_IS_MEMBER, group, member):
            grant = sql.SQL("GRANT {} TO {}")
            self.do(grant.format(sql.Identifier(group), sql.Identifier(member)))

    def tell(self) -> list[str]:
        """Return what is left for somebody else to do, in sentences."""
        if self._left:
            user = self._user.as_string(self.connection)
            left = [statement.as_string(self.connection) for statement in self._left]
            if not self.holds(_MAY_MAKE_ROLES):
                left = [f"ALTER ROLE {user} CREATEROLE"]
                self.told.append(f"the services run as {user}, who may not make their roles")
            self.told.append(f"for a superuser to run, before this once more: {'; '.join(left)}")
        return self.told


def _opens(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


def _verifier(connection: psycopg.Connection[Any], url: str, login: str) -> sql.Literal:
    """Return what the server keeps of a password, so that no log of its has the password."""
    password = str(_parts(url)["password"]).encode()
    made = connection.pgconn.encrypt_password(password, login.encode(), b"scram-sha-256")
    return sql.Literal(made.decode())


def _password(owners: str, login: str) -> str:
    digest = hmac.digest(owners.encode(), login.encode(), "sha256")
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _parts(url: str) -> dict[str, Any]:
    """Return what a URL says, with libpq's defaults for user and database."""
    parts: dict[str, Any] = conninfo_to_dict(url)
    for default in Conninfo.get_defaults():
        if default.keyword in (b"user", b"dbname") and default.val:
            parts.setdefault(default.keyword.decode(), default.val.decode())
    parts.setdefault("dbname", parts.get("user"))
    return parts


def _as(url: str, user: str, password: str, database: str) -> str:
    """Return the same place in the same way, but for another user."""
    parts = urlsplit(url)
    own = ("user", "password", "dbname")
    query = [(name, value) for name, value in parse_qsl(parts.query) if name not in own]
    return parts._replace(
        netloc=f"{quote(user, safe='')}:{password}@{parts.netloc.rpartition('@')[2]}",
        path=f"/{quote(database, safe='')}",
        query=urlencode(query, quote_via=quote),
    ).geturl()
