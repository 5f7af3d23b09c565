"""Keys of REST and sockets, as the owner of the database makes them."""

import os
from datetime import datetime

from app_common.master import VERSION, Master
from db.session import connect
from db.settings import Settings

NAME = "rts-key"
"""How the audit log knows what the owner does here."""

DEMO = "demo"
"""The label of the simulated traders' key."""

_CREATE = "SELECT * FROM create_key(%s, %s, %s, %s, %s, %s, %s, %s)"


def mode(url: str) -> str:
    """Return the mode of the exchange."""
    with connect(url) as session:
        row = session.execute("SELECT service.access_mode()").fetchone()
    return str(row[0]) if row else ""


def make(
    url: str,
    settings: Settings,
    account: str | None,
    permissions: list[str],
    *,
    label: str | None = None,
    networks: list[str] | None = None,
    rate: int | None = None,
    expires: datetime | None = None,
    public_key: bytes | None = None,
) -> str:
    """Make a key, return it as it is sent; one with a public key as its id. Raises psycopg.Error"""
    master = Master.of(settings)
    key_id = master.new_key_id()
    with connect(url, application_name=NAME) as session:
        session.execute(
            _CREATE,
            [key_id, account, permissions, label, networks or None, rate, expires, public_key],
        )
    return key_id if public_key else f"{key_id}.{master.secret(key_id, VERSION)}"


def of_demo(url: str, settings: Settings) -> dict[str, str]:
    """Return what the environment of the simulated traders says of their key.

    In place of the one before, where one is needed and the environment has none.
    """
    if os.environ.get("RTS_KEY"):
        return {}
    if (settings.access or mode(url)) != "keys":
        return {}
    with connect(url) as session:
        session.execute(
            "SELECT revoke_key(k.key_id) FROM keys AS k WHERE k.label = %s AND revoked_at IS NULL",
            [DEMO],
        )
    return {"RTS_KEY": make(url, settings, None, ["operate"], label=DEMO)}
