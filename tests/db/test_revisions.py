"""A revision that exchanges were made with stays as it is; what they do is in test_upgrade.py."""

import hashlib
from pathlib import Path

VERSIONS = Path(__file__).parents[2] / "db" / "migrations" / "versions"

FROZEN = {
    "0013_exchange.py": "06a07379962d8fd1",
    "0013_exchange.sql": "8b4b77693d25dccc",
}


def test_a_revision_that_exchanges_have_been_made_with_stays_as_it_is() -> None:
    """Or two exchanges at one revision differ, and what comes next fits only one of them."""
    changed = [
        name
        for name, checksum in FROZEN.items()
        if not hashlib.sha256((VERSIONS / name).read_bytes()).hexdigest().startswith(checksum)
    ]
    assert not changed, (
        f"{changed}: exchanges were made with these revisions already, and no upgrade comes by "
        "them again. Put them back as they were and write a new revision."
    )


def test_every_revision_is_frozen() -> None:
    assert {file.name for file in VERSIONS.glob("*.*")} == FROZEN.keys()
