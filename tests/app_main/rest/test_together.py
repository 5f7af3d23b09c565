"""Orders that arrive together share a call: each has its own result, one bad one harms no other."""

import asyncio
from typing import Any

import httpx

from tests.processes import Services


def bodies(symbol: str) -> list[tuple[int, str | None, dict[str, Any]]]:
    """Status and code that each body is to be answered with."""
    good = {"symbol": symbol, "side": "buy", "quantity": "1", "price": "10.00"}
    kinds: list[tuple[int, str | None, dict[str, Any]]] = [
        (201, None, good),
        (422, "price_off_tick", good | {"price": "10.001"}),
        (400, "invalid_account", good | {"account": "tab\there"}),
        (400, "invalid_display_quantity", good | {"display_quantity": "2"}),
        (400, "invalid_quantity", good | {"quantity": "-1"}),
    ]
    return kinds * 40


def test_each_of_many_at_once_gets_its_own_answer(services: Services, symbol: str) -> None:
    async def run() -> list[httpx.Response]:
        limits = httpx.Limits(max_connections=50)
        async with httpx.AsyncClient(
            base_url=services.main_url, limits=limits, timeout=30
        ) as client:
            posts = [client.post("/orders", json=body) for _, _, body in bodies(symbol)]
            return await asyncio.gather(*posts)

    answers = asyncio.run(run())
    for (status, code, _), answer in zip(bodies(symbol), answers, strict=True):
        assert (answer.status_code, answer.json().get("code")) == (status, code)
    placed = [answer.json()["order_id"] for answer in answers if answer.status_code == 201]
    assert len(set(placed)) == 40
    with httpx.Client(base_url=services.main_url) as client:
        page = client.get("/orders", params={"symbol": symbol, "status": "new", "limit": 1000})
        assert {order["order_id"] for order in page.json()["items"]} == set(placed)


def test_rule_18_one_of_many_at_once_places_the_others_repeat(
    services: Services, symbol: str
) -> None:
    body = {"symbol": symbol, "side": "buy", "quantity": "1", "price": "10", "client_order_id": "c"}

    async def run() -> list[httpx.Response]:
        async with httpx.AsyncClient(base_url=services.main_url, timeout=30) as client:
            posts = [client.post("/orders", json=body | {"account": symbol}) for _ in range(40)]
            return await asyncio.gather(*posts)

    answers = asyncio.run(run())
    assert sorted(answer.status_code for answer in answers) == [200] * 39 + [201]
    assert len({answer.json()["order_id"] for answer in answers}) == 1
