"""What the README tells newcomers to type does what it says."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import psycopg
import pytest
from psycopg import sql

from tests.conftest import Server, open_session
from tests.processes import APPS, Services, free_port

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def block(language: str, containing: str) -> str:
    """Return the fenced block of a language that contains a text."""
    found = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    (text,) = [text for text in found if containing in text]
    return str(text)


def test_the_psql_lines_print_what_is_printed_here(server: Server, database_url: str) -> None:
    if server.bin is None:
        pytest.skip("this server came without its psql")
    ran = subprocess.run(
        [server.bin / "psql", "-X", "-v", "ON_ERROR_STOP=1", database_url],
        input=block("sql", "FROM place_order"),
        capture_output=True,
        text=True,
        check=True,
    )
    expected = block("text", "order_id | status")
    assert ran.stdout.split() == expected.split()


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_the_curl_lines_work(services: Services) -> None:
    lines = block("sh", "curl -s localhost:8000").splitlines()
    assert len(lines) == 5
    answers = []
    for line in lines:
        command = line.replace("localhost:8000", services.main_url.removeprefix("http://"))
        ran = subprocess.run(
            [*shlex.split(command), "--fail"], capture_output=True, text=True, check=True
        )
        answers.append(ran.stdout)
    sell, buy, book, orders, trades = answers
    assert '"status":"new"' in sell
    assert '"traded_quantity":"5"' in buy
    assert '"bids":[["101.00","3"]]' in book
    assert '"items":[' in orders
    assert '"price":"100.50"' in trades


def test_the_curl_lines_that_change_and_list_work(services: Services) -> None:
    order = {"side": "buy", "quantity": "8", "price": "101", "client_order_id": "my-1"}
    placed = httpx.post(f"{services.main_url}/orders", json=order).json()["order_id"]
    answers = []
    for line in block("sh", "/replace").splitlines():
        command = line.replace("localhost:8000", services.main_url.removeprefix("http://"))
        command = command.replace("orders/2/", f"orders/{placed}/").replace("=2'", f"={placed}'")
        ran = subprocess.run(
            [*shlex.split(command), "--fail"], capture_output=True, text=True, check=True
        )
        answers.append(ran.stdout)
    new, live, of_order, trades, canceled = answers
    assert '"price":"102.00"' in new
    assert '"client_order_id":"my-2"' in live
    assert all('"items":[' in page for page in (of_order, trades))
    assert '"status":"canceled"' in canceled


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_the_lines_that_look_back_work(services: Services) -> None:
    order = {"side": "buy", "quantity": "8", "price": "90"}
    placed = httpx.post(f"{services.main_url}/orders", json=order).json()["order_id"]
    answers = []
    for line in block("sh", "/history").splitlines():
        command = line.replace("localhost:8000", services.main_url.removeprefix("http://"))
        command = command.replace("orders/2/", f"orders/{placed}/")
        ran = subprocess.run(
            [*shlex.split(command), "--fail"], capture_output=True, text=True, check=True
        )
        answers.append(ran.stdout)
    history, book = answers
    assert '"event":"new"' in history
    assert '"seq":1,' in book


def test_the_rest_client_works(services: Services) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", block("python", "client.Client")],
        env=os.environ | ports_of(services),
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    order, live, refused, canceled = ran.stdout.splitlines()
    assert order == "new 90.50 5"
    assert re.fullmatch(r"\[\d+\]", live)
    assert (refused, canceled) == ("422 price_off_tick", "canceled")


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_the_lines_about_money_work(services: Services) -> None:
    lines = block("sh", "rest() {")
    script = lines.replace("localhost:8000", services.main_url.removeprefix("http://"))
    ran = subprocess.run(["bash", "-ec", script], capture_output=True, text=True, check=True)
    answers = [json.loads(answer) for answer in ran.stdout.splitlines()]
    assert len(answers) == len(lines.splitlines()) - 1
    assert not any("code" in answer for answer in answers)
    buy, balances, ledger = answers[-3:]
    assert (buy["traded_quantity"], buy["fee"]) == ("4", "0.4")
    assert [(x["asset"], x["available"], x["held"]) for x in balances["items"]] == [
        ("EUR", "498.6", "101"), ("GOLD", "4", "0"),
    ]  # fmt: skip
    assert [(x["kind"], x["change"], x["available"]) for x in ledger["items"]] == [
        ("order", "-501.4", "498.6"), ("deposit", "1000", "1000"),
    ]  # fmt: skip


def test_the_websocket_line_works(services: Services) -> None:
    line = block("sh", "-m websockets").strip()
    program, *arguments = shlex.split(line)
    assert program == ".venv/bin/python"
    url = arguments[-1].replace("ws://localhost:8001", services.matching_ws)
    client = subprocess.Popen(
        [sys.executable, *arguments[:-1], url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert client.stdout is not None
        assert any('"type":"heartbeat"' in line for line in client.stdout)
    finally:
        client.kill()
        client.communicate()


def test_the_python_client_works(services: Services) -> None:
    with open_session(services.database_url) as session:
        for side, quantity in (("sell", 2), ("buy", 3)):
            session.execute("SELECT place_order('ACME', %s, %s, 5)", [side, quantity])
    script = block("python", "from rts.client")
    for call, url in (("trades(", services.matching_ws), ("books(", services.main_ws)):
        script = script.replace(f'{call}"ACME"', f'{call}"ACME", url="{url}"')
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30
    )
    trade, book = ran.stdout.splitlines()
    assert len(trade.split()) == 3
    assert "Level(price=Decimal('5.00')" in book


def ports_of(services: Services) -> dict[str, str]:
    return {
        "RTS_MAIN_PORT": services.main_url.rsplit(":", 1)[1],
        "RTS_MATCHING_PORT": services.matching_url.rsplit(":", 1)[1],
    }


def test_the_python_client_runs_as_printed(services: Services) -> None:
    """To its end and without a word on stderr; ports are replaced as README says."""
    with open_session(services.database_url) as session:
        for side, quantity in (("sell", 2), ("buy", 3)):
            session.execute("SELECT place_order('ACME', %s, %s, 5)", [side, quantity])
    ran = subprocess.run(
        [sys.executable, "-c", block("python", "from rts.client")],
        env=os.environ | ports_of(services),
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    trade, book = ran.stdout.splitlines()
    assert len(trade.split()) == 3
    assert "Level(price=Decimal('5.00')" in book


def test_the_python_client_says_that_nobody_is_there(services: Services) -> None:
    nobody = {"RTS_MAIN_PORT": str(free_port()), "RTS_MATCHING_PORT": str(free_port())}
    with subprocess.Popen(
        [sys.executable, "-c", block("python", "from rts.client")],
        env=os.environ | nobody,
        stderr=subprocess.PIPE,
        text=True,
    ) as client:
        assert client.stderr is not None
        said = client.stderr.readline()
        client.kill()
    assert f"no connection to ws://127.0.0.1:{nobody['RTS_MATCHING_PORT']}/trade_updates" in said


def test_the_way_with_a_postgresql_of_ones_own(server: Server) -> None:
    """`alembic upgrade head` alone, as typed; the uvicorn lines are those that the tests run."""
    lines = block("sh", "alembic upgrade head")
    for app in APPS.values():
        assert f"uvicorn {app} " in lines
    login = f"{server.user}:{server.password}" if server.password else server.user
    base = f"postgresql://{login}@{server.host}:{server.port}"
    with psycopg.connect(f"{base}/{server.maintenance_dbname}", autocommit=True) as connection:
        name = f"rts_readme_{os.getpid()}"
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            subprocess.run(
                [sys.executable, "-m", "alembic", "upgrade", "head"],
                cwd=ROOT,
                env=os.environ | {"RTS_DATABASE_URL": f"{base}/{name}"},
                check=True,
                capture_output=True,
            )
            with open_session(f"{base}/{name}") as fresh:
                row = fresh.execute(
                    "SELECT symbol, tick_size, lot_size FROM instruments"
                ).fetchone()
            assert row is not None
            assert (row["symbol"], str(row["tick_size"]), str(row["lot_size"])) == (
                "ACME",
                "0.01",
                "1",
            )
        finally:
            connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))
