"""The blocks of docs/CLIENTS.md, with another address and key."""

import re
from pathlib import Path

from tests.clients.plays.stage import Stage

TEXT = (Path(__file__).parents[2] / "docs" / "CLIENTS.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def for_stage(block: str, stage: Stage) -> str:
    """Return a block for where the tests' exchange is; nothing else of it is replaced."""
    told = {
        "http://localhost:8000": stage.url,
        "ws://localhost:8000": stage.sockets,
        "localhost:8000": stage.url,
        "KEY_ID": stage.key,
        "SECRET": stage.secret,
    }
    return re.sub("|".join(told), lambda found: told[found[0]], block)
