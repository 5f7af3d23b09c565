"""Tests lie where their source lies: who looks for one knows the folder."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"
ROOMS = (
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
OTHERS = {Path("."), Path("races"), Path("clients")}
"""What is about the whole, what needs many at once, and others' programs before all of it."""


def homes() -> dict[str, set[Path]]:
    """Return the folders of each source file by its name; what is SQL is tested in tests/db."""
    found: dict[str, set[Path]] = {}
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.*"):
            folder = file.parent.relative_to(ROOT)
            if file.suffix in (".py", ".sql"):
                home = folder if file.suffix == ".py" else Path(room)
                found.setdefault(file.stem, set()).add(home)
    return found


HOMES = homes()


@pytest.mark.parametrize("file", sorted(TESTS.rglob("test_*.py")), ids=lambda file: file.stem)
def test_a_test_lies_where_its_source_lies(file: Path) -> None:
    folder = file.parent.relative_to(TESTS)
    source = HOMES.get(file.stem.removeprefix("test_"))
    assert folder in OTHERS or (ROOT / folder).is_dir()
    assert source is None or folder in source | {Path(".")}
