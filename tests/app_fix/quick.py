"""QuickFIX C++ in a process of its own: it can be killed, and what ails it is not the tests'.

`python -m tests.app_fix.quick PORT FOLDER COMP_ID '{"553": "ann"}' [NAME=VALUE …]` logs on, writes
each message that it hears as a line, and sends what it reads: `["D", [[11, "x"], …], [[count tag,
member tag, value], …]]`; `["logout"]` ends the session in order.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import quickfix

DICTIONARY = Path(sys.prefix) / "share" / "quickfix" / "FIX44.xml"


def say(kind: str, text: str = "") -> None:
    """Write a line at once, whatever becomes of this process."""
    os.write(1, f"{json.dumps([kind, text])}\n".encode())


class Client(quickfix.Application):  # type: ignore[misc]
    """Checks what it gets against FIX 4.4's dictionary, and tells all of it."""

    def __init__(self, logon: dict[str, str]) -> None:
        super().__init__()
        self._logon = logon

    def onCreate(self, session_id: Any) -> None:  # noqa: N802
        self.session_id = session_id

    def onLogon(self, session_id: Any) -> None:  # noqa: N802
        say("on")

    def onLogout(self, session_id: Any) -> None:  # noqa: N802
        say("off")

    def toAdmin(self, message: Any, session_id: Any) -> None:  # noqa: N802
        if message.getHeader().getField(35) == "A":
            for tag, value in self._logon.items():
                message.setField(int(tag), value)
        say("sent", message.toString())

    def fromAdmin(self, message: Any, session_id: Any) -> None:  # noqa: N802
        say("admin", message.toString())

    def toApp(self, message: Any, session_id: Any) -> None:  # noqa: N802
        pass

    def fromApp(self, message: Any, session_id: Any) -> None:  # noqa: N802
        say("app", message.toString())


def settings(port: str, folder: str, comp_id: str, more: list[str]) -> Any:
    """Write what QuickFIX is to do, and let it read that."""
    lines = [
        "[DEFAULT]", "ConnectionType=initiator", "ReconnectInterval=1", "HeartBtInt=5",
        "StartTime=00:00:00", "EndTime=00:00:00", f"FileStorePath={folder}/{comp_id}",
        "SocketConnectHost=127.0.0.1", f"SocketConnectPort={port}", "UseDataDictionary=Y",
        f"DataDictionary={DICTIONARY}", "ValidateUserDefinedFields=N", "CheckLatency=N",
        "LogonTimeout=5", "SocketNodelay=Y", *more, "[SESSION]", "BeginString=FIX.4.4",
        f"SenderCompID={comp_id}", "TargetCompID=RTS",
    ]  # fmt: skip
    file = Path(folder) / f"{comp_id}.cfg"
    file.write_text("\n".join(lines) + "\n")
    return quickfix.SessionSettings(str(file))


def main() -> None:
    """Run until standard input ends."""
    port, folder, comp_id, logon, *more = sys.argv[1:]
    client = Client(json.loads(logon))
    told = settings(port, folder, comp_id, more)
    store = quickfix.FileStoreFactory(told)
    log = quickfix.ScreenLogFactory(False, False, False)
    initiator = quickfix.SocketInitiator(client, store, told, log)
    initiator.start()
    for line in sys.stdin:
        match json.loads(line):
            case [kind, fields, groups]:
                message = quickfix.Message()
                message.getHeader().setField(35, kind)
                for tag, value in fields:
                    message.setField(tag, value)
                for counter, member, value in groups:
                    group = quickfix.Group(counter, member)
                    group.setField(member, value)
                    message.addGroup(group)
                quickfix.Session.sendToTarget(message, client.session_id)
            case ["logout"]:
                quickfix.Session.lookupSession(client.session_id).logout()
    os._exit(0)


if __name__ == "__main__":
    main()
