"""The page's files: read once, compressed once, and kept by browsers until they change."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from app_common.caller import PUBLIC
from app_common.status import front_page
from app_main.page import libraries
from db.settings import Settings

Call = Request[object, object, State]

WEB = Path(__file__).parent / "web"

KINDS = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".html": "text/html",
    ".LICENSE": "text/plain",
}

# The one style that the charts write into the page themselves: the colours of their maker's logo.
_OF_THE_LOGO = "'sha256-3pRED1tOXas1FXFoPb9TGCjmYe9XQsmO9OV23khV2nY='"
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "connect-src 'self' ws: wss:",
        f"style-src 'self' {_OF_THE_LOGO}",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
FOR_EVER = "public, max-age=31536000, immutable"

LINKS = {
    "/schema": "every call, to try it here",
    "/order_book": "the book",
    "/orders": "all orders, newest first",
    "/trades": "all trades, newest first",
    "/candles": "trades by the minute, hour, day",
    "/ticker": "every market at a glance",
    "/instruments": "what can be traded",
    "/balances": "what accounts have",
    "/transfers": "deposits, withdrawals and transfers, newest first",
    "/health": "and the database's state",
    "/asyncapi": "every WebSocket and its messages, to read",
    "/asyncapi.json": "the same for programs",
    "/metrics": "for Prometheus",
}


@dataclass(frozen=True)
class File:
    """A file as it is sent."""

    kind: str
    content: bytes

    @cached_property
    def zipped(self) -> bytes:
        """The same, compressed; made once."""
        return gzip.compress(self.content, 9, mtime=0)

    @cached_property
    def tag(self) -> str:
        """What changes with it."""
        return hashlib.sha256(self.content).hexdigest()[:16]

    def answer(self, request: Call, caching: str) -> Response[bytes]:
        """Return it, or that what the browser has is still good."""
        headers = {
            "content-security-policy": _POLICY,
            "cache-control": caching,
            "etag": f'"{self.tag}"',
            "vary": "Accept-Encoding",
        }
        if request.headers.get("if-none-match") == headers["etag"]:
            return Response(b"", status_code=304, headers=headers, media_type=self.kind)
        content = self.content
        if "gzip" in request.headers.get("accept-encoding", ""):
            content, headers["content-encoding"] = self.zipped, "gzip"
        return Response(content, headers=headers, media_type=self.kind)


class Page:
    """All files of the page. Their addresses have a name that changes with any of them."""

    def __init__(self, settings: Settings) -> None:
        self.files = {
            str(path.relative_to(WEB)): File(KINDS[path.suffix], path.read_bytes())
            for path in sorted(WEB.rglob("*"))
            if path.suffix in KINDS and path.is_file()
        }
        tags = "".join(f"{name} {file.tag}\n" for name, file in self.files.items())
        self.version = hashlib.sha256(tags.encode()).hexdigest()[:16]
        self.index = self._index(settings)

    def _index(self, settings: Settings) -> File:
        file = self.files.pop("index.html")
        base = f"/page/{self.version}"
        links = "".join(
            f'<a href="{path}" title="{escape(text)}">{path}</a> ' for path, text in LINKS.items()
        )
        early = "".join(
            f'<link rel="modulepreload" href="{base}/{name}">'
            for name in self.files
            if name.endswith(".js")
        )
        told = {
            "BASE": base,
            "LINKS": links,
            "MODULES": early,
            "SYMBOL": escape(settings.default_symbol),
            "MATCHING": str(settings.matching_port),
        }
        text = file.content.decode()
        for name, value in told.items():
            text = text.replace(f"{{{name}}}", value)
        return File(file.kind, text.encode())


def handlers(settings: Settings) -> list[HTTPRouteHandler]:
    """Return what answers `/` and the page's files."""
    page = Page(settings)
    absent = libraries.missing()

    @get("/", may=PUBLIC, include_in_schema=False, sync_to_thread=False)
    def index(request: Call) -> Response[bytes] | Response[str]:
        """The trading page; where its libraries are not installed, that, and what else there is."""
        if absent:
            return front_page(
                "Real Trading System: main service",
                LINKS,
                f"The trading page cannot be shown: {', '.join(absent)} not installed."
                " `make install` brings what is missing; REST and sockets work without it.",
            )
        return page.index.answer(request, "no-cache")

    @get(
        "/page/{version:str}/{name:path}",
        may=PUBLIC,
        include_in_schema=False,
        sync_to_thread=False,
    )
    def file(request: Call, version: str, name: Path) -> Response[bytes]:
        """A file of the page; an address that is out of date has none."""
        found = page.files.get(str(name).lstrip("/"))
        if found is None or version != page.version:
            raise NotFoundException
        return found.answer(request, FOR_EVER)

    return [index, file]
