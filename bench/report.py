"""What a benchmark found: figures beside what was to be reached, and curves; table, JSON, plot."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.plot import svg


@dataclass(frozen=True)
class Goal:
    """What a figure is to reach, and what would be beyond that."""

    reach: float
    beyond: float | None
    more_is_better: bool

    def share(self, figure: float) -> float:
        """Return how much of the goal is reached: 1 and more is all of it."""
        return figure / self.reach if self.more_is_better else self.reach / figure

    def mark(self, figure: float) -> str:
        """Say in a word what was reached."""
        if self.beyond is not None and (
            figure >= self.beyond if self.more_is_better else figure <= self.beyond
        ):
            return "beyond"
        return "reached" if self.share(figure) >= 1 else "missed"


def at_least(reach: float, beyond: float | None = None) -> Goal:
    """A figure that is to be high."""
    return Goal(reach, beyond, more_is_better=True)


def at_most(reach: float, beyond: float | None = None) -> Goal:
    """A figure that is to be low."""
    return Goal(reach, beyond, more_is_better=False)


@dataclass(frozen=True)
class Row:
    """A figure; without a goal it is told for its own sake."""

    what: str
    figure: float
    note: str
    digits: int
    goal: Goal | None
    mark: str

    @property
    def text(self) -> str:
        """The figure as it is printed."""
        return f"{self.figure:,.{self.digits}f}"


@dataclass(frozen=True)
class Curve:
    """A figure over something: orders placed, seconds, callers."""

    name: str
    over: str
    points: list[tuple[float, float]]


_COLOURS = {"beyond": "bold green", "reached": "green", "missed": "bold red", "": ""}


@dataclass
class Report:
    """Grows part by part."""

    console: Console
    rows: list[Row] = field(default_factory=list)
    curves: dict[str, list[Curve]] = field(default_factory=dict)

    def add(
        self, what: str, figure: float, note: str = "", digits: int = 2, goal: Goal | None = None
    ) -> None:
        """Add a figure and print it."""
        row = Row(what, figure, note, digits, goal, goal.mark(figure) if goal else "")
        self.rows.append(row)
        colour = _COLOURS[row.mark]
        mark = f"[{colour}]{row.mark}[/] " if colour else ""
        self.console.print(f"  {what}: {row.text}  {mark}{note}", soft_wrap=True)

    def curve(self, chart: str, name: str, over: str, points: list[tuple[float, float]]) -> None:
        """Add a line to a chart of orders per second."""
        self.curves.setdefault(chart, []).append(Curve(name, over, points))

    def table(self) -> Table:
        """Return everything as a table for the terminal."""
        table = Table("what", "figure", "reach", "beyond", "", "note")
        for row in self.rows:
            goal, colour = row.goal, _COLOURS[row.mark]
            table.add_row(
                row.what,
                row.text,
                _bound(goal, goal.reach) if goal else "",
                _bound(goal, goal.beyond) if goal else "",
                f"[{colour}]{row.mark}[/]" if colour else "",
                row.note,
            )
        return table

    def write(self, folder: Path, **more: Any) -> list[Path]:
        """Write `bench.json` and `bench.svg`; return their paths."""
        folder.mkdir(parents=True, exist_ok=True)
        document = more | {
            "rows": [asdict(row) for row in self.rows],
            "curves": {
                name: [asdict(line) for line in curves] for name, curves in self.curves.items()
            },
        }
        files = [folder / "bench.json", folder / "bench.svg"]
        files[0].write_text(json.dumps(document, indent=2, default=str) + "\n", "utf-8")
        bars = [
            (row.what, row.text, row.goal.share(row.figure), row.mark)
            for row in self.rows
            if row.goal
        ]
        charts = {
            f"{name}: orders/s over {curves[0].over}": {
                curve.name: curve.points for curve in curves
            }
            for name, curves in self.curves.items()
        }
        files[1].write_text(svg(bars, charts), "utf-8")
        return files


def _bound(goal: Goal, value: float | None) -> str:
    return "" if value is None else f"{'≥' if goal.more_is_better else '≤'} {value:g}"
