"""Listen keys: names of an account's stream that a key asks for, and that open nothing else.

What a listen key says is sealed with the master, so that every process knows one that another one
gave; only how long one lives beyond its first hour is known to the process that was told.
"""

import hmac
import time

from app_binance.refusals import Refused
from app_common.caller import Caller
from app_common.identity import Identity

LIFE = 3600
"""Seconds that a listen key lives, counted from when it was given or last kept."""

_KEY_ID, _TIME, _SEAL = 20, 8, 36


class ListenKeys:
    """Those that were given."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._ends: dict[str, float] = {}  # what this process was told; 0: it was closed

    def create(self, caller: Caller) -> str:
        """Return a key's listen key; where it has one that lives, that one, for another hour."""
        key_id, moment = str(caller.key_id), time.time()
        mine = [each for each in self._ends if each.startswith(key_id) and self.lives(each)]
        given = mine[0] if mine else self._new(key_id, int(moment))
        self._forget(moment)
        self._ends[given] = moment + LIFE
        return given

    def keep(self, caller: Caller, listen_key: str) -> None:
        """Let it live another hour. Raises Refused."""
        self._check(caller, listen_key)
        self._ends[listen_key] = time.time() + LIFE

    def close(self, caller: Caller, listen_key: str) -> None:
        """End it. Raises Refused."""
        self._check(caller, listen_key)
        self._ends[listen_key] = 0

    def key_id_of(self, listen_key: str) -> str | None:
        """Return whose it is; None: it is none that lives."""
        return listen_key[:_KEY_ID] if self.lives(listen_key) else None

    def lives(self, listen_key: str) -> bool:
        """Whether it is one that was given, and is not over."""
        key_id, rest = listen_key[:_KEY_ID], listen_key[_KEY_ID:]
        try:
            began = int(rest[:_TIME], 16)
        except ValueError:
            return False
        if not listen_key.isascii() or not hmac.compare_digest(
            self._made(key_id, began), listen_key
        ):
            return False
        return time.time() < self._ends.get(listen_key, began + LIFE)

    def _check(self, caller: Caller, listen_key: str) -> None:
        if caller.key_id is None or self.key_id_of(listen_key) != caller.key_id:
            raise Refused(-1125, "This listenKey does not exist.")

    def _new(self, key_id: str, began: int) -> str:
        """Return one that was not given before: one that was closed in this second stays so."""
        while (given := self._made(key_id, began)) in self._ends:
            began += 1
        return given

    def _made(self, key_id: str, began: int) -> str:
        seal = self._identity.master.listen_seal(key_id, began)[:_SEAL]
        return f"{key_id}{began:0{_TIME}x}{seal}"

    def _forget(self, moment: float) -> None:
        """Forget those that are over by what they say themselves."""
        for each in [*self._ends]:
            began = int(each[_KEY_ID : _KEY_ID + _TIME], 16)
            if max(self._ends[each], began + LIFE) < moment:
                del self._ends[each]
