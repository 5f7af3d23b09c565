"""Signed calls that are replayed, late, reordered, mangled or doubled: never a 500, never through.

What is valid is what clients send: parameters in the query, as a form, or in both, in any order,
the signature at the end.
"""

import base64
import hmac
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import app_binance.rest  # noqa: F401 (fills the table)
from app_binance.calls.table import CALLS
from app_common.caller import PUBLIC
from tests.conftest import open_session
from tests.keys import Guarded, guarded

SYMBOL = "GOLDEUR"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ROUNDS = 100
"""Mangled requests of each kind."""

_numbers = count(1)
_TARGET = re.compile("[!-~]*")

Pairs = list[tuple[str, str]]
Sign = Callable[[bytes], str]


@dataclass(frozen=True)
class Signer:
    """A key, and how it signs."""

    key: str
    sign: Sign

    @property
    def headers(self) -> dict[str, str]:
        return {"X-MBX-APIKEY": self.key, **FORM}


@dataclass
class Door:
    """The door, a trader's keys by kind, and what reached the tables."""

    keys: Guarded
    client: httpx.Client
    signers: dict[str, Signer]

    def send(
        self, query: str, body: str = "", *, method: str = "POST", path: str = "/api/v3/order",
        headers: dict[str, str] | None = None, kind: str = "hmac",
    ) -> httpx.Response:  # fmt: skip
        """Send a query and a body just as they are."""
        address = f"{self.keys.services.main_url}{path}" + (f"?{query}" if query else "")
        # httpx would encode again what is encoded; a raw target is sent as it stands.
        request = self.client.build_request(
            method, address, content=body.encode("utf-8", "surrogateescape") or None,
            headers=self.signers[kind].headers if headers is None else headers,
        )  # fmt: skip
        target = f"{path}?{query}" if query else path
        assert _TARGET.fullmatch(target), "a request line has no other characters"
        request.extensions["target"] = target.encode("utf-8", "surrogateescape")
        return self.client.send(request)

    def orders(self) -> int:
        """How many orders of anybody there are."""
        with open_session(self.keys.services.database_url) as session:
            row = session.execute("SELECT count(*) AS number FROM orders").fetchone()
        assert row is not None
        return int(row["number"])


