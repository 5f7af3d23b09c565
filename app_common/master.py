"""The master: what the services know and the database does not. All secrets are made of it.

So a copy of the database lets nobody in. Whoever changes the master makes every key void.
"""

import base64
import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

from db.settings import Settings

_RANDOM, _TAG = 12, 8
"""Characters of a key id: chosen by chance, and made of these, so that ids that were never given
are known at sight and cost no look into the database."""

VERSION = 1
"""Of a key's secret, when the key is made."""


class Master:
    """Makes ids and secrets of keys, and knows them again."""

    def __init__(self, master: bytes) -> None:
        self._master = master

    @classmethod
    def of(cls, settings: Settings) -> "Master":
        """Return that of RTS_SECRET, else of the file `secret` of the data directory."""
        if settings.secret is not None:
            return cls(settings.secret.encode())
        return cls(_kept(settings.data_dir / "secret"))

    def new_key_id(self) -> str:
        """Return the id of a key that is to be made."""
        head = base64.b32encode(secrets.token_bytes(10)).decode().lower()[:_RANDOM]
        return head + self._tag(head)

    def gave(self, key_id: str) -> bool:
        """Whether an id is one of those that are given."""
        head, tag = key_id[:_RANDOM], key_id[_RANDOM:]
        return key_id.isascii() and hmac.compare_digest(tag, self._tag(head))

    def secret(self, key_id: str, version: int) -> str:
        """Return the secret of a key."""
        return self._made(f"{key_id}|{version}")

    def seal(self, key_id: str, version: int, expires: int) -> str:
        """Return what only we can say of a session of a key."""
        return self._made(f"session|{key_id}|{version}|{expires}")

    def listen_seal(self, key_id: str, began: int) -> str:
        """Return what only we can say of a listen key, in letters and digits."""
        return self._made(f"listen|{key_id}|{began}").replace("-", "a").replace("_", "b")

    def _tag(self, head: str) -> str:
        digest = hmac.digest(self._master, f"id|{head}".encode(), "sha256")
        return base64.b32encode(digest).decode().lower()[:_TAG]

    def _made(self, text: str) -> str:
        digest = hmac.digest(self._master, text.encode(), "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _kept(file: Path) -> bytes:
    """Return what a file says, which is made if it is not there: by one of those who want it."""
    with suppress(FileNotFoundError):
        return file.read_bytes().strip()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = file.with_name(f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as new:
            new.write(base64.urlsafe_b64encode(secrets.token_bytes(32)) + b"\n")
            new.flush()
            os.fsync(new.fileno())
        with suppress(FileExistsError):
            os.link(own, file)
    finally:
        own.unlink()
    return file.read_bytes().strip()
