"""What `make test` runs: all tests, then those of the database on a second PostgreSQL.

A second one is any other that is installed on this machine, such as Debian's; an older one before
one of the same version. At the end it says on which servers the tests ran.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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


def main() -> int:
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as noted:
        os.environ["RTS_TEST_SERVERS"] = noted.name
        failed = run()
        programs = second()
        if programs:
            os.environ.pop("RTS_TEST_DATABASE_URL", None)
            failed = run("-q", *ON_THE_SECOND, RTS_TEST_PROGRAMS=str(programs)) or failed
        servers = noted.read().splitlines()
    print(f"\nThe tests ran on {' and, those of the database, on '.join(servers) or 'no server'}.")
    if not programs:
        print("No second PostgreSQL is installed here: one would be tested too.")
    print(browser.told())
    return failed


if __name__ == "__main__":
    sys.exit(main())
