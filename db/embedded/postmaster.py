"""Whose server runs on a data directory: nobody else's process is ever taken for it."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

CLOCK_SLACK = 3.0
"""Seconds by which a start that PostgreSQL noted may differ from what the system says of it."""


@dataclass(frozen=True, slots=True)
class Postmaster:
    """The server process of a data directory, and where it listens."""

    pid: int
    port: int


def postmaster(cluster: Path) -> Postmaster | None:
    """Return the server that runs on `cluster`, by its pid file; None if that names another's.

    A number outlives its process: after a crash or a restart of the machine it may be that of any
    program, PostgreSQL included. A server works in its data directory; where that cannot be seen,
    it must be a PostgreSQL that started when the file says.
    """
    try:
        lines = (cluster / "postmaster.pid").read_text("utf-8").splitlines()
        pid, started, port = int(lines[0]), int(lines[2]), int(lines[3])
    except (OSError, IndexError, ValueError):
        return None
    return Postmaster(pid, port) if pid > 0 and _works_in(cluster, pid, started) else None


def is_alive(pid: int) -> bool:
    """Whether a process has this number that has not ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    stat = _stat(pid)
    return stat is None or stat[0] not in "ZX"


def _works_in(cluster: Path, pid: int, started: int) -> bool:
    if not is_alive(pid):
        return False
    try:
        return os.path.samefile(f"/proc/{pid}/cwd", cluster)
    except OSError:  # no /proc, or not for us: a process of another user
        return _name(pid) == "postgres" and abs(_age(pid) - (time.time() - started)) < CLOCK_SLACK


def _stat(pid: int) -> list[str] | None:
    """Return what Linux tells of a process: its state and what follows."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("utf-8", errors="replace")
    except OSError:
        return None
    return text.rpartition(") ")[2].split()


def _name(pid: int) -> str:
    return Path(_ps(pid, "comm")).name


def _age(pid: int) -> float:
    """Return how many seconds ago a process started; without an answer, that is never."""
    days, _, clock = _ps(pid, "etime").rpartition("-")
    try:
        parts = [int(part) for part in clock.split(":")]
        seconds = sum(part * 60**place for place, part in enumerate(reversed(parts)))
        return float(seconds + 86400 * int(days or 0))
    except ValueError:
        return float("inf")


def _ps(pid: int, what: str) -> str:
    try:
        ran = subprocess.run(
            ["ps", "-p", str(pid), "-o", f"{what}="], capture_output=True, encoding="utf-8",
            errors="replace", check=False,
        )  # fmt: skip
    except OSError:
        return ""
    return ran.stdout.strip()
