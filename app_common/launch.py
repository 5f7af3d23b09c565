"""How a service is started: by what command, in what environment."""

import os
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_OTHERS_BUSINESS = (
    "UVICORN_", "LITESTAR_", "WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS", "PYTHONOPTIMIZE",
    "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONWARNINGS", "PYTHONINSPECT",
)  # fmt: skip


def environment(url: str) -> dict[str, str]:
    """What our programs inherit: uvicorn, Litestar and Python are as they are started here."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(_OTHERS_BUSINESS)
    }
    return kept | {"RTS_DATABASE_URL": url, "PYTHONUTF8": "1"}


def service_command(app: str, host: str, port: int) -> tuple[str, ...]:
    """Return the arguments of Python that start a service."""
    return (
        "uvicorn", app, "--app-dir", str(_ROOT), "--host", host, "--port", str(port),
        "--workers", "1",
        "--loop", "uvloop", "--http", "httptools", "--ws", "websockets-sansio",
        "--ws-ping-interval", "20", "--ws-ping-timeout", "20",
        "--no-access-log", "--timeout-graceful-shutdown", "2",
    )  # fmt: skip
