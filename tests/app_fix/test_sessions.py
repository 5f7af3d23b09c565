"""Who gets in, and the session layer: numbers, gaps, what is sent again, how it ends."""

import base64
import time
from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from rts.keys import make
from tests.app_fix.gateways import Gateway, Raw, running_gateway, stamp
from tests.conftest import Db
from tests.keys import SECRET, SETTINGS


@pytest.fixture(scope="module")
def gateway(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Gateway]:
    """A gateway where every session must say who it is."""
    folder = tmp_path_factory.mktemp("fix")
    with running_gateway(
        module_database_url, folder, RTS_ACCESS="keys", RTS_SECRET=SECRET
    ) as gateway:
        yield gateway


class Keys:
    """Makes keys, and logs on with them."""

    def __init__(self, database_url: str, gateway: Gateway) -> None:
        self.url = database_url
        self.gateway = gateway

    def make(self, account: str | None, *permissions: str) -> tuple[tuple[int, str], ...]:
        """Return the fields of a Logon."""
        key_id, _, secret = make(self.url, SETTINGS, account, [*permissions]).partition(".")
        return (553, key_id), (554, secret)

    def on(
        self,
        account: str | None,
        *permissions: str,
        comp_id: str = "C",
        more: tuple[int, str] = (0, ""),
    ) -> Raw:
        """Return a session of a new key."""
        fields = self.make(account, *permissions) + ((more,) if more[0] else ())
        raw = Raw(self.gateway.port, comp_id).logon(*fields)
        assert raw.next()[35] == "A"
        return raw


@pytest.fixture
def keys(module_database_url: str, gateway: Gateway) -> Keys:
    return Keys(module_database_url, gateway)


def order(raw: Raw, symbol: str, side: str, price: str, name: str, quantity: str = "1") -> None:
    raw.say(
        "D", (11, name), (55, symbol), (54, side), (38, quantity), (40, "2"), (44, price),
        (59, "1"), (60, stamp()),
    )  # fmt: skip


# ------------------------------------------------------------------------------- who gets in
def test_a_wrong_or_missing_key_is_told(gateway: Gateway, keys: Keys) -> None:
    (_, key_id), (_, secret) = keys.make("ann", "trade")
    for fields, code in (
        (((553, key_id), (554, secret[:-1] + "x")), "invalid_key"),
        (((553, "nobody"), (554, secret)), "invalid_key"),
        (((553, key_id),), "key_required"),
        ((), "key_required"),
        (((553, key_id), (95, "4"), (96, "AAAA")), "invalid_signature"),
        (((553, key_id), (554, secret), (1, "bob")), "not_your_account"),
        (keys.make("ann", "transfer"), "read_not_permitted"),
    ):
        with Raw(gateway.port, "C").logon(*fields) as raw:
            assert raw.ended().partition(":")[0] == code


def test_an_ed25519_key_signs_its_logon(gateway: Gateway, module_database_url: str) -> None:
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    key_id = make(module_database_url, SETTINGS, "eda", ["trade"], public_key=public)
    text = "\x01".join(("A", "E", "RTS", "1", stamp())).encode()
    signature = base64.b64encode(private.sign(text)).decode()
    fields = ((553, key_id), (95, str(len(signature))), (96, signature))
    with Raw(gateway.port, "E").logon(*fields) as raw:
        assert raw.next()[35] == "A"
    with Raw(gateway.port, "F").logon(*fields) as raw:  # signed for another SenderCompID
        assert raw.ended().startswith("invalid_signature")


def test_a_revoked_key_is_logged_out_within_a_second(gateway: Gateway, keys: Keys, sql: Db) -> None:
    (_, key_id), password = keys.make("ann", "trade")
    with Raw(gateway.port, "R").logon((553, key_id), password) as raw:
        assert raw.next()[35] == "A"
        sql.execute("SELECT FROM revoke_key(%s)", [key_id])
        began = time.monotonic()
        assert raw.ended() == "key_revoked"
        assert time.monotonic() - began < 1.5
    with Raw(gateway.port, "R").logon((553, key_id), password) as raw:
        assert raw.ended().startswith("key_revoked")


def test_a_key_does_what_it_may(keys: Keys, symbol: str) -> None:
    with keys.on("ann", "read") as reader, keys.on("ann", "trade", comp_id="T") as trader:
        order(reader, symbol, "1", "10", "x1")
        refused = reader.next()
        assert (refused[35], refused[380]) == ("j", "6")
        assert refused[58].startswith("trade_not_permitted")
        trader.say(
            "V", (262, "v"), (263, "0"), (264, "1"), (267, "1"), (269, "0"), (146, "1"),
            (55, symbol),
        )  # fmt: skip
        assert trader.next()[58].startswith("read_not_permitted")
        order(trader, symbol, "1", "10", "x2")
        assert trader.next()[11] == "x2"
        assert reader.next()[11] == "x2"  # its account's, too


