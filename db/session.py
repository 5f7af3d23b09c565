"""Sessions whose answers Python interprets: what those depend on is pinned here, for all of them.

A setting can come from the environment, from ALTER DATABASE or from ALTER ROLE; none of that may
change what a date, a string or an array means to us.
"""

import os
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

SESSION = {
    "search_path": "api",
    "TimeZone": "UTC",
    "DateStyle": "ISO, MDY",
    "IntervalStyle": "postgres",
    "bytea_output": "hex",
    "extra_float_digits": "1",
    "standard_conforming_strings": "on",
    "array_nulls": "on",
    "transform_null_equals": "off",
    "default_transaction_isolation": "read committed",
}

CONNECT_TIMEOUT = 10
"""Seconds until a server that does not answer is given up, unless the caller set another time."""

_PIN = """
    SELECT set_config(name, setting, false)
    FROM unnest(%s::text[], %s::text[]) AS s (name, setting)
"""


def connect(url: str, **options: Any) -> psycopg.Connection[Any]:
    """Open a session with the settings of SESSION; `options` are psycopg's.

    Raises psycopg.Error.
    """
    if "connect_timeout" not in url and "PGCONNECT_TIMEOUT" not in os.environ:
        options.setdefault("connect_timeout", CONNECT_TIMEOUT)
    connection = psycopg.connect(url, client_encoding="utf8", **options)
    try:
        connection.execute(_PIN, [list(SESSION), list(SESSION.values())])
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


def without_password(url: str) -> tuple[str, dict[str, str]]:
    """Return `url` for the arguments of a program, and what its environment says instead.

    Arguments can be seen by every user of the machine, the environment cannot.
    """
    parts: dict[str, Any] = conninfo_to_dict(url)
    password = parts.pop("password", None)
    return make_conninfo(**parts), {"PGPASSWORD": password} if password else {}


def said(error: Exception) -> str:
    """Return what the database or its driver said, on one line, without where in SQL it said it.

    What SQL refuses is a sentence; its DETAIL is the same for programs.
    """
    error = getattr(error, "orig", None) or error
    words = str(error)
    if isinstance(error, psycopg.Error) and error.diag.message_primary:
        told = error.diag
        parts = [told.message_primary]
        if not (error.sqlstate or "").startswith("RT"):
            parts += [told.message_detail, told.message_hint]
        words = " ".join(part for part in parts if part)
    return " ".join(words.split())
