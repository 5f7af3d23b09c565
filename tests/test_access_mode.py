"""The mode of the exchange: who sets it, who tells it, and what changes with it at once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from rts.keys import make
from tests.clients import attempts, listening, place
from tests.conftest import Db
from tests.keys import SECRET, SETTINGS, TRADER, bearer
from tests.processes import APPS, free_port, running_services
from tests.waiting import wait_until

ORDER = {"side": "buy", "quantity": "1", "price": "1"}


def access(url: str) -> str:
    return str(httpx.get(f"{url}/health").json()["access"])


def test_every_process_is_bound_by_what_is_set_at_once(
    database_url: str, db: Db, tmp_path: Path
) -> None:
    """Open at first; private sockets are closed, the tape goes on without the ids of orders."""
    with (
        running_services(database_url, tmp_path, RTS_SECRET=SECRET) as services,
        httpx.Client(base_url=services.main_url, timeout=15) as api,
    ):
        urls = (services.main_url, services.matching_url)
        assert [access(url) for url in urls] == ["open", "open"]
        place(api, "ACME", "sell", "5", "10", account="ann")
        with (
            listening(f"{services.main_ws}/order_updates?account=ann") as private,
            listening(f"{services.matching_ws}/trade_updates") as tape,
        ):
            private.ready()
            tape.ready()
            place(api, "ACME", "buy", "1", "10")
            assert tape.next("trade")["ask_order_id"] is not None
            db.execute("SELECT service.set_access('keys')")
            refused = attempts(lambda: api.post("/orders", json=ORDER), 401, timeout=2)
            assert refused.json()["code"] == "key_required"
            wait_until(lambda: [access(url) for url in urls] == ["keys", "keys"], timeout=2)
            messages, code, reason = private.rest()
            assert (messages[-1]["code"], code, reason) == (
                "access_changed", 1008, "access_changed",
            )  # fmt: skip
            key = make(database_url, SETTINGS, "bob", TRADER)
            traded = api.post("/orders", json=ORDER | {"price": "10"}, headers=bearer(key))
            assert traded.json()["status"] == "filled"
            trade = tape.next("trade")
            assert (trade["bid_order_id"], trade["ask_order_id"]) == (None, None)
        db.execute("SELECT service.set_access('open')")
        attempts(lambda: api.post("/orders", json=ORDER), 201, timeout=2)
    log = (tmp_path / "main.log").read_text("utf-8")
    assert [line for line in log.splitlines() if "Access: " in line] == [
        f"INFO:     Access: {mode}" for mode in ("open", "keys", "open")
    ]


def test_a_service_sets_what_it_is_given(database_url: str, db: Db, tmp_path: Path) -> None:
    with running_services(database_url, tmp_path, RTS_ACCESS="keys") as services:
        attempts(lambda: httpx.get(f"{services.main_url}/orders"), 401)
    with running_services(database_url, tmp_path) as services:
        assert access(services.main_url) == "keys"
        assert httpx.get(f"{services.main_url}/orders").status_code == 401
    noted = db.execute(
        "SELECT action, detail, application FROM api.audit WHERE action = 'set_access'"
    ).fetchall()
    assert [(row["action"], row["detail"]["mode"]) for row in noted] == [("set_access", "keys")]
    assert noted[0]["application"] in ("rts-main", "rts-matching")


def test_nobody_sets_a_mode_that_there_is_not(db: Db) -> None:
    for mode in ("", "closed", "OPEN", None):
        with pytest.raises(Exception, match="invalid_mode"):
            db.execute("SELECT service.set_access(%s)", [mode])


def test_a_key_that_is_sent_where_none_is_needed_counts(database_url: str, tmp_path: Path) -> None:
    with running_services(database_url, tmp_path, RTS_SECRET=SECRET) as services:
        trader = make(database_url, SETTINGS, "ann", TRADER)
        reader = make(database_url, SETTINGS, "ann", ["read"])
        url = f"{services.main_url}/orders"

        def post(key: str, **more: str) -> httpx.Response:
            return httpx.post(url, json=ORDER | more, headers=bearer(key))

        assert post(trader).json()["account"] == "ann"
        assert post(trader, account="bob").json()["code"] == "not_your_account"
        assert post(reader).json()["code"] == "trade_not_permitted"
        assert post(trader + "x").json()["code"] == "invalid_key"
        assert httpx.post(url, json=ORDER | {"account": "bob"}).json()["account"] == "bob"
        basic = httpx.post(url, json=ORDER, auth=("who", "ever"))
        assert basic.status_code == 201, "that is for who stands before us"


def test_only_who_operates_by_a_key_makes_one_that_operates(
    database_url: str, tmp_path: Path
) -> None:
    """In the mode open, too: what anybody had made there would open later."""
    with running_services(database_url, tmp_path, RTS_SECRET=SECRET) as services:
        url = f"{services.main_url}/keys"
        wanted = {"permissions": ["operate"]}
        assert httpx.post(url, json=wanted).json()["code"] == "operate_not_permitted"
        operator = bearer(make(database_url, SETTINGS, None, ["operate"]))
        made = httpx.post(url, json=wanted, headers=operator)
        assert made.status_code == 201
        assert httpx.get(url, headers=bearer(made.json()["key"])).status_code == 200


@pytest.mark.parametrize("app", APPS)
@pytest.mark.parametrize("host", ["0.0.0.0", "::"])  # noqa: S104
def test_what_others_can_reach_starts_when_access_was_thought_of(
    database_url: str, tmp_path: Path, app: str, host: str
) -> None:
    ran = started(["-m", "uvicorn", APPS[app], "--host", host, "--port", str(free_port())],
        database_url, tmp_path)  # fmt: skip
    assert ran.returncode not in (0, None)
    assert "RTS_ACCESS=keys" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_rts_up_says_the_same(database_url: str, tmp_path: Path) -> None:
    ran = started(["-m", "rts.cli", "up"], database_url, tmp_path, RTS_HOST="0.0.0.0")  # noqa: S104
    assert ran.returncode == 1
    assert "RTS_ACCESS=keys" in ran.stderr
    ran = started(["-m", "rts.cli", "up"], database_url, tmp_path, RTS_ACCESS="closed")
    assert ran.stderr == "rts: RTS_ACCESS must be open or keys, not 'closed'\n"


def started(
    arguments: list[str], database_url: str, folder: Path, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a program that is to end by itself."""
    environment = {name: text for name, text in os.environ.items() if name != "RTS_ACCESS"}
    environment |= {"RTS_DATABASE_URL": database_url, "RTS_DATA_DIR": str(folder), **more}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=30,
        check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "first",
    ["", "x", "[]", "{}", '{"type":"ping"}', '{"type":"auth"}', '{"type":"auth","key":1}',
     '{"type":"auth","key":"a.b","more":1}', '{"type":"auth","key":"\\ud800"}', "{" * 5000,
     '{"type":"auth","key":"a.b"}', '{"type":"auth","key":"é.ü"}', b"\xff\x00"],
    ids=range(13),
)  # fmt: skip
def test_a_first_message_that_is_no_key_opens_nothing(guarded_ws: str, first: str | bytes) -> None:
    with listening(f"{guarded_ws}/order_updates") as listener:
        listener.socket.send(first)
        messages, code, reason = listener.rest()
    assert code == 1008
    assert reason in ("key_required", "invalid_key")
    assert [message["code"] for message in messages] == [reason]


def test_who_says_nothing_is_let_go(guarded_ws: str) -> None:
    with listening(f"{guarded_ws}/order_updates") as listener:
        messages, code, reason = listener.rest()
    assert (messages[-1]["code"], code, reason) == ("key_required", 1008, "key_required")


@pytest.fixture(scope="module")
def guarded_ws(module_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> object:
    with running_services(
        module_database_url, tmp_path_factory.mktemp("guarded"), RTS_ACCESS="keys"
    ) as services:
        yield services.main_ws


def test_a_master_is_made_once_and_for_its_owner(module_database_url: str, tmp_path: Path) -> None:
    with running_services(module_database_url, tmp_path, RTS_ACCESS="keys") as services:
        for url in (services.main_url, services.matching_url):
            httpx.get(f"{url}/health", headers=bearer("a.b"))
        file = tmp_path / "secret"
        assert file.stat().st_mode & 0o777 == 0o600
        assert len(file.read_bytes().strip()) >= 32
        assert [*tmp_path.glob("secret*")] == [file]
        logs = [log.read_text("utf-8") for log in tmp_path.glob("*.log")]
        assert file.read_text("utf-8").strip() not in json.dumps(logs)
