"""`rts fix`: how the gateway starts, whom it refuses, how it stops."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app_fix.gateways import Gateway, Raw

RTS = Path(sys.executable).with_name("rts")


def rts_fix(gateway: Gateway, **more: str) -> subprocess.CompletedProcess[str]:
    environment = gateway.environment | more
    return subprocess.run(
        [RTS, "fix"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_the_command_is_the_gateway_and_stops_in_order(
    module_database_url: str, tmp_path: Path
) -> None:
    gateway = Gateway(module_database_url, tmp_path)
    gateway.start([str(RTS), "fix"])
    assert gateway.process is not None
    with Raw(gateway.port, "S").logon((553, "ann")) as raw:
        assert raw.next()[35] == "A"
        gateway.process.send_signal(signal.SIGTERM)
        assert raw.ended() == "the gateway stops: log on again"
    assert gateway.process.wait(10) == 0


def test_two_gateways_do_not_share_sessions(gateway: Gateway) -> None:
    ran = rts_fix(gateway, RTS_FIX_PORT="1")
    assert (ran.returncode, "stop it first" in ran.stderr) == (1, True), ran.stderr


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"RTS_HOST": "192.0.2.1"}, "RTS_ACCESS=keys"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    gateway: Gateway, tmp_path: Path, more: dict[str, str], said: str
) -> None:
    ran = rts_fix(gateway, **more)
    assert ran.returncode == 1
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_logon_waits_for_no_database(tmp_path: Path) -> None:
    gateway = Gateway("postgresql://rts:rts@127.0.0.1:1/rts", tmp_path)
    gateway.start()
    assert gateway.process is not None
    try:
        with Raw(gateway.port, "S").logon((553, "ann")) as raw:
            assert "database" in raw.ended()
    finally:
        os.kill(gateway.process.pid, signal.SIGKILL)
        gateway.process.wait()