def test_drop_copies_of_an_account_and_of_all(keys: Keys, symbol: str, sql: Db) -> None:
    copies = (9406, "Y")
    with (
        keys.on("dan", "read", more=copies) as own,
        keys.on(None, "operate", more=copies) as all_of_them,
    ):
        for account in ("dan", "eve", None):
            sql.execute(
                "SELECT FROM place_order(%s, 'buy', 1, 10, account => %s)", [symbol, account]
            )
        assert [all_of_them.next().get(1) for _ in range(3)] == ["dan", "eve", None]
        assert own.next()[1] == "dan"
        order(own, symbol, "1", "10", "d1")
        assert own.next()[35] == "j"
    with Raw(keys.gateway.port, "N").logon(*keys.make(None, "operate")) as raw:
        assert raw.ended() == "say whose orders: Account"
    with Raw(keys.gateway.port, "N").logon(*keys.make("dan", "read"), copies, (1, "eve")) as raw:
        assert raw.ended().startswith("not_your_account")


# -------------------------------------------------------------------------- the session layer
@pytest.mark.parametrize(
    ("message", "text"),
    [
        (lambda raw: raw.say("D", (11, "x")), "the first message is a Logon"),
        (lambda raw: raw.say("A", (98, "0"), (108, "30"), begin="FIX.4.2"), "this is FIX.4.4"),
        (lambda raw: raw.say("A", (98, "0"), (108, "0")), "HeartBtInt is 1 to 3600 seconds"),
        (lambda raw: raw.say("A", (98, "0")), "HeartBtInt is 1 to 3600 seconds"),
        (lambda raw: raw.say("A", (58, "x" * 17000)), "the Logon is too long"),
    ],
)  # fmt: skip
def test_what_is_no_logon_ends_the_connection(gateway: Gateway, message, text: str) -> None:  # type: ignore[no-untyped-def]
    with Raw(gateway.port, "C") as raw:
        message(raw)
        assert raw.ended() == text


def test_a_test_request_is_answered_and_heartbeats_come(keys: Keys) -> None:
    with Raw(keys.gateway.port, "H").logon(*keys.make("ann", "read"), heartbeat="1") as raw:
        assert raw.next()[108] == "1"
        assert raw.say("1", (112, "are you there")).next("0")[112] == "are you there"
        assert raw.next()[35] == "0"
        assert raw.next("1")[112]  # since we say nothing
        assert raw.ended() == "no answer to a TestRequest"


def test_what_is_garbled_has_no_number(keys: Keys) -> None:
    with keys.on("ann", "read") as raw:
        raw.write(b"8=FIX.4.4\x019=5\x0135=0\x0110=999\x01garbage\x01")
        assert raw.say("1", (112, "a")).next()[112] == "a"
        raw.write(b"8=FIX.4.4\x019=xx\x01")
        assert raw.say("1", (112, "b")).next()[112] == "b"


def test_numbers_too_low_and_too_high(keys: Keys) -> None:
    with keys.on("ann", "read") as raw:
        raw.seq = 5
        raw.say("1", (112, "late"))
        asked = raw.next()
        assert (asked[35], asked[7], asked[16]) == ("2", "2", "0")
        raw.seq = 2
        raw.say("4", (43, "Y"), (123, "Y"), (36, "5"))
        assert raw.next()[112] == "late"
        raw.seq = 3
        raw.say("0")
        assert raw.ended() == "MsgSeqNum too low, expecting 6 but received 3"


def test_faults_of_writing_are_rejected_by_field(keys: Keys) -> None:
    with keys.on("ann", "read") as raw:
        raw.say("1", (112, ""))
        no_value = raw.next()
        assert (no_value[35], no_value[371], no_value[373]) == ("3", "112", "4")
        raw.say("1")
        missing = raw.next()
        assert (missing[371], missing[373], missing[45]) == ("112", "1", "3")
        raw.say("1", (112, "a"), (112, "b"))
        assert raw.next()[373] == "13"
        raw.comp_id = "OTHER"
        raw.say("0")
        assert raw.next()[373] == "9"
        assert raw.ended().startswith("SenderCompID")


@pytest.mark.parametrize("size", [20_000, 2_000_000])
def test_a_message_that_is_too_long_ends_the_session(keys: Keys, size: int) -> None:
    with keys.on("ann", "read") as raw:
        raw.say("1", (112, "x" * size))
        assert raw.ended() == "a message is longer than 16384 bytes"


def test_what_was_missed_is_sent_again_and_nothing_else(keys: Keys, symbol: str) -> None:
    fields = keys.make("gil", "trade")
    with Raw(keys.gateway.port, "G").logon(*fields) as raw:
        raw.next()
        order(raw, symbol, "1", "10", "g1")
        order(raw, symbol, "1", "abc", "g2")
        raw.say("1", (112, "x"))
        first = [raw.next() for _ in range(3)]
        assert {heard[35] for heard in first} == {"8", "3", "0"}
    with Raw(keys.gateway.port, "G").logon(*fields, seq=5) as raw:
        assert raw.next()[34] == "5"
        raw.say("2", (7, "1"), (16, "0")).say("1", (112, "end"))
        again = []
        while (heard := raw.next()).get(112) != "end":
            again.append(heard)
    assert sorted({heard[35] for heard in again}) == ["3", "4", "8"]
    assert again[-1][36] == "6"  # behind what answered the Logon
    assert {heard[43] for heard in again} == {"Y"}
    for heard in first:
        if heard[35] == "8":
            same = next(one for one in again if one[35] == "8")
            assert (same[34], same[122], same[17]) == (heard[34], heard[52], heard[17])
            body = [pair for pair in same.pairs if pair[0] not in (9, 10, 43, 52, 122)]
            assert body == [pair for pair in heard.pairs if pair[0] not in (9, 10, 52)]


