"""Which room may use which: no arrow leads back up, and there is no circle."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_USE = {
    "db": set[str](),
    "app_common": {"db"},
    "audit": {"db"},
    "app_binance": {"db", "app_common"},
    "app_main": {"db", "app_common", "app_binance"},
    "app_matching": {"db", "app_common"},
    "app_fix": {"db", "app_common"},
    "bench": {"db", "app_common", "app_main", "audit"},
    "rts": {"db", "app_common", "audit", "bench"},
}


FILES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
    for room in MAY_USE
    for file in (ROOT / room).rglob("*.py")
}


def imports(file: Path) -> set[str]:
    """Return the modules that a file imports, in its functions too; of a package also its parts."""
    modules = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            modules |= names & FILES.keys() or {node.module}
        elif isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
    return modules


def used_by(file: Path) -> set[str]:
    """Return the rooms that a file imports from."""
    return {module.partition(".")[0] for module in imports(file)} & {*MAY_USE, "tests"}


@pytest.mark.parametrize("room", MAY_USE)
def test_a_room_uses_those_below_it_only(room: str) -> None:
    found = {
        str(file.relative_to(ROOT)): more
        for file in sorted((ROOT / room).rglob("*.py"))
        if (more := used_by(file) - MAY_USE[room] - {room})
    }
    assert found == {}


def floors() -> dict[str, int]:
    """Return how high each room lies: above all that it uses. Raises CycleError."""
    heights: dict[str, int] = {}
    for room in TopologicalSorter(MAY_USE).static_order():
        heights[room] = 1 + max((heights[below] for below in MAY_USE[room]), default=0)
    return heights


def test_there_is_no_circle_of_rooms() -> None:
    assert floors()["db"] == 1


def test_there_is_no_circle_of_files() -> None:
    graph = {module: imports(file) & FILES.keys() for module, file in FILES.items()}
    TopologicalSorter(graph).prepare()


if __name__ == "__main__":  # python -m tests.test_rooms: the picture in words
    for room, floor in sorted(floors().items(), key=lambda each: -each[1]):
        used = {below for file in (ROOT / room).rglob("*.py") for below in used_by(file)} - {room}
        up = [below for below in used if floors()[below] >= floor]
        print(floor, f"{room:13}", "uses", ", ".join(sorted(used)) or "nothing", f"(up: {len(up)})")