@pytest.fixture(scope="module")
def door(module_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    with guarded(module_database_url, tmp_path_factory.mktemp("signatures")) as keys:
        with keys.client(keys.key(None, ["operate"])) as operator:
            for path, body in (
                ("/assets", {"asset": "GOLD", "scale": 3}),
                ("/assets", {"asset": "EUR", "scale": 2}),
                ("/instruments", {"symbol": "GOLD/EUR", "base_asset": "GOLD",
                                  "quote_asset": "EUR", "lot_size": "0.001"}),
                ("/transfers", {"kind": "deposit", "account": "ann", "asset": "EUR",
                                "amount": "1000000", "reference": "first"}),
            ):  # fmt: skip
                assert operator.post(path, json=body).status_code == 201
        key, secret = keys.key("ann", ["read", "trade"]).split(".")
        private = Ed25519PrivateKey.generate()
        public = private.public_key().public_bytes_raw()
        signers = {
            "hmac": Signer(
                key, lambda text: hmac.digest(secret.encode(), text, "sha256").hex()
            ),
            "ed25519": Signer(
                keys.key("ann", ["read", "trade"], public_key=public),
                lambda text: quote(base64.b64encode(private.sign(text)).decode(), safe=""),
            ),
        }  # fmt: skip
        with httpx.Client(timeout=15) as client:
            yield Door(keys, client, signers)


def order(**more: str) -> Pairs:
    """An order that rests, with a client id of its own."""
    order = {
        "symbol": SYMBOL, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1",
        "price": "10", "newClientOrderId": f"s-{next(_numbers)}", **more,
    }  # fmt: skip
    return [*order.items(), ("timestamp", now())]


def now(age: int = 0) -> str:
    return str(time.time_ns() // 1_000_000 - age)


def signed(signer: Signer, query: str, body: str = "") -> tuple[str, str]:
    """Sign query and body; the signature is at the end of what there is."""
    signature = signer.sign((query + body).encode("utf-8", "surrogateescape"))
    if body:
        return query, f"{body}&signature={signature}"
    return f"{query}&signature={signature}", ""


def refused(answer: httpx.Response, *codes: int) -> None:
    """Fail unless it is a refusal in Binance's form."""
    assert answer.status_code in (400, 401, 404, 413, 415), (answer.status_code, answer.text)
    said = answer.json()
    assert said.keys() >= {"code", "msg"}, said
    assert said["code"] < 0
    assert not codes or said["code"] in codes, said


@pytest.mark.parametrize("kind", ["hmac", "ed25519"])
@pytest.mark.parametrize("part", ["query", "form", "both"])
def test_what_clients_send_goes_through(door: Door, kind: str, part: str) -> None:
    """In any order, in the query, as a form, or half and half."""
    chance = Random(f"{kind} {part}")
    for _ in range(10):
        pairs = order()
        chance.shuffle(pairs)
        cut = {"query": len(pairs), "form": 0, "both": len(pairs) // 2}[part]
        texts = urlencode(pairs[:cut]), urlencode(pairs[cut:])
        answer = door.send(*signed(door.signers[kind], *texts), kind=kind)
        assert answer.status_code == 200, answer.text
        assert answer.json()["clientOrderId"] == dict(pairs)["newClientOrderId"]


@pytest.mark.parametrize("unit", [1, 1000])
def test_milliseconds_and_microseconds(door: Door, unit: int) -> None:
    pairs = [*order()[:-1], ("timestamp", str(time.time_ns() // 1_000_000 * unit))]
    assert door.send(*signed(door.signers["hmac"], urlencode(pairs))).status_code == 200


def test_a_replay_makes_no_second_order(door: Door) -> None:
    """Within its window the same order is answered again; after it, nothing is."""
    sent = signed(door.signers["hmac"], urlencode(order()))
    first = door.send(*sent)
    assert first.status_code == 200
    before = door.orders()
    again = door.send(*sent)
    assert (again.status_code == 200 and again.json()["orderId"] == first.json()["orderId"]) or (
        again.json()["code"] == -2010
    )  # fmt: skip
    assert door.orders() == before
    short = [*order()[:-1], ("recvWindow", "1000"), ("timestamp", now(2000))]
    refused(door.send(*signed(door.signers["hmac"], urlencode(short))), -1021)
    assert door.orders() == before


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({"timestamp": lambda: now(6000)}, (-1021,)),
        ({"timestamp": lambda: now(-60_000)}, (-1021,)),
        ({"timestamp": lambda: now(61_000), "recvWindow": lambda: "60000"}, (-1021,)),
        ({"recvWindow": lambda: "60001"}, (-1131,)),
        ({"recvWindow": lambda: "0"}, ()),
        ({"recvWindow": lambda: "-5"}, ()),
        ({"recvWindow": lambda: ""}, ()),
        ({"recvWindow": lambda: "1e4"}, ()),
        ({"recvWindow": lambda: "9" * 30}, ()),
        ({"recvWindow": lambda: "\u0665\u0660\u0660\u0660"}, ()),
        ({"timestamp": lambda: ""}, (-1102, -1105)),
        ({"timestamp": lambda: "now"}, ()),
        ({"timestamp": lambda: "-1"}, ()),
        ({"timestamp": lambda: "0"}, ()),
        ({"timestamp": lambda: "9" * 18}, ()),
        ({"timestamp": lambda: "9" * 400}, ()),
        ({"timestamp": lambda: now() + ".5"}, ()),
        ({"timestamp": lambda: "".join(chr(ord(c) + 0xFEE0) for c in now())}, ()),
    ],
    ids=str,
)
@pytest.mark.parametrize("form", [False, True])
def test_windows(
    door: Door, more: dict[str, Callable[[], str]], codes: tuple[int, ...], form: bool
) -> None:
    before = door.orders()
    pairs = dict(order()) | {name: make() for name, make in more.items()}
    text = urlencode(pairs)
    texts = ("", text) if form else (text, "")
    refused(door.send(*signed(door.signers["hmac"], *texts)), *codes)
    assert door.orders() == before


def test_no_timestamp_no_signature_no_key(door: Door) -> None:
    before = door.orders()
    signer = door.signers["hmac"]
    pairs = order()
    refused(door.send(*signed(signer, urlencode(pairs[:-1]))), -1102)
    refused(door.send(urlencode(pairs)), -1102, -1022)
    refused(door.send("", urlencode(pairs)), -1102, -1022)
    sent = signed(signer, urlencode(order()))
    refused(door.send(*sent, headers={}), -2014, -2015)
    for key in (
        "",
        "x",
        "0" * 20,
        "2k7mc4q3xw5yabcdefgh",
        "a" * 4000,
    ):
        refused(door.send(*sent, headers={"X-MBX-APIKEY": key}), -2014, -2015, -1022)
    assert door.orders() == before


def test_a_key_signs_in_its_own_way_only(door: Door) -> None:
    """By the other key, by the other kind, by a public key as if it were a secret."""
    before = door.orders()
    hmac_key, other = door.signers["hmac"], door.signers["ed25519"]
    for key, signer in ((hmac_key, other), (other, hmac_key)):
        sent = signed(signer, urlencode(order()))
        refused(door.send(*sent, headers=key.headers), -1022)
    for wrong in ("", "0", "0" * 64, "=" * 88, "%", "%zz", "%00", "%C3%A9", "A" * 5000, "null"):
        refused(door.send(f"{urlencode(order())}&signature={wrong}"), -1022, -1102, -1105, -1100)
        refused(
            door.send("", f"{urlencode(order())}&signature={wrong}", kind="ed25519"),
            -1022, -1102, -1105, -1100,
        )  # fmt: skip
    assert door.orders() == before


@pytest.mark.parametrize("name", ["symbol", "quantity", "price", "side", "newClientOrderId"])
@pytest.mark.parametrize("where", ["query", "form"])
def test_a_doubled_parameter_is_refused(door: Door, name: str, where: str) -> None:
    """Whichever of the two is meant, nobody knows."""
    before = door.orders()
    pairs = order()
    again = urlencode([(name, dict(pairs)[name])])
    text = urlencode(pairs)
    texts = {
        "query": (f"{again}&{text}", ""),
        "form": ("", f"{again}&{text}"),
    }[where]
    refused(door.send(*signed(door.signers["hmac"], *texts)))
    assert door.orders() == before


def test_what_is_in_query_and_form_is_as_the_query_says(door: Door) -> None:
    """Binance's rule; both are signed."""
    pairs = order(price="11")
    sent = signed(door.signers["hmac"], "price=12&quantity=2", urlencode(pairs))
    answer = door.send(*sent).json()
    assert (answer["price"], answer["origQty"]) == ("12.00000000", "2.00000000")
    before = door.orders()
    refused(door.send("price=13&quantity=2", sent[1]), -1022)
    refused(door.send("quantity=2&price=12", sent[1]), -1022)
    refused(door.send("", sent[1]), -1022)
    old = f"timestamp={now(6000)}"
    refused(door.send(*signed(door.signers["hmac"], old, urlencode(order()))), -1021)
    assert door.orders() == before


@pytest.mark.parametrize("name", ["timestamp", "recvWindow", "signature"])
def test_what_signs_is_sent_once(door: Door, name: str) -> None:
    before = door.orders()
    text = urlencode([*order(), ("recvWindow", "5000")])
    for more in (f"{name}=5000", f"{name}={now()}", f"{name}="):
        refused(door.send(*signed(door.signers["hmac"], f"{more}&{text}")))
        query, _ = signed(door.signers["hmac"], text)
        refused(door.send(f"{query}&{more}"))
        refused(door.send(query, more))
    assert door.orders() == before


@pytest.mark.parametrize("more", ["quantity=999", "&", "x", "symbol", "=", "%23", "%00", "%C3%A9"])
def test_nothing_is_added_to_what_is_signed(door: Door, more: str) -> None:
    before = door.orders()
    query, _ = signed(door.signers["hmac"], urlencode(order()))
    refused(door.send(query, more))
    _, body = signed(door.signers["hmac"], "", urlencode(order()))
    refused(door.send(more, body))
    refused(door.send(f"{more}&{query}"))
    refused(door.send("", f"{more}&{body}"))
    assert door.orders() == before


UNICODE = [
    "ключ",
    "名前",
    "e\u0301",
    "\u202e",
    "🙂",
    "\udcff",
    "a\x00b",
    "\x7f",
    "a b",
    "'; --",
    "%25",
    "+",
]


@pytest.mark.parametrize("text", UNICODE, ids=ascii)
@pytest.mark.parametrize("name", ["newClientOrderId", "symbol", "quantity", "price", "type", "Ω"])
@pytest.mark.parametrize("encoded", [True, False])
def test_text_of_any_kind(door: Door, name: str, text: str, encoded: bool) -> None:
    """Signed as it is sent, it is an order or a refusal, and never half of either."""
    before = door.orders()
    new = f"{text}{next(_numbers)}" if name == "newClientOrderId" else text
    pairs = dict(order()) | {name: new}
    if encoded:
        sent = "&".join(
            f"{quote(k)}={quote(v.encode('utf-8', 'surrogateescape'), safe='')}"
            for k, v in pairs.items()
        )
    else:
        sent = "&".join(f"{k}={v}" for k, v in pairs.items())
    answer = door.send(*signed(door.signers["hmac"], "", sent))
    if answer.status_code == 200:
        assert name == "newClientOrderId"
        assert door.orders() == before + 1
    else:
        refused(answer)
        assert door.orders() in (before, before + 1)  # the market's own refusals are recorded


def mangled(text: str, chance: Random, *, form: bool) -> str:
    """One character is gone, doubled, another one, or at another place."""
    at = chance.randrange(len(text))
    other = chance.choice("&=%+;0aZé?#\t~")
    made = {
        "gone": text[:at] + text[at + 1 :],
        "doubled": text[:at] + text[at] + text[at:],
        "other": text[:at] + other + text[at + 1 :],
        "more": text[:at] + other + text[at:],
        "turned": text[at:] + text[:at],
        "cut": text[:at],
    }
    chosen = made[chance.choice([*made])]
    return chosen if form else "".join(_TARGET.findall(chosen))


@pytest.mark.parametrize("kind", ["hmac", "ed25519"])
@pytest.mark.parametrize("form", [False, True])
def test_a_mangled_request_is_refused(door: Door, kind: str, form: bool) -> None:
    """Whatever is changed of what was signed, or of the signature."""
    before = door.orders()
    chance = Random(f"{kind} {form}")

    def requests() -> Iterator[str]:
        for _ in range(ROUNDS):
            text = urlencode(order())
            whole = "".join(signed(door.signers[kind], *(("", text) if form else (text, ""))))
            made = mangled(whole, chance, form=form)
            if made.lower() != whole.lower():  # hex may be in capitals
                yield made

    def send(made: str) -> httpx.Response:
        return door.send(*(("", made) if form else (made, "")), kind=kind)

    with ThreadPoolExecutor(16) as threads:  # each is told after a fifth of a second
        for answer in threads.map(send, [*requests()]):
            refused(answer)
    assert door.orders() == before


SIGNED = [
    (call.method, call.path)
    for call in {id(call): call for call in CALLS.rest.values()}.values()
    if call.needs != PUBLIC
]


@pytest.mark.parametrize(("method", "path"), SIGNED, ids=" ".join)
def test_every_call_that_is_somebodys_looks_at_the_signature(
    door: Door, method: str, path: str
) -> None:
    """Without a key, with a signature of another, too late, mangled: refused, each of them."""
    if CALLS.rest[method, path].needs == "key":
        refused(door.send("", method=method, path=path, headers={}), -2014, -2015)
        return
    before = door.orders()
    signer = door.signers["hmac"]

    def sent(text: str, **more: Any) -> httpx.Response:
        return door.send(text, method=method, path=path, **more)

    good, _ = signed(signer, urlencode([("symbol", SYMBOL), ("timestamp", now())]))
    late, _ = signed(signer, urlencode([("symbol", SYMBOL), ("timestamp", now(10_000))]))
    refused(sent(good, headers={}), -2014, -2015)
    refused(sent(good[:-1] + ("0" if good[-1] != "0" else "1")), -1022)
    refused(sent(good, kind="ed25519"), -1022)
    refused(sent(good.replace("GOLD", "G0LD")), -1022)
    refused(sent(late), -1021)
    assert door.orders() == before
