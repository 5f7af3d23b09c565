"""The two services as they really run: uvicorn processes on free ports."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

START_TIMEOUT = 30.0
"""Seconds until a service must answer /health."""

APPS = {"main": "app_main.main:app", "matching": "app_matching.main:app"}


@dataclass(frozen=True)
class Services:
    """Where both services listen, and the database they share."""

    main_url: str
    matching_url: str
    main_ws: str
    matching_ws: str
    database_url: str


@contextmanager
def running_services(
    database_url: str, log_dir: Path, *, files: int | None = None, **more: str
) -> Iterator[Services]:
    """Start main and matching, yield when both are healthy, end both by their pids.

    `files`: how many each may have open; `more`: variables of their environment.
    """
    ports = {name: free_port() for name in APPS}
    processes = {}
    try:
        for name in APPS:
            processes[name] = start_service(name, ports, database_url, log_dir, files=files, **more)
        for name, process in processes.items():
            await_health(f"http://127.0.0.1:{ports[name]}", process, log_dir / f"{name}.log")
        yield Services(
            main_url=f"http://127.0.0.1:{ports['main']}",
            matching_url=f"http://127.0.0.1:{ports['matching']}",
            main_ws=f"ws://127.0.0.1:{ports['main']}",
            matching_ws=f"ws://127.0.0.1:{ports['matching']}",
            database_url=database_url,
        )
    finally:
        for process in processes.values():
            end(process)


def start_service(
    name: str,
    ports: dict[str, int],
    database_url: str,
    log_dir: Path,
    *,
    files: int | None = None,
    **more: str,
) -> subprocess.Popen[bytes]:
    """Start one service; its output goes to `<log_dir>/<name>.log`."""
    environment = os.environ | {
        "RTS_DATABASE_URL": database_url,
        "RTS_MAIN_PORT": str(ports["main"]),
        "RTS_MATCHING_PORT": str(ports["matching"]),
        "RTS_DATA_DIR": str(log_dir),
        **more,
    }
    limited = [] if files is None else ["sh", "-c", f'ulimit -n {files} && exec "$@"', "sh"]
    command = [
        *limited,
        sys.executable, "-m", "uvicorn", APPS[name], "--host", "127.0.0.1",
        "--port", str(ports[name]), "--timeout-graceful-shutdown", "2",
    ]  # fmt: skip
    with (log_dir / f"{name}.log").open("ab") as log:
        return subprocess.Popen(command, env=environment, stdout=log, stderr=log)


def await_health(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while True:
        try:
            if httpx.get(f"{url}/health", timeout=2).status_code == 200:
                return
        except httpx.TransportError:
            pass
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{url} does not come up; it said:\n{log.read_text()}")
        time.sleep(0.05)


def end(process: subprocess.Popen[bytes], timeout: float = 10.0) -> None:
    """Ask a process to end; insist after `timeout` seconds."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
