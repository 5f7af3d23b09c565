"""`rts bench` from outside: a part leaves its figures and a plot; a broken market ends it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree

import pytest
from rich.progress import Progress

from bench.integrity import prove
from bench.pgbench import Bench, BenchError
from bench.plot import svg
from bench.setting import Setting
from tests.conftest import Db, Server


def rts_bench(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rts.cli", "bench", *arguments, "--folder", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"COLUMNS": "200"},
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
