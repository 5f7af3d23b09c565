"""The versions of uvicorn that the services take, and what they say of others."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import uvicorn

from app_common.server import END, FIRST
from tests.processes import APPS, free_port

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_whoever_installs_is_told_the_same() -> None:
    (bounds,) = re.findall(r'"uvicorn>=([\d.]+),<([\d.]+)"', PROJECT.read_text("utf-8"))
    assert tuple(tuple(map(int, bound.split("."))) for bound in bounds) == (FIRST, END)


@pytest.mark.parametrize("app", APPS)
@pytest.mark.parametrize("version", ["0.53.1", "0.55.0", "1.0"])
def test_another_uvicorn_is_refused_by_a_sentence(tmp_path: Path, app: str, version: str) -> None:
    pretend = f"import uvicorn\nuvicorn.__version__ = {version!r}\n"
    (tmp_path / "sitecustomize.py").write_text(pretend, "utf-8")
    started = subprocess.run(
        [sys.executable, "-m", "uvicorn", APPS[app], "--port", str(free_port())],
        env=os.environ | {"PYTHONPATH": str(tmp_path), "RTS_DATABASE_URL": "postgresql://nowhere"},
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert started.returncode == 1
    (line,) = started.stderr.splitlines()
    assert line.startswith(f"uvicorn {version} is installed, the services need 0.54 or newer")
    assert uvicorn.__version__ in PROJECT.with_name("requirements.lock").read_text("utf-8")
