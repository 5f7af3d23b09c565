"""Everything the environment can set, read in this one place."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Self

import psycopg
from psycopg.conninfo import conninfo_to_dict

_URL_SCHEMES = ("postgresql", "postgres", "postgresql+psycopg", "postgresql+asyncpg")

_HOST = re.compile(r"[a-z0-9_.-]+")
_ORIGIN = re.compile(r"https?://([a-z0-9_.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?")


class SettingsError(ValueError):
    """An environment variable cannot be used; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a process of the exchange needs to know; the defaults suit one machine.

    `database_url` is RTS_DATABASE_URL as plain `postgresql://…` (psql, libpq and asyncpg take
    it), or None: then the embedded server of `data_dir` is the database.
    """

    database_url: str | None = None
    data_dir: Path = Path(".rts")
    host: str = "127.0.0.1"
    main_port: int = 8000
    matching_port: int = 8001
    fix_port: int = 8002
    default_symbol: str = "ACME"
    idle_transaction_seconds: float = 30.0
    """How long a session may sit idle in a transaction that holds a market."""
    hold_seconds: float = 5.0
    """How long a session of another role may hold a market, whatever it does meanwhile."""
    replay_limit_events: int = 10_000_000
    """How many events of a symbol behind its newest a feed can be resumed from."""
    allowed_hosts: frozenset[str] = frozenset()
    """Names, beside localhost and `host`, that clients may call the services by."""
    allowed_origins: frozenset[str] = frozenset()
    """Origins, beside the services' own, whose pages may call them: `https://desk.example`."""
    connections_per_address: int | None = None
    """Connections of one address to one service; None: as app_common/crowd.py has it."""
    rate_per_address: int | None = None
    """Requests a second of one address to one service; None: as app_common/crowd.py has it."""
    access: str | None = None
    """`open` or `keys`, which a service sets; None: what the exchange has."""
    secret: str | None = field(default=None, repr=False)
    """Of which the secrets of keys are made; None: a file of `data_dir` has it."""
    trusted_proxies: frozenset[str] = frozenset()
    """Addresses and networks of proxies that are believed what they say of their clients."""

    @property
    def embedded_folder(self) -> Path | None:
        """Where the database lies, if it is the embedded server, whose URL names its socket."""
        if self.database_url is None:
            return self.data_dir
        host = str(conninfo_to_dict(self.database_url).get("host") or "")
        ours = os.path.realpath(self.data_dir / "postgres")
        return self.data_dir if os.path.realpath(host) == ours else None

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Self:
        """Read the RTS_* variables; an empty one counts as not set. Raises SettingsError."""
        url = env.get("RTS_DATABASE_URL")
        return cls(
            database_url=plain_url(url) if url else None,
            data_dir=_folder(env, "RTS_DATA_DIR", ".rts"),
            host=env.get("RTS_HOST") or "127.0.0.1",
            main_port=_port(env, "RTS_MAIN_PORT", 8000),
            matching_port=_port(env, "RTS_MATCHING_PORT", 8001),
            fix_port=_port(env, "RTS_FIX_PORT", 8002),
            default_symbol=env.get("RTS_DEFAULT_SYMBOL") or "ACME",
            idle_transaction_seconds=_seconds(env, "RTS_IDLE_TRANSACTION_SECONDS", 30.0),
            hold_seconds=_seconds(env, "RTS_HOLD_SECONDS", 5.0),
            replay_limit_events=_count(env, "RTS_REPLAY_LIMIT_EVENTS", 10_000_000),
            allowed_hosts=_list(env, "RTS_ALLOWED_HOSTS", _HOST, "names like desk.example"),
            allowed_origins=_list(
                env, "RTS_ALLOWED_ORIGINS", _ORIGIN, "origins like https://desk.example:8443"
            ),
            connections_per_address=_limit(env, "RTS_CONNECTIONS_PER_ADDRESS"),
            rate_per_address=_limit(env, "RTS_RATE_PER_ADDRESS"),
            access=_access(env),
            secret=_secret(env),
            trusted_proxies=_networks(env, "RTS_TRUSTED_PROXIES"),
        )

    def check_address(self, host: str) -> None:
        """Raise SettingsError for an address that others reach, unless access was thought of."""
        if self.access is None and not _is_loopback(host):
            raise SettingsError(
                f"Others can reach {host or 'every address'}: set RTS_ACCESS=keys, so that who "
                "trades must say who it is, or RTS_ACCESS=open if anybody may trade as anybody"
            )


def plain_url(url: str) -> str:
    """Return `url` with the scheme `postgresql://`, whichever driver it was written for."""
    scheme, separator, rest = url.partition("://")
    if not separator or scheme not in _URL_SCHEMES:
        raise SettingsError(
            "RTS_DATABASE_URL must look like postgresql://user:password@host:5432/database"
        )
    plain = f"postgresql://{rest}"
    try:
        conninfo_to_dict(plain)
    except psycopg.Error as error:
        reason = str(error).strip().replace(plain, "…")
        raise SettingsError(f"RTS_DATABASE_URL cannot be read: {reason}") from None
    return plain


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _access(env: Mapping[str, str]) -> str | None:
    value = env.get("RTS_ACCESS") or None
    if value not in ("open", "keys", None):
        raise SettingsError(f"RTS_ACCESS must be open or keys, not {value!r}")
    return value


def _secret(env: Mapping[str, str]) -> str | None:
    value = env.get("RTS_SECRET") or None
    if value is not None and len(value) < 32:
        raise SettingsError("RTS_SECRET must have at least 32 characters, such as 32 random bytes")
    return value


def _networks(env: Mapping[str, str], name: str) -> frozenset[str]:
    items = [item.strip() for item in (env.get(name) or "").split(",") if item.strip()]
    for item in items:
        try:
            ip_network(item)
        except ValueError:
            raise SettingsError(
                f"{name} must list addresses or networks like 10.0.0.0/8, with commas, not {item!r}"
            ) from None
    return frozenset(items)


def _folder(env: Mapping[str, str], name: str, default: str) -> Path:
    try:
        return Path(env.get(name) or default).absolute()
    except FileNotFoundError:
        raise SettingsError(
            f"The folder that this was started in is gone: set {name} to a whole path"
        ) from None


def _port(env: Mapping[str, str], name: str, default: int) -> int:
    value = env.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        raise SettingsError(f"{name} must be a port number from 1 to 65535, not {value!r}")
    return int(value)


def _count(env: Mapping[str, str], name: str, default: int) -> int:
    value = env.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and 0 < len(value) < 19 and int(value) > 0):
        raise SettingsError(f"{name} must be a whole number above 0, not {value!r}")
    return int(value)


def _limit(env: Mapping[str, str], name: str) -> int | None:
    return _count(env, name, 1) if env.get(name) else None


def _list(
    env: Mapping[str, str], name: str, form: re.Pattern[str], examples: str
) -> frozenset[str]:
    items = [item.strip().lower() for item in (env.get(name) or "").split(",")]
    for item in items:
        if item and not form.fullmatch(item):
            raise SettingsError(f"{name} must list {examples}, with commas, not {item!r}")
    return frozenset(items) - {""}


def _seconds(env: Mapping[str, str], name: str, default: float) -> float:
    value = env.get(name) or str(default)
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e9:
        raise SettingsError(f"{name} must be a positive number of seconds, not {value!r}")
    return seconds
