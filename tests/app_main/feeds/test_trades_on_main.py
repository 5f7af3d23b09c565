"""The trades that main tells are those that matching tells: one port is enough for a page."""

import httpx

from tests.clients import listening, place
from tests.processes import Services


def test_both_services_tell_the_same_trades(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    for price in ("10", "11", "12"):
        place(api, symbol, "sell", "1", price)
        place(api, symbol, "buy", "1", price)
    path = f"/trade_updates?symbol={symbol}&from_seq=1"
    with (
        listening(f"{services.main_ws}{path}") as ours,
        listening(f"{services.matching_ws}{path}") as theirs,
    ):
        past = [ours.next("trade") for _ in range(3)]
        assert past == [theirs.next("trade") for _ in range(3)]
        assert [trade["price"] for trade in past] == ["10.00", "11.00", "12.00"]
        ours.ready()
        theirs.ready()
        place(api, symbol, "sell", "1", "10")
        place(api, symbol, "buy", "1", "10")
        assert ours.next("trade") == theirs.next("trade")
        beats = ours.next("heartbeat"), theirs.next("heartbeat")
        assert beats[0]["seqs"] == beats[1]["seqs"]
        assert beats[0]["trade_ids"] == beats[1]["trade_ids"]
        assert beats[0]["epoch"] == beats[1]["epoch"]
