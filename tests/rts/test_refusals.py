"""docs/REFUSALS.md is what the database says (rule 21)."""

import re
from pathlib import Path

import pytest

from rts.refusals import render
from tests.conftest import Db


def test_rule_21_the_document_is_the_view(database_url: str) -> None:
    document = Path(__file__).parents[2] / "docs" / "REFUSALS.md"
    assert document.read_text() == render(database_url)


def test_rule_21_every_code_that_a_function_names_is_listed(db: Db) -> None:
    """What a function raises or records is in the list, with an SQLSTATE of our class."""
    functions = Path(__file__).parents[2] / "db" / "functions"
    sources = "\n".join(file.read_text() for file in functions.rglob("*.sql"))
    listed = db.execute("SELECT code, sqlstate, recorded FROM refusals").fetchall()
    for row in listed:
        assert row["sqlstate"].startswith("RT")
        assert row["recorded"] == (row["sqlstate"] == "RT422")
        if not row["code"].startswith("invalid_"):  # those of JSON fields are put together
            assert f"'{row['code']}'" in sources, row["code"]


@pytest.mark.parametrize("code", ["price_off_tick", "unknown_symbol"])
def test_rule_21_a_code_has_one_place(db: Db, code: str) -> None:
    assert db.execute("SELECT count(*) AS n FROM refusals WHERE code = %s", [code]).fetchone() == {
        "n": 1
    }


def test_rule_21_every_reason_to_reject_is_listed(db: Db) -> None:
    """Or the services would take such an order for one that the market took."""
    match = Path(__file__).parents[2] / "db" / "functions" / "core" / "match"
    checks = [match / name for name in ("check_order.sql", "limit_refusal.sql")]
    reasons = {code for each in checks for code in re.findall(r"THEN '(\w+)'", each.read_text())}
    reasons |= {"post_only_would_trade", "account_reserved", "insufficient_funds"}
    rows = db.execute("SELECT code FROM refusals WHERE recorded").fetchall()
    assert reasons == {row["code"] for row in rows}


def test_rule_21_what_is_invalid_is_a_bad_request(db: Db) -> None:
    """core.fault_json rests on it, and does not read the list."""
    rows = db.execute("SELECT DISTINCT sqlstate FROM refusals WHERE code ^@ 'invalid'").fetchall()
    assert [row["sqlstate"] for row in rows] == ["RT400"]
