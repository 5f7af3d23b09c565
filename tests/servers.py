"""What `make test` runs: all tests, and those of the database on a second PostgreSQL.

They run in parts, three at a time, each on a server of its own: two cores are the least that a
machine has, and many tests mostly wait. A second PostgreSQL is any other that is installed here,
such as Debian's; an older one before one of the same version. At the end it says on which servers
the tests ran.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Part:
    """Tests that run one after the other. `gives_way`: they compute, and let go first who waits."""

    paths: Sequence[str]
    gives_way: bool = False
    programs: Path | None = None
    """PostgreSQL's programs, if not those that come with the product."""


PARTS = (
    Part(("tests/rts", "tests/bench")),
    Part(("tests/db", "--ignore=tests/db/test_settings.py"), gives_way=True),
    Part(("tests/app_common",)),
    Part(("tests/db/test_settings.py", "tests/audit", "tests/races"), gives_way=True),
    Part(("tests/app_matching", "tests/app_main/feeds")),
    Part(("tests/app_binance", "tests/app_fix", "tests/clients")),
    Part(("tests/app_main/page",)),
    Part(("tests/app_main/rest", "tests/test_readers.py", "tests/test_access_rest.py")),
)
"""The longest first. Whatever is in none of them is a part, too."""

AT_ONCE = 3


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


def played(part: Part) -> int:
    """Run the tests of a part, then show what pytest said; return what it returned."""
    name = " ".join([*part.paths[:3], "…" * (len(part.paths) > 3)])
    print(f"begun: {name}", flush=True)
    began = time.monotonic()
    programs = {"RTS_TEST_PROGRAMS": str(part.programs)} if part.programs else {}
    done = subprocess.run(
        [*["nice", "-n5"] * part.gives_way, sys.executable, "-m", "pytest", "-q", *part.paths],
        env=os.environ | programs, check=False, encoding="utf-8", stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    print(f"\n{name}: {time.monotonic() - began:.0f} s\n{done.stdout}", flush=True)
    return done.returncode


def on_our_own(programs: Path | None) -> int:
    """Run the tests on servers that they start."""
    named = [path for part in PARTS for path in part.paths if not path.startswith("-")]
    others = Part(["tests", *(f"--ignore={path}" for path in named)])
    second = [Part(ON_THE_SECOND, gives_way=True, programs=programs)] if programs else []
    with ThreadPoolExecutor(AT_ONCE) as rows:
        return max(rows.map(played, [*PARTS, others, *second]))


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
