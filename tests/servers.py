"""What `make test` runs: all tests, and those of the database on a second PostgreSQL.

Most of them run in two rows, side by side: two cores are the least that a machine has. A second
PostgreSQL is any other that is installed here, such as Debian's; an older one before one of the
same version. At the end it says on which servers the tests ran.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from db.embedded.programs import ServerError, major_version, postgres_programs
from db.requirements import NEWEST, OLDEST
from tests import browser
from tests.clients import environment as clients

ON_THE_SECOND = (
    "tests/db/test_rules.py", "tests/db/test_schema.py", "tests/db/test_bad_input.py",
    "tests/db/test_database.py", "tests/db/test_loader.py", "tests/db/test_revisions.py",
    "tests/db/test_upgrade.py", "tests/test_style.py::test_plpgsql_check_finds_nothing",
)  # fmt: skip
"""What may differ from one version to the next, in a minute or two."""

BESIDE = (
    "tests/audit", "tests/races", "tests/app_main/rest", "tests/app_main/page",
    "tests/test_readers.py", "tests/test_nasty_numbers.py", "tests/test_access_rest.py",
    "tests/db/test_settings.py",
)  # fmt: skip
"""What runs beside tests/db and takes about as long, with what is on the second PostgreSQL."""

WAITING = ("tests/rts", "tests/bench", "tests/app_binance", "tests/app_fix", "tests/clients")
"""What mostly waits, as what runs beside it does."""


def installed() -> Iterator[Path]:
    """Folders of programs of the servers that are installed here."""
    yield from Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    if pg_config := shutil.which("pg_config"):
        ran = subprocess.run(
            [pg_config, "--bindir"], capture_output=True, encoding="utf-8", check=True
        )
        yield Path(ran.stdout.strip())


def second() -> Path | None:
    """Return the programs of a server beside the first, None where there is no other."""
    majors = {
        folder.resolve(): int(major_version(folder / "postgres"))
        for folder in installed()
        if (folder / "postgres").is_file() and (folder / "initdb").is_file()
    }
    used = 0
    with suppress(ServerError):  # there is none here: tests run on RTS_TEST_DATABASE_URL
        first = postgres_programs().resolve()
        used = int(major_version(first / "postgres"))
        majors.pop(first, None)
    fitting = [folder for folder, major in majors.items() if OLDEST <= major <= NEWEST]
    return min(fitting, key=lambda each: (majors[each] == used, majors[each]), default=None)


def run(*arguments: str, **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, env=os.environ | environment, check=False).returncode


def silently(parts: Sequence[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run tests; return what pytest returned, and said."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *parts],
        env=os.environ | environment, check=False, encoding="utf-8", stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.returncode, done.stdout


def together(arguments: Sequence[str], *beside: tuple[Sequence[str], dict[str, str]]) -> int:
    """Run tests and, on servers of their own, others beside them, one after the other."""
    with ThreadPoolExecutor(1) as thread:
        others = [thread.submit(silently, *part) for part in beside]
        failed = run(*arguments)
    for other in others:
        code, said = other.result()
        print(said)
        failed = failed or code
    return failed


def on_our_own(programs: Path | None) -> int:
    """Run the tests on servers that they start."""
    second = [(ON_THE_SECOND, {"RTS_TEST_PROGRAMS": str(programs)})] if programs else []
    done = ["tests/db", *BESIDE, *WAITING]
    results = [
        together(["-q", "tests/db", f"--ignore={BESIDE[-1]}"], (BESIDE, {}), *second),
        together([f"--ignore={part}" for part in done], (WAITING, {})),
    ]
    return max(results)


def main() -> int:
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as noted:
        os.environ["RTS_TEST_SERVERS"] = noted.name
        programs = second()
        if os.environ.get("RTS_TEST_DATABASE_URL"):
            failed = run()
            os.environ.pop("RTS_TEST_DATABASE_URL")
            if programs:
                failed = run("-q", *ON_THE_SECOND, RTS_TEST_PROGRAMS=str(programs)) or failed
        else:
            failed = on_our_own(programs)
        servers = list(dict.fromkeys(noted.read().splitlines()))
    print(f"\nThe tests ran on {' and, those of the database, on '.join(servers) or 'no server'}.")
    if not programs:
        print("No second PostgreSQL is installed here: one would be tested too.")
    print(browser.told())
    print(clients.told())
    return failed


if __name__ == "__main__":
    sys.exit(main())
