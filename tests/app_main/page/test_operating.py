"""What an operator sees of the data: proof, snapshots, sizes."""

import subprocess
import sys
from pathlib import Path

import psycopg
from playwright.sync_api import expect

from tests.app_main.page.conftest import Open, live
from tests.processes import Services

ROOT = Path(__file__).parents[3]


def test_proof_snapshots_and_sizes_are_seen(open_page: Open, services: Services) -> None:
    page = open_page("ACME", "boss")
    live(page)
    page.keyboard.press("o")
    expect(page.locator("#verified")).to_contain_text("never")
    subprocess.run(
        [sys.executable, "-m", "rts.cli", "verify"],
        cwd=ROOT, env={"RTS_DATABASE_URL": services.database_url, "PATH": ""}, check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    expect(page.locator("#verified")).to_contain_text("checks hold")
    with psycopg.connect(services.database_url, application_name="a slow reader") as reader:
        reader.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        reader.execute("SELECT count(*) FROM trades")
        expect(page.locator("#oldest")).to_contain_text("a slow reader")
    expect(page.locator("#database-size")).to_contain_text("MB")
    expect(page.get_by_role("table", name="Tables")).to_contain_text("orders")
