"""Who may come in, by what a browser says of a page's request: Host, Origin, Sec-Fetch-Site.

A page anywhere can make its visitor's browser call a service on that visitor's machine. It cannot
make the browser lie in these headers; programs do not send them, and are let in.
"""

import re
from ipaddress import ip_address

from litestar.types import Scope

from app_common.problems import Problem
from db.settings import Settings, SettingsError

_AUTHORITY = re.compile(r"([a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::([0-9]*))?")
_MOST_REMEMBERED = 1000
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


class Door:
    """What one service lets in.

    A name that is not listed may be one that an attacker's DNS points to this machine (rebinding);
    an address in figures cannot be, and is always fine.
    """

    def __init__(self, settings: Settings) -> None:
        self._names = {"localhost", settings.host.lower(), *settings.allowed_hosts}
        self._origins = settings.allowed_origins
        self._ports = (settings.main_port, settings.matching_port)
        self._hosts: set[bytes] = set()  # headers that were looked at before, and are fine
        self._settings = settings
        self._servers: set[tuple[str, int | None] | None] = set()  # the same of our addresses

    def problem(self, scope: Scope) -> Problem | None:
        """Return why a request or handshake is not let in; None: it is."""
        if scope["server"] not in self._servers and not self._may_listen(scope["server"]):
            return Problem(403, "access_not_set", "set RTS_ACCESS: others can reach this address")
        hosts, origins, fetched = [], [], {}
        for name, value in scope["headers"]:
            if name == b"host":
                hosts.append(value)
            elif name == b"origin":
                origins.append(value)
            elif name.startswith(b"sec-fetch-"):
                fetched[name] = value
        if len(hosts) != 1 and (hosts or scope["http_version"] != "1.0"):
            return Problem(400, "invalid_host", "name the host that is asked, once (RFC 9112)")
        host = hosts[0] if hosts else b""
        if host not in self._hosts and hosts and not self._knows(host):
            return Problem(
                421,
                "foreign_host",
                "this service does not go by that name: use its address, or list the name in "
                "RTS_ALLOWED_HOSTS",
            )
        if not origins and b"sec-fetch-site" not in fetched:
            return None
        listed = False
        for origin in origins:
            text = origin.decode("latin-1").lower()
            listed = text in self._origins
            if not listed and not self._is_ours(text, host, scope):
                return _foreign()
        if fetched.get(b"sec-fetch-site") == b"cross-site" and not listed:
            return None if _follows_a_link(scope, fetched) else _foreign()
        return None

    def admitted(self, scope: Scope) -> bytes | None:
        """Return the listed origin whose pages may read the answer, if it is one's that asks."""
        if not self._origins:
            return None
        for name, value in scope["headers"]:
            if name == b"origin" and value.decode("latin-1").lower() in self._origins:
                return value
        return None

    def _may_listen(self, server: tuple[str, int | None] | None) -> bool:
        """Whether we may be reached there: whoever started us need not have said where that is."""
        try:
            if server is not None and server[1] is not None:  # else a socket of this machine
                self._settings.check_address(server[0])
        except SettingsError:
            return False
        self._servers.add(server)
        return True

    def _knows(self, host: bytes) -> bool:
        name, _ = _split(host.decode("latin-1").lower())
        if name.removesuffix(".") not in self._names and not _is_address(name):
            return False
        if len(self._hosts) < _MOST_REMEMBERED:
            self._hosts.add(host)
        return True

    def _is_ours(self, origin: str, host: bytes, scope: Scope) -> bool:
        """Whether a page of this service asks, or one of the other service beside it."""
        scheme, _, authority = origin.partition("://")
        default = _DEFAULT_PORTS.get(scheme)
        if default is None:
            return False
        asked = host.decode("latin-1").lower()
        if authority and authority.removesuffix(default) == asked.removesuffix(default):
            return True
        server = scope.get("server")
        if server is None or server[1] not in self._ports:
            return False
        name, port = _split(authority)
        return name == _split(asked)[0] and port in [str(ours) for ours in self._ports]


def _split(authority: str) -> tuple[str, str]:
    """Return name and port of `localhost:8000`, `[::1]:8000` or either alone; else nothing."""
    found = _AUTHORITY.fullmatch(authority)
    return (found[1].strip("[]"), found[2] or "") if found else ("", "")


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _follows_a_link(scope: Scope, fetched: dict[bytes, bytes]) -> bool:
    """Whether somebody opens a page by a link: what comes of it the linking page cannot see."""
    return (
        scope.get("method") in ("GET", "HEAD")  # a socket has none
        and fetched.get(b"sec-fetch-mode") == b"navigate"
        and fetched.get(b"sec-fetch-dest", b"document") == b"document"
    )


def _foreign() -> Problem:
    return Problem(
        403,
        "foreign_origin",
        "a page of another origin may not do this: list its origin in RTS_ALLOWED_ORIGINS",
    )
