"""What the stream of an account says of pairs of orders, and of triggers of all kinds."""

from typing import Any

from tests.app_binance.streams.clients import Client, Market, event_of, following

Json = dict[str, Any]


def of_orders(client: Client, number: int) -> list[Json]:
    """Return the next events of orders and of lists."""
    found: list[Json] = []
    while len(found) < number:
        event = event_of(client.next())
        if event.get("e") in ("executionReport", "listStatus"):
            found.append(event)
    return found


def place_pair(market: Market, account: str, **more: Any) -> list[int]:
    leg = {"symbol": market.symbol, "account": account, "side": "sell", "quantity": "2"}
    above = {**leg, "price": "12", "post_only": True, "client_order_id": "up"}
    below = {**leg, "price": "8", "stop_price": "9", "client_order_id": "down", **more}
    answer = market.operator.post("/orders/oco", json={"orders": [above, below]})
    assert answer.is_success, answer.text
    return [int(order["order_id"]) for order in answer.json()["orders"]]


def test_a_list_begins_and_is_over(market: Market) -> None:
    ann, bob = market.by
    with following(f"{market.ws}/ws/{market.listen_key(ann)}") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        first, second = place_pair(market, ann)
        up, down, begun = of_orders(client, 3)
        assert [(one["o"], one["x"], one["g"]) for one in (up, down)] == [
            ("LIMIT_MAKER", "NEW", first), ("STOP_LOSS_LIMIT", "NEW", first),
        ]  # fmt: skip
        assert list(begun) == ["e", "E", "s", "g", "c", "l", "L", "r", "C", "T", "O"]
        assert (begun["l"], begun["L"], begun["c"], begun["g"]) == (
            "EXEC_STARTED", "EXECUTING", "OCO", first,
        )  # fmt: skip
        assert begun["O"] == [
            {"s": market.name, "i": first, "c": "up"}, {"s": market.name, "i": second, "c": "down"},
        ]  # fmt: skip
        market.place(bob, "buy", "1", "12")
        traded, gone = of_orders(client, 2)
        assert (traded["i"], traded["X"]) == (first, "PARTIALLY_FILLED")
        assert (gone["i"], gone["x"], gone["X"]) == (second, "EXPIRED", "EXPIRED")
        market.place(bob, "buy", "1", "12")
        filled, over = of_orders(client, 2)
        assert (filled["i"], filled["X"]) == (first, "FILLED")
        assert (over["l"], over["L"], over["g"]) == ("ALL_DONE", "ALL_DONE", first)


def test_a_list_that_is_canceled_is_over_once(market: Market) -> None:
    ann, _ = market.by
    with following(f"{market.ws}/ws/{market.listen_key(ann)}") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        first, _ = place_pair(market, ann)
        of_orders(client, 3)
        market.operator.delete(f"/orders/{first}")
        kinds = [one["e"] for one in of_orders(client, 3)]
        assert kinds == ["executionReport", "executionReport", "listStatus"]
        market.place(ann, "buy", "1", "1")
        (after,) = of_orders(client, 1)
        assert after["x"] == "NEW"


def test_take_profits_and_trailing_stops_have_their_names(market: Market) -> None:
    ann, _ = market.by
    with following(f"{market.ws}/ws/{market.listen_key(ann)}") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        market.place(ann, "sell", "1", "20", stop_price="19", trigger="take_profit")
        market.place(ann, "sell", "1", "5", trailing_delta=100)
        taken, trails = of_orders(client, 2)
    assert (taken["o"], taken["P"], taken["w"]) == ("TAKE_PROFIT_LIMIT", "19.00000000", False)
    assert (trails["o"], trails["d"], trails["w"]) == ("STOP_LOSS_LIMIT", 100, False)
