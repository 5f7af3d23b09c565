"""A body is JSON in UTF-8, says so, and comes as it is; else the 415 says what to do."""

import gzip
import json
import shutil
import subprocess
from typing import Any

import httpx
import pytest

from tests.app_main.rest.test_errors import GOOD, assert_problem
from tests.test_nasty_numbers import CALLS

READ = [
    "application/json", "Application/JSON", "application/json; charset=utf-8",
    'application/json;charset="UTF-8"', "application/json ; version=1", "application/json;",
]  # fmt: skip
REFUSED = [
    "application/x-www-form-urlencoded", "text/plain", "text/plain;charset=UTF-8", "text/json",
    "multipart/form-data; boundary=x", "application/jsonp", "application/problem+json", "*/*",
    "json",
    "application/json; charset=latin-1", "application/json; charset=utf-16", "", ";", "\xe9",
    "application/xml", "application/json, text/plain", "application/octet-stream",
]  # fmt: skip


@pytest.mark.parametrize("media_type", READ)
def test_json_by_any_of_its_names(api: httpx.Client, symbol: str, media_type: str) -> None:
    content = json.dumps(GOOD | {"symbol": symbol})
    answer = api.post("/orders", content=content, headers={"Content-Type": media_type})
    assert answer.status_code == 201, answer.text


@pytest.mark.parametrize(
    ("method", "path", "good"),
    [(method, path, good) for method, path, _, good in CALLS],
    ids=[f"{call[0]} {call[1]}" for call in CALLS],
)
def test_whatever_else_a_body_says_it_is_nothing_reads_it(
    api: httpx.Client, symbol: str, method: str, path: str, good: dict[str, Any]
) -> None:
    order = api.post("/orders", json=GOOD | {"symbol": symbol}).json()
    path = path.format(order_id=order["order_id"], symbol=symbol)
    content = json.dumps(good).encode()
    for media_type in REFUSED:
        header = {b"Content-Type": media_type.encode("latin-1")}
        answer = api.request(method, path, content=content, headers=header)
        problem = assert_problem(answer, 415, "unsupported_media_type")
        assert "application/json" in problem["detail"]
    assert_problem(api.request(method, path, content=content), 415, "unsupported_media_type")
    for encoding in ("gzip", "deflate", "br", "GZIP", "identity, gzip", "x"):
        headers = {"Content-Type": "application/json", "Content-Encoding": encoding}
        for sent in (content, gzip.compress(content)):
            answer = api.request(method, path, content=sent, headers=headers)
            assert_problem(answer, 415, "unsupported_media_type")
            assert answer.headers["accept-encoding"] == "identity"
    if not path.endswith("/block"):  # which needs none
        assert_problem(api.request(method, path), 400, "malformed_json")
    assert api.get(f"/orders/{order['order_id']}").json()["status"] == "new"


def test_an_encoding_that_is_none(api: httpx.Client, symbol: str) -> None:
    answer = api.post(
        "/orders", json=GOOD | {"symbol": symbol}, headers={"Content-Encoding": "identity"}
    )
    assert answer.status_code == 201


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_curl_without_a_header_is_told_what_to_add(api: httpx.Client) -> None:
    url = f"{api.base_url}orders" if str(api.base_url).endswith("/") else f"{api.base_url}/orders"
    ran = subprocess.run(
        ["curl", "-s", url, "-d", json.dumps(GOOD)], capture_output=True, text=True, check=True
    )
    problem = json.loads(ran.stdout)
    assert (problem["status"], problem["code"]) == (415, "unsupported_media_type")
    assert "content-type: application/json" in problem["detail"]
