"""`rts bench` from outside: a part leaves its figures and a plot; a broken market ends it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree

import pytest
from rich.progress import Progress

from bench.instructions import can_count
from bench.integrity import prove
from bench.pgbench import Bench, BenchError
from bench.plot import svg
from bench.setting import Setting
from tests.conftest import Db, Server

ROOT = Path(__file__).parents[2]
HOW = ("in batches of 64", "alone")


def rts_bench(
    folder: Path, *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rts.cli", "bench", *arguments, "--folder", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"COLUMNS": "200"} | (environment or {}),
    )


def test_a_part_leaves_figures_marks_and_a_plot(tmp_path: Path) -> None:
    ran = rts_bench(tmp_path, "sweep", "--repeats", "2", "--seconds", "1")
    assert ran.returncode == 0, ran.stderr
    document: dict[str, Any] = json.loads((tmp_path / "bench.json").read_text())
    assert document["settings"]["fsync"] == "on"
    assert document["settings"]["synchronous_commit"] == "on"
    (row,) = document["rows"]
    rounds = document["measured"]["sweep"]
    ratios = sorted(values["many"] / values["one"] for values in rounds)
    assert len(ratios) == 2
    assert row["figure"] == pytest.approx(sum(ratios) / 2)
    expected = (
        "beyond" if row["figure"] <= 0.25 else "reached" if row["figure"] <= 0.5 else "missed"
    )
    assert row["mark"] == expected
    assert row["what"] in " ".join(ran.stdout.split())
    assert "checks hold, with replay" in ran.stdout
    texts = {node.text for node in ElementTree.parse(tmp_path / "bench.svg").iter()}  # noqa: S314
    assert {row["what"], f"{row['figure']:.2f} {expected}"} <= texts


def figures(folder: Path) -> dict[str, float]:
    document = json.loads((folder / "bench.json").read_text())
    return {row["what"]: row["figure"] for row in document["rows"]}


counts = pytest.mark.skipif(not can_count(), reason="valgrind is not installed")


@pytest.mark.long
@counts
def test_instructions_are_counted_and_the_functions_that_take_most_are_named(
    tmp_path: Path,
) -> None:
    ran = rts_bench(tmp_path, "instructions", "--profile")
    assert ran.returncode == 0, ran.stderr
    assert re.search(r"instructions \(1 of 1, \d+:\d\d min left\)", ran.stdout)
    found = figures(tmp_path)
    batch = found.pop("instructions: an order in a batch of 64")
    seal = found.pop("instructions: the seal of what an order in a batch wrote")
    assert found.pop("instructions: that seal / that order") == pytest.approx(
        seal / batch, abs=0.0005
    )
    assert 0 < seal < batch
    assert len(found) == 5
    assert 0 < batch < min(found.values()) < max(found.values()) < 20 * batch
    document = json.loads((tmp_path / "bench.json").read_text())
    (profile,) = document["measured"]["profile: place_order that rests"]
    resting = found["instructions: place_order that rests"]
    assert max(profile, key=lambda name: profile[name]) in ran.stdout
    assert resting / 4 < sum(profile.values()) < resting, "by themselves, not with what they call"


def test_without_valgrind_is_said_what_to_install(tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("setpriv", "unshare", "ps", "tee", "test", "true"):
        if found := shutil.which(name):
            (programs / name).symlink_to(found)
    results = tmp_path / "results"
    ran = rts_bench(results, "instructions", environment={"PATH": str(programs)})
    assert ran.returncode == 1
    assert "apt install valgrind" in ran.stderr
    assert not results.exists()


@pytest.mark.long
@counts
def test_a_checkout_beside_itself_makes_no_difference(tmp_path: Path) -> None:
    """And the instructions of two runs are the same, to a thousandth."""
    ran = rts_bench(tmp_path, "--against", str(ROOT), "--repeats", "1", "--seconds", "1")
    assert ran.returncode == 0, ran.stderr
    ratios = figures(tmp_path)
    rates = {what: ratio for what, ratio in ratios.items() if "callers" in what or "64, " in what}
    counted = [ratio for what, ratio in ratios.items() if what.startswith("instructions")]
    assert len(rates) >= 4
    assert len(counted) == 7
    assert counted == pytest.approx([1] * 7, abs=0.001)
    assert all(1 / 3 < ratio < 3 for ratio in rates.values()), rates


def test_a_folder_without_a_checkout_is_told(tmp_path: Path) -> None:
    ran = rts_bench(tmp_path / "results", "--against", str(tmp_path))
    assert ran.returncode == 1
    assert "holds no checkout" in ran.stderr
    half = tmp_path / "db" / "embedded"
    half.mkdir(parents=True)
    (half / "server.py").touch()
    ran = rts_bench(tmp_path / "results", "--against", str(tmp_path))
    assert ran.returncode == 1
    assert "would be measured in its place" in ran.stderr


def test_beside_another_checkout_no_parts_are_named(tmp_path: Path) -> None:
    ran = rts_bench(tmp_path, "sweep", "--against", str(ROOT))
    assert ran.returncode == 2
    assert "name none" in ran.stderr


@pytest.mark.long
def test_what_an_order_leaves_behind_and_reading_it_back(tmp_path: Path) -> None:
    ran = rts_bench(tmp_path, "journal", "--repeats", "1", "--events", "1000")
    assert ran.returncode == 0, ran.stderr
    found = figures(tmp_path)
    parts = [figure for what, figure in found.items() if what.startswith("of these, ")]
    assert sum(parts) == pytest.approx(found["MB per 1,000,000 orders"], abs=len(parts))
    batches, alone = (found[f"bytes of WAL an order, {how}"] for how in HOW)
    assert 100 < batches < alone < 10_000
    assert found["order_book_at, any moment of 1,000 events, ms"] < 1000
    assert found["level changes read / events made in batches, events/s"] > 0
    assert 0 < found["told by /order_book_updates / made meanwhile, events/s"] <= 1


def test_an_unknown_part_is_refused(tmp_path: Path) -> None:
    ran = rts_bench(tmp_path, "swep")
    assert ran.returncode == 2
    assert "the parts are" in ran.stderr
    assert not any(tmp_path.iterdir())


def test_a_difference_ends_the_benchmark(server: Server, database_url: str, db: Db) -> None:
    setting = Setting(cast(Any, server), Progress(disable=True), 1, 1, 0, 0, 0)
    db.execute("SELECT place_order('ACME', 'buy', 5, 99.50)")
    prove(setting, Bench(setting.server, database_url))
    db.execute("UPDATE core.book SET remaining = 4")
    with pytest.raises(BenchError):
        prove(setting, Bench(setting.server, database_url))


def test_a_plot_is_an_image_whatever_the_figures_are() -> None:
    bars = [("<none> & all", "0.00", 0.0, "missed"), ("far", "99", 1e9, "beyond")]
    picture = svg(bars, {"a < b": {"&": [(0, 0)], "one": []}, "none": {}})
    texts = [node.text for node in ElementTree.fromstring(picture).iter()]  # noqa: S314
    assert {"<none> & all", "far", "a < b", "&"} <= set(texts)
