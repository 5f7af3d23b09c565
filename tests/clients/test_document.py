"""What docs/CLIENTS.md tells traders to copy works as it stands there."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clients.conftest import Exchange
from tests.clients.document import blocks, for_stage
from tests.conftest import open_session

NAMES = [
    "ccxt", "ccxt binance", "ccxt.pro", "python-binance", "python-binance sockets",
    "binance-sdk-spot", "nautilus_trader",
]  # fmt: skip


@pytest.mark.usefixtures("plays")  # which run beside it
@pytest.mark.parametrize("number", range(len(NAMES)), ids=NAMES)
def test_the_lines_of_a_client_place_an_order(
    exchange: Exchange, python: Path, tmp_path: Path, number: int
) -> None:
    stage = exchange.stage(native="NOVA")
    script = for_stage(blocks("python")[number], stage)
    ran = subprocess.run(
        [python, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert ran.returncode == 0, f"{ran.stdout[-3000:]}\n{ran.stderr[-3000:]}"
    said = re.search(r"^(\d+) (?:OrderStatus\.)?(NEW|open)$", ran.stdout, re.MULTILINE)
    assert said, ran.stdout
    with open_session(exchange.keys.services.database_url) as session:
        found = session.execute(
            "SELECT account, quantity::int, price::int FROM orders WHERE order_id = %s", [said[1]]
        ).fetchall()
    assert [[*row.values()] for row in found] == [[stage.account, 2, 20]]


def test_every_block_of_a_client_is_run() -> None:
    """Those in JSON by the plays of freqtrade."""
    assert (len(blocks("python")), len(blocks("json"))) == (len(NAMES), 1)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl here")
def test_a_private_key_is_made_as_it_says(exchange: Exchange, tmp_path: Path) -> None:
    *made, create = blocks("sh")[1].splitlines()
    for line in made:
        subprocess.run(shlex.split(line), cwd=tmp_path, check=True, capture_output=True)
    program, *arguments = shlex.split(create)
    assert program == "rts"
    database = exchange.keys.services.database_url
    ran = subprocess.run(
        [Path(sys.executable).parent / "rts", *arguments],
        cwd=tmp_path, capture_output=True, text=True, check=True,
        env={"RTS_DATABASE_URL": database, "RTS_DATA_DIR": str(exchange.folder)},
    )  # fmt: skip
    key = ran.stdout.split()[-1]
    with open_session(database) as session:
        row = session.execute("SELECT account FROM keys WHERE key_id = %s", [key]).fetchone()
    assert row == {"account": "ann"}
