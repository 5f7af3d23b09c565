"""`rts key`: keys of REST and sockets, made and revoked by whoever owns the database."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer
from psycopg.rows import dict_row

from app_common.signed import public_key_of
from db.session import connect
from db.settings import Settings
from rts.keys import NAME, make
from rts.supervisor import database

app = typer.Typer(help="Make, list and revoke keys of REST and sockets.", no_args_is_help=True)

_PAGE = 1000
_SPAN = re.compile(r"([1-9][0-9]{0,5})([mhd])")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


@app.command()
def create(
    may: Annotated[str, typer.Option(help="of read, trade, transfer and operate, with commas")],
    account: Annotated[str | None, typer.Option(help="whose it is; an operator needs none")] = None,
    expires: Annotated[
        str | None, typer.Option(help="a time such as 2030-01-31T16:00:00Z, or 90d, 12h, 30m")
    ] = None,
    network: Annotated[
        list[str] | None, typer.Option(help="from where it may be used; several times")
    ] = None,
    rate: Annotated[int | None, typer.Option(help="requests a second")] = None,
    label: Annotated[str | None, typer.Option(help="to know it again")] = None,
    public_key: Annotated[
        str | None, typer.Option(help="of Ed25519, or a file with it: requests are signed")
    ] = None,
) -> None:
    """Make a key; the last line is <key_id>.<secret>, which is told now and never again."""
    settings = Settings.from_env()
    with database(settings) as url:
        permissions = [word.strip() for word in may.split(",")]
        print(
            make(
                url, settings, account, permissions, label=label, networks=network, rate=rate,
                expires=_moment(expires), public_key=_public_key(public_key),
            )
        )  # fmt: skip


@app.command("list")
def list_keys() -> None:
    """List all keys: whose they are, and what they may."""
    with (
        database(Settings.from_env()) as url,
        connect(url, row_factory=dict_row, application_name=NAME) as session,
    ):
        after = ""
        while rows := session.execute(
            "SELECT * FROM list_keys(NULL, %s, %s)", [after, _PAGE]
        ).fetchall():
            for row in rows:
                print(_line(row))
            after = rows[-1]["key_id"]


@app.command()
def revoke(key_id: str) -> None:
    """Let a key open nothing any more, within a second everywhere; for good."""
    with (
        database(Settings.from_env()) as url,
        connect(url, row_factory=dict_row, application_name=NAME) as session,
    ):
        row = session.execute("SELECT * FROM revoke_key(%s)", [key_id]).fetchone()
        if row is not None:
            print(_line(row))


def _line(row: dict[str, Any]) -> str:
    state = "revoked" if row["revoked_at"] else "open"
    if row["expires_at"]:
        state += f", expires {row['expires_at']:%Y-%m-%dT%H:%M:%SZ}"
    bounds = [*(row["networks"] or ())]
    if row["requests_per_second"]:
        bounds.append(f"{row['requests_per_second']}/s")
    parts = (
        row["key_id"], row["account"] or "-", ",".join(row["permissions"]), row["kind"], state,
        *bounds, row["label"] or "",
    )  # fmt: skip
    return "  ".join(parts).rstrip()


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    if span := _SPAN.fullmatch(text):
        return datetime.now(UTC) + int(span[1]) * _UNITS[span[2]]
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise typer.BadParameter("send a time such as 2030-01-31T16:00:00Z, or 90d, 12h, 30m")
    return moment


def _public_key(text: str | None) -> bytes | None:
    if text is None:
        return None
    file = Path(text)
    if len(text) < 1000 and "\n" not in text and file.is_file():
        text = file.read_text("utf-8")
    key = public_key_of(text)
    if key is None:
        raise typer.BadParameter("send an Ed25519 key, as PEM or base64, or a file that has it")
    return key