def test_what_happened_meanwhile_is_told_once(keys: Keys, symbol: str, sql: Db) -> None:
    fields = keys.make("hal", "trade")
    with Raw(keys.gateway.port, "M").logon(*fields) as raw:
        raw.next()
        order(raw, symbol, "1", "10", "h1", "5")
        assert raw.next()[150] == "0"
        raw.say("5").next("5")
    sql.execute("SELECT FROM place_order(%s, 'sell', 2, 10)", [symbol])
    with Raw(keys.gateway.port, "M").logon(*fields, seq=4) as raw:
        assert raw.next()[35] == "A"
        filled = raw.next()
        assert (filled[150], filled[32], filled.get(43)) == ("F", "2", None)
        assert raw.say("1", (112, "end")).next()[112] == "end"
    # Numbers that begin anew tell nothing twice.
    with Raw(keys.gateway.port, "M").logon(*fields, (141, "Y")) as raw:
        begun = raw.next()
        assert (begun[141], begun[34]) == ("Y", "1")
        assert raw.say("1", (112, "end")).next()[112] == "end"


def test_the_newer_connection_of_a_session_is_the_one(keys: Keys) -> None:
    fields = keys.make("ian", "trade")
    with Raw(keys.gateway.port, "I").logon(*fields) as first:
        first.next()
        with Raw(keys.gateway.port, "I").logon(*fields, seq=2) as second:
            assert first.ended() == "another connection logged on as this session"
            assert second.next()[35] == "A"
            with Raw(keys.gateway.port, "J").logon(*fields) as other:
                assert other.next()[35] == "A"
                assert second.say("1", (112, "still")).next()[112] == "still"


def test_orders_end_with_the_connection_when_that_is_asked(
    gateway: Gateway, keys: Keys, symbol: str, sql: Db
) -> None:
    fields = (*keys.make("jan", "trade"), (8013, "Y"))
    live = "SELECT count(*) AS n FROM list_orders(account => 'jan', open_only => true)"

    def none_left() -> bool:
        return bool(sql.execute(live).fetchall()[0]["n"] == 0)

    with Raw(gateway.port, "K").logon(*fields) as raw:
        raw.next()
        order(raw, symbol, "1", "10", "j1")
        raw.next()
        assert not none_left()
    until(none_left)
    with Raw(gateway.port, "K").logon(*fields, seq=3) as raw:
        raw.next()
        assert raw.next()[150] == "4"
        order(raw, symbol, "1", "10", "j2")
        raw.next()
        gateway.kill()
        assert not none_left()
        gateway.start()
        until(none_left)


def test_who_does_not_read_is_cut(gateway: Gateway, keys: Keys, symbol: str) -> None:
    with Raw(gateway.port, "SLOW", room=4096).logon(*keys.make("kim", "trade")) as raw:
        for number in range(50):
            order(raw, symbol, "1", "10", f"k{number}")
        for number in range(60):
            raw.say("AF", (584, f"s{number}"), (585, "7"))
        until(lambda: "'SLOW' is told: slow consumer" in gateway.log(), 30)


def test_a_key_asks_no_more_often_than_it_may(gateway: Gateway, keys: Keys, sql: Db) -> None:
    (_, key_id), password = keys.make("lea", "read")
    sql.execute("UPDATE core.api_key SET requests_per_second = 2 WHERE key_id = %s", [key_id])
    with Raw(gateway.port, "L").logon((553, key_id), password) as raw:
        raw.next()
        for number in range(20):
            raw.say("g", (335, f"g{number}"), (263, "0"))
        answers = [raw.next() for _ in range(20)]
        refused = [heard for heard in answers if heard[35] == "j"]
        assert len(refused) > 10
        assert refused[0][58].startswith("too_many_requests")


def test_a_database_that_ends_our_sessions_costs_no_report(
    keys: Keys, symbol: str, sql: Db, gateway: Gateway
) -> None:
    with keys.on("max", "trade", comp_id="X") as raw:
        order(raw, symbol, "1", "10", "m1", "5")
        raw.next()
        ended = sql.execute(
            "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) AS n FROM pg_stat_activity"
            " WHERE application_name = 'rts-fix' AND datname = current_database()"
        ).fetchall()[0]["n"]
        assert ended > 2
        sql.execute("SELECT FROM place_order(%s, 'sell', 2, 10)", [symbol])
        assert raw.next()[150] == "F"
        order(raw, symbol, "1", "9", "m2")
        assert raw.next()[11] == "m2"


def until(done, seconds: float = 10) -> None:  # type: ignore[no-untyped-def]
    deadline = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.02)
