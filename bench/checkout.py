"""A server that runs what a checkout holds, this one or another, on a data folder of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.pgbench import Bench, BenchError
from db.embedded.server import EmbeddedServer

HERE = Path(__file__).parents[1]

# It ends with its input: whatever becomes of us, the server does not outlive us.
_SERVE = """
import sys
from pathlib import Path

root, data = map(Path, sys.argv[1:])
sys.path.insert(0, str(root))
import db

if Path(db.__file__).parents[1] != root:
    sys.exit(f"{db.__file__} would be measured in its place")
from db.embedded.server import EmbeddedServer
from db.migrate import migrate

with EmbeddedServer(data) as server:
    migrate(server.url, report=lambda _: None)
    print(server.url, flush=True)
    sys.stdin.read()
"""


@contextmanager
def serving(checkout: Path, data: Path) -> Iterator[Bench]:
    """Start a server with a market in `data`, by the checkout's own code; stop it at the end.

    The checkout's `.venv` is used where it has one. Raises BenchError.
    """
    root, own = checkout.resolve(), checkout.resolve() / ".venv" / "bin" / "python"
    if not (root / "db" / "embedded" / "server.py").is_file():
        raise BenchError(f"{checkout} holds no checkout that `rts bench` can start.")
    process = subprocess.Popen(
        [str(own) if own.exists() else sys.executable, "-B", "-c", _SERVE, str(root), str(data)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        cwd="/",
    )  # fmt: skip
    try:
        assert process.stdout is not None
        if not (url := process.stdout.readline().strip()):
            raise BenchError(f"{checkout} does not start: {process.communicate()[1][-500:]}")
        bench = Bench(EmbeddedServer(data), url)
        bench.prepare()
        yield bench
    finally:
        process.communicate()
