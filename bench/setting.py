"""Where and how long to measure, and the interleaving that makes figures comparable."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from rich.progress import Progress

from db.embedded.server import EmbeddedServer

SHORT: dict[str, float] = {"resting": 200_000, "held": 30, "orders": 300_000, "events": 200_000}
LONG: dict[str, float] = {
    "resting": 1_000_000, "held": 60, "orders": 2_000_000, "events": 2_000_000,
}  # fmt: skip


@dataclass(frozen=True)
class Rounds:
    """What interleaved repeats measured, by name."""

    values: list[dict[str, float]]

    def median(self, name: str) -> float:
        """Return the middle of what was measured under a name."""
        return median(values[name] for values in self.values)

    def ratio(self, name: str, to: str) -> float:
        """Return the median of the ratios within each round.

        What slows the machine down for a while slows down both, and cancels out.
        """
        return median(values[name] / values[to] for values in self.values)


@dataclass(frozen=True)
class Setting:
    """The server of the benchmark, and its lengths: seconds, repeats and numbers of orders."""

    server: EmbeddedServer
    progress: Progress
    seconds: float
    repeats: int
    resting: int
    held: float
    orders: int
    events: int = 200_000
    profile: bool = False
    against: Path | None = None
    measured: dict[str, list[dict[str, float]]] = field(default_factory=dict)

    def rounds(
        self, name: str, measures: dict[str, Callable[[], float]], repeats: int | None = None
    ) -> Rounds:
        """Run the measures in turn (A B C, A B C …); keep all values under `name` for the JSON."""
        values: list[dict[str, float]] = []
        repeats = repeats or self.repeats
        with self.steps(name, repeats * len(measures)) as step:
            for number in range(repeats):
                values.append({})
                for what, measure in measures.items():
                    step(f"{name}: {what}, round {number + 1} of {repeats}", 0)
                    values[-1][what] = measure()
                    step("", 1)
        self.measured[name] = values
        return Rounds(values)

    @contextmanager
    def steps(self, name: str, total: float) -> Iterator[Callable[[str, float], None]]:
        """Show how far something long is; call what is yielded with a text and what was done."""
        task = self.progress.add_task(name, total=total)

        def step(text: str, done: float) -> None:
            self.progress.update(task, advance=done, description=text or None)

        try:
            yield step
        finally:
            self.progress.remove_task(task)
