"""The clients that traders have: in .venv-clients, which is made where they are to be had."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-clients" / "bin" / "python"
SHOWN = ("ccxt", "python-binance", "binance-sdk-spot", "freqtrade", "nautilus_trader")


@cache
def python() -> Path | None:
    """Return the Python that has the clients; made if need be. None: they are not to be had."""
    made = subprocess.run(
        ["make", "--silent", ".venv-clients/tested"], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if made.returncode:
        print(f"the clients cannot be installed:\n{made.stderr[-500:]}", flush=True)
        return None
    return PYTHON


def told() -> str:
    """Return a sentence about which clients were played."""
    program = python()
    if program is None:
        return "The clients are not to be had here: NO real client was played."
    versions = (
        "import sys\nfrom importlib.metadata import version\n"
        "print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))"
    )
    ran = subprocess.run(
        [program, "-c", versions, *SHOWN], capture_output=True, text=True, check=False
    )
    return f"Clients that were played: {ran.stdout.strip()}."
