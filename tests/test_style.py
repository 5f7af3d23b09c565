"""The rules of style that a program can check."""

import ast as python_ast
import builtins
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pglast import ast, parse_sql
from pglast.parser import scan

from db.revisions import function_of
from tests.conftest import Db

ROOT = Path(__file__).parents[1]
SQL = sorted((ROOT / "db").rglob("*.sql"))
FUNCTIONS = sorted((ROOT / "db" / "functions").rglob("*.sql"))
MIGRATIONS = sorted((ROOT / "db" / "migrations" / "versions").glob("*.*"))
PYTHON = [
    file
    for package in (
        "db",
        "app_common",
        "app_binance",
        "app_main",
        "app_matching",
        "app_fix",
        "audit",
        "rts",
        "bench",
    )
    for file in sorted((ROOT / package).rglob("*.py"))
]  # fmt: skip

COLUMNS = 100
BODY_LINES = 70
FILE_LINES = 400
# Owns the arrays that it works on: passing them on costs a third of an order, docs/decisions/0006.
LONGER_BODIES = {"enter_orders": 469}

# Reserved words that read as values or names, not as keywords.
LOWER = {"true", "false", "session_user"}

# Folders of a workplace, and hosts that packages and images come from: configuration of a machine.
FOREIGN = (
    r"(^|[^[:alnum:].])/work/[a-z]"
    r"|(pypi|docker|ghcr|quay|gcr|crates|npmjs|pythonhosted|golang|debian)\.(org|io|com)"
)


def body(file: Path) -> str:
    """Return what stands between the dollar quotes of a function file."""
    found = re.search(r"AS \$\$\n(.*)^\$\$;\n", file.read_text(), re.DOTALL | re.MULTILINE)
    assert found is not None, f"{file}: no body between $$"
    return found.group(1)


def dotted(name: tuple[Any, ...] | None) -> str:
    """Return a name as it is written; pglast has its parts as nodes."""
    return ".".join(part.sval for part in name or ())


def lower_keywords(text: str) -> Iterator[str]:
    for token in scan(text):
        word = text[token.start : token.end + 1]
        if token.kind == "RESERVED_KEYWORD" and word != word.upper() and word not in LOWER:
            yield word


def test_sql_lines_fit_and_end_cleanly() -> None:
    faults = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in SQL
        for number, line in enumerate(file.read_text().split("\n"), 1)
        if len(line) > COLUMNS or "\t" in line or line != line.rstrip()
    ]
    assert faults == []


def test_sql_files_end_with_one_newline() -> None:
    assert [file for file in SQL if not re.search(r"[^\n]\n\Z", file.read_text())] == []


def test_sql_keywords_are_upper_case() -> None:
    texts = {file: file.read_text() for file in SQL}
    texts |= {file: body(file) for file in FUNCTIONS}
    faults = {file: words for file, text in texts.items() if (words := [*lower_keywords(text)])}
    assert faults == {}


@pytest.mark.parametrize("file", FUNCTIONS, ids=lambda file: file.stem)
def test_a_function_file_makes_its_function_and_comments_it(file: Path) -> None:
    made, comment, *rest = [raw.stmt for raw in parse_sql(file.read_text())]
    assert isinstance(made, ast.CreateFunctionStmt)
    assert made.replace
    assert dotted(made.funcname) == function_of(file)
    assert isinstance(comment, ast.CommentStmt)
    assert isinstance(comment.object, ast.ObjectWithArgs)
    assert dotted(comment.object.objname) == dotted(made.funcname)
    assert all(isinstance(other, ast.GrantStmt | ast.CreateTrigStmt) for other in rest)


def test_function_bodies_are_short() -> None:
    lines = {file.stem: body(file).count("\n") for file in FUNCTIONS}
    longer = {stem: count for stem, count in lines.items() if count > BODY_LINES}
    assert longer == LONGER_BODIES, "exactly: a bound that is no longer needed goes"


PATH = "search_path = pg_catalog, pg_temp"
# db/planner.sql adds the others where it finds the second.
UNDER_THE_LOCK = (PATH, "plan_cache_mode = force_generic_plan")


def clauses(file: Path) -> tuple[str, ...]:
    """Return what a function sets while it runs."""
    head = file.read_text("utf-8").partition("AS $$")[0]
    return tuple(re.findall(r"^SET (.+?)(?:  --.*)?$", head, re.MULTILINE))


def test_what_changes_a_market_sets_the_same_everywhere() -> None:
    """So that no statement under the lock walks a table, whatever its caller had set."""
    changing = re.compile(
        r"core\.(place|modify|replace|cancel|cancel_all|cancel_many|change_terms|change_status|run_orders"
        r"|reset_clock|lock_instrument)\("
    )
    doors = [file for file in FUNCTIONS if file.parent.name in ("api", "service")]
    found = {file.stem: clauses(file) for file in doors if changing.search(body(file))}
    assert len(found) >= 10
    assert {stem: other for stem, other in found.items() if other != UNDER_THE_LOCK} == {}


ONE_NAME = {
    "core.head": {"head", "head_before"},
    "core.instrument": {"instrument", "before", "after"},
    "core.orders": {"o", "n", "taker"},
    "core.origin": {"origin"},
}
"""How a row of each type is called, in every signature and declaration; n is what o becomes."""


