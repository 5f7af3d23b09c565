"""A service as `rts up` starts it, on a free port."""

import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from app_common.launch import environment


@contextmanager
def service(app: str, database_url: str, **more: str) -> Iterator[str]:
    """Start an application against a database whose instrument is B1; yield its URL.

    more: variables of its environment.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    # What a service logs would break the progress; it is shown if the service does not come up.
    log = tempfile.TemporaryFile("w+")  # noqa: SIM115
    process = subprocess.Popen(
        [
            sys.executable, "-P", "-m", "uvicorn", app, "--host", "127.0.0.1", "--port", str(port),
            "--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning",
        ],
        env=environment(database_url) | {"RTS_DEFAULT_SYMBOL": "B1"} | more,
        stdout=log,
        stderr=log,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 30
        while not _healthy(url):
            if process.poll() is not None or time.monotonic() > deadline:
                log.seek(0)
                raise RuntimeError(f"{app} does not come up: {log.read()[-2000:]}")
            time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait()
        log.close()


def _healthy(url: str) -> bool:
    try:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return httpx.get(f"{url}/health", timeout=2, trust_env=False, verify=tls).is_success
    except httpx.TransportError:
        return False
