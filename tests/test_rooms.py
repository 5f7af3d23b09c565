"""Which room may use which: no arrow leads back up, and there is no circle."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_USE = {
    "db": set[str](),
    "app_common": {"db"},
    "audit": {"db"},
    "app_main": {"db", "app_common"},
    "app_matching": {"db", "app_common"},
    "bench": {"db", "app_common", "app_main", "audit"},
    "rts": {"db", "app_common", "audit", "bench"},
}


def used_by(file: Path) -> set[str]:
    """Return the rooms that a file imports from, in its functions too."""
    modules = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules.add(node.module)
        elif isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
    return {module.partition(".")[0] for module in modules} & {*MAY_USE, "tests"}


@pytest.mark.parametrize("room", MAY_USE)
def test_a_room_uses_those_below_it_only(room: str) -> None:
    found = {
        str(file.relative_to(ROOT)): more
        for file in sorted((ROOT / room).rglob("*.py"))
        if (more := used_by(file) - MAY_USE[room] - {room})
    }
    assert found == {}


def test_there_is_no_circle() -> None:
    left = dict(MAY_USE)
    while left:
        free = [room for room, used in left.items() if not used & left.keys()]
        assert free, left
        for room in free:
            del left[room]