def test_rows_are_named_one_way() -> None:
    row = re.compile(r"\b(\w+) (?:CONSTANT )?(core\.\w+)(?=[,;)]| :=|\n\))")
    declared = [
        (file.stem, name, kind)
        for file in FUNCTIONS
        for name, kind in row.findall(file.read_text("utf-8").partition("\nBEGIN\n")[0])
        if kind in ONE_NAME and name not in ("RETURNS", "FUNCTION")
    ]
    assert len(declared) > 60
    assert [found for found in declared if found[1] not in ONE_NAME[found[2]]] == []


def test_scalars_wear_a_prefix_and_rows_do_not(db: Db) -> None:
    """In what is private; the arguments of schema api are named for those who call."""
    parameters = db.execute(
        """
        SELECT p.oid::regproc::text, a.name, t.typtype = 'c'
        FROM pg_proc AS p
        CROSS JOIN unnest(p.proargnames[:p.pronargs], p.proargtypes::oid[]) AS a (name, type)
        JOIN pg_type AS t ON t.oid = a.type
        WHERE p.pronamespace::regnamespace::text IN ('core', 'service')
        """
    ).fetchall()
    assert len(parameters) > 200
    rows = {(of, name) for of, name, is_row in parameters if is_row}
    bare = {(of, name) for of, name, _ in parameters if not name.startswith("p_")}
    assert rows ^ bare == set()


def test_every_door_pins_its_path() -> None:
    doors = [file for file in FUNCTIONS if file.parent.name in ("api", "service")]
    assert [file.stem for file in doors if clauses(file)[:1] != (PATH,)] == []


def test_migrations_hold_no_functions() -> None:
    verb = re.compile(r"CREATE\s+(OR\s+REPLACE\s+)?(FUNCTION|PROCEDURE)", re.IGNORECASE)
    assert [file for file in MIGRATIONS if verb.search(file.read_text())] == []


def test_python_files_are_short() -> None:
    lines = {str(file.relative_to(ROOT)): file.read_text().count("\n") for file in PYTHON}
    assert {path: count for path, count in lines.items() if count > FILE_LINES} == {}


def is_exception(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, BaseException)


def test_no_exception_is_made_once_and_raised_again() -> None:
    """It would keep the frames of each time that it was raised, and all that they hold."""
    trees = {file: python_ast.parse(file.read_text("utf-8")) for file in PYTHON}
    nodes = [node for tree in trees.values() for node in python_ast.walk(tree)]
    raised = {name for name, value in vars(builtins).items() if is_exception(value)}
    for _ in range(3):  # of what they are kinds
        raised |= {
            node.name
            for node in nodes
            if isinstance(node, python_ast.ClassDef)
            and {python_ast.unparse(base) for base in node.bases} & raised
        }
    raised |= {
        node.name
        for node in nodes
        if isinstance(node, python_ast.FunctionDef)
        and node.returns is not None
        and python_ast.unparse(node.returns) in raised
    }
    made = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file, tree in trees.items()
        for node in tree.body
        if isinstance(node, python_ast.Assign | python_ast.AnnAssign)
        and isinstance(node.value, python_ast.Call)
        and python_ast.unparse(node.value.func).rpartition(".")[2] in raised
    ]
    assert made == []


def test_files_are_read_and_written_as_utf_8() -> None:
    """Without a word the language of whoever starts a program decides."""
    as_it_comes = re.compile(r"\.read_text\(\)|\.write_text\((?!.*utf-8)|\bopen\(\"[rwa]\+?\"\)")
    faults = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in PYTHON
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
        if as_it_comes.search(line)
    ]
    assert faults == []


def test_no_file_names_a_workplace_or_a_registry() -> None:
    try:
        run = subprocess.run(
            ["git", "-C", ROOT, "grep", "-nIE", FOREIGN],
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        pytest.skip("git is not installed")
    if run.returncode > 1:
        pytest.skip(f"no git checkout: {run.stderr}")
    assert run.stdout == ""


def test_plpgsql_check_finds_nothing(superuser: Db) -> None:
    """Types, names and casts inside the bodies, which PostgreSQL only looks at when they run."""
    usable = superuser.execute(
        """
        SELECT FROM pg_available_extensions
        WHERE name = 'plpgsql_check'
        """
    )
    if not usable.rowcount:
        pytest.skip("the server does not offer plpgsql_check")
    superuser.execute("CREATE EXTENSION plpgsql_check SCHEMA public")
    findings = superuser.execute(
        """
        SELECT p.oid::regproc::text, f.lineno, f.message, f.detail, f.hint
        FROM pg_proc AS p
        JOIN pg_language AS l ON l.oid = p.prolang
        CROSS JOIN LATERAL public.plpgsql_check_function_tb(
            p.oid,
            CASE p.prorettype WHEN 'trigger'::regtype THEN 'core.trade'::regclass ELSE 0 END,
            extra_warnings => true, performance_warnings => false) AS f
        WHERE l.lanname = 'plpgsql'
            -- A procedure answers its report that way, beside its arguments.
            AND f.message NOT LIKE 'composite OUT variable %'
            AND p.pronamespace ::regnamespace::text IN ('api', 'service', 'core')
        """
    ).fetchall()
    assert findings == []
