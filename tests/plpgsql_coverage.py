"""Which statements of the PL/pgSQL functions the tests execute, by plpgsql_check's profiler.

    RTS_TEST_DATABASE_URL=postgresql://… python -m tests.plpgsql_coverage [pytest's arguments]

needs a server with `shared_preload_libraries = 'plpgsql,plpgsql_check'` and
`plpgsql_check.profiler = on`, and a superuser: Debian's packages are postgresql-15 and
postgresql-15-plpgsql-check. Functions in language SQL have no statements and are left out.
"""

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import LiteralString

import psycopg
from rich.console import Console
from rich.table import Table

from db.revisions import function_of

FUNCTIONS = Path(__file__).parents[1] / "db" / "functions"
SUITE = [
    "tests/db", "tests/races", "tests/app_common", "tests/app_main",
    "tests/app_matching/test_housekeeping.py",
]  # fmt: skip

_FUNCTIONS: LiteralString = """
    SELECT p.oid, p.pronamespace::regnamespace || '.' || p.proname AS name
    FROM pg_proc AS p
    JOIN pg_language AS l ON l.oid = p.prolang
    WHERE l.lanname = 'plpgsql' AND p.pronamespace::regnamespace::text IN ('api', 'service', 'core')
"""
_PROFILE: LiteralString = f"""
    SELECT f.name, s.stmtid, s.lineno, s.exec_stmts
    FROM ({_FUNCTIONS}) AS f
    CROSS JOIN LATERAL public.plpgsql_profiler_function_statements_tb(f.oid) AS s
"""


def keep_profile(url: str, folder: str) -> None:
    """Append what was executed in a test's database, which is about to be dropped."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET plpgsql_check.profiler = off")
        connection.execute("CREATE EXTENSION IF NOT EXISTS plpgsql_check SCHEMA public")
        rows = connection.execute(_PROFILE).fetchall()
        # The profiles of all databases share one small memory.
        connection.execute(f"SELECT public.plpgsql_profiler_reset(f.oid) FROM ({_FUNCTIONS}) AS f")
    with (Path(folder) / "profile.jsonl").open("a") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def report(folder: str, console: Console) -> None:
    """Print a line per function that has statements which were never executed, and the total."""
    ours = {
        function_of(file)
        for file in FUNCTIONS.rglob("*.sql")
        if "LANGUAGE plpgsql" in file.read_text()
    }
    runs: dict[tuple[str, int], int] = defaultdict(int)
    lines: dict[str, dict[int, int]] = defaultdict(dict)
    for line in (Path(folder) / "profile.jsonl").read_text().splitlines():
        name, number, at, count = json.loads(line)
        if name in ours:  # and not one that a test made
            lines[name][number] = at
            runs[name, number] += count or 0
    table = Table("function", "statements", "executed", "never executed: line of its file")
    for name, known in sorted(lines.items()):
        missed = [at for number, at in sorted(known.items()) if not runs[name, number]]
        if missed:
            first = _first_line(name)
            where = ", ".join(str(first + at) for at in missed)
            table.add_row(name, str(len(known)), str(len(known) - len(missed)), where)
    total = sum(len(known) for known in lines.values())
    executed = sum(count > 0 for count in runs.values())
    console.print(table)
    console.print(
        f"{executed} of {total} statements of {len(lines)} functions: {executed / total:.1%}"
    )


def _first_line(name: str) -> int:
    """Return the line of a function's file before its body's first."""
    text = (FUNCTIONS / f"{name.replace('.', '/')}.sql").read_text()
    opening = re.search(r"AS \$\$\n", text)
    assert opening is not None
    return text.count("\n", 0, opening.start())


def main(arguments: list[str]) -> int:
    console = Console()
    url = os.environ.get("RTS_TEST_DATABASE_URL")
    if not url:
        console.print("RTS_TEST_DATABASE_URL must name a server with plpgsql_check's profiler")
        return 2
    with psycopg.connect(url) as connection:
        profiler = connection.execute(
            "SELECT current_setting('plpgsql_check.profiler', true) = 'on'"
        ).fetchone()
    if profiler != (True,):
        console.print("this server does not run plpgsql_check's profiler: see this module's text")
        return 2
    with TemporaryDirectory() as folder:
        run = subprocess.run(
            [sys.executable, "-m", "pytest", *(arguments or SUITE)],
            env=os.environ | {"RTS_TEST_COVERAGE": folder},
            check=False,
        )
        report(folder, console)
    return run.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
