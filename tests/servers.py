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
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from db.embedded.programs import ServerError, major_version, postgres_programs
from db.requirements import NEWEST, OLDEST
from tests import browser

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


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pytest", *arguments]


def run(*arguments: str, **environment: str) -> int:
    return subprocess.run(command(*arguments), env=os.environ | environment, check=False).returncode


def behind(programs: Path | None) -> tuple[int, str]:
    """Run what goes beside the tests of the database, each on a server of its own."""
    parts = [command("-q", *BESIDE)]
    environments = [dict(os.environ)]
    if programs:
        parts.append(command("-q", *ON_THE_SECOND))
        environments.append(os.environ | {"RTS_TEST_PROGRAMS": str(programs)})
    done = [
        subprocess.run(
            part, env=environment, check=False, encoding="utf-8", stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for part, environment in zip(parts, environments, strict=True)
    ]  # fmt: skip
    return max(each.returncode for each in done), "".join(each.stdout for each in done)


def on_our_own(programs: Path | None) -> int:
    """Run the tests on servers that they start: in two rows, then those that measure time alone."""
    with ThreadPoolExecutor(1) as thread:
        beside = thread.submit(behind, programs)
        failed = run("-q", "tests/db", "--ignore=tests/db/test_settings.py")
        other, said = beside.result()
    print(said)
    return run(*(f"--ignore={part}" for part in ("tests/db", *BESIDE))) or failed or other


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
    return failed


if __name__ == "__main__":
    sys.exit(main())
