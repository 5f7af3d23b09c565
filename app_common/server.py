"""uvicorn, as far as the services rest on what is not public of it: its protocol classes.

Their names and attributes may change with any version. Others than those that were tried are
refused before anything of them is imported, by a sentence instead of a fault in the midst of a
connection. Of h11 and httptools nothing is used but by these classes.
"""

import uvicorn

FIRST, END = (0, 54), (0, 55)
"""The versions: from FIRST on, before END. pyproject.toml says the same to whoever installs."""

if not FIRST <= tuple(int(part) for part in uvicorn.__version__.split(".")[:2]) < END:
    raise SystemExit(
        f"uvicorn {uvicorn.__version__} is installed, the services need"
        f" {'.'.join(map(str, FIRST))} or newer, older than {'.'.join(map(str, END))}:"
        " install what requirements.lock names"
    )

# Only now: another version may not even have them.
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware  # noqa: E402
from uvicorn.protocols.http.h11_impl import H11Protocol  # noqa: E402
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol  # noqa: E402
from uvicorn.protocols.websockets.websockets_sansio_impl import (  # noqa: E402
    WebSocketsSansIOProtocol,
)

__all__ = [
    "H11Protocol",
    "HttpToolsProtocol",
    "ProxyHeadersMiddleware",
    "WebSocketsSansIOProtocol",
]
