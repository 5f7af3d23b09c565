"""What no engine of FIX would say: it is told which field is wrong, and nothing is done of it."""

from collections.abc import Iterator
from itertools import count

import pytest

from rts.keys import make
from tests.app_fix.gateways import Gateway, Pairs, Raw, running_gateway, stamp
from tests.conftest import Db
from tests.keys import SECRET, SETTINGS

_numbers = count(1)


@pytest.fixture(scope="module")
def gateway(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Gateway]:
    """A gateway where an account is a name, and whose log has no surprise at the end."""
    folder = tmp_path_factory.mktemp("fix")
    with running_gateway(module_database_url, folder, RTS_SECRET=SECRET) as gateway:
        yield gateway
        assert "Traceback" not in gateway.log()


@pytest.fixture
def raw(gateway: Gateway) -> Iterator[Raw]:
    with Raw(gateway.port, f"RAW-{next(_numbers)}") as raw:
        assert raw.logon((553, "ann")).next()[35] == "A"
        yield raw


def new(symbol: str, name: str, **fields: str | None) -> Pairs:
    given = {"11": name, "55": symbol, "54": "1", "38": "5", "40": "2", "44": "10", "59": "1"}
    more = {tag[1:]: value for tag, value in fields.items()}
    said = {**given, "60": stamp(), **more}
    return [(int(tag), value) for tag, value in said.items() if value is not None]


def write(raw: Raw, fields: Pairs) -> None:
    """Send a message that has these fields, header and all, and is well framed."""
    text = "".join(f"{tag}={value}\x01" for tag, value in fields).encode()
    whole = b"8=FIX.4.4\x019=%d\x01%b" % (len(text), text)
    raw.write(b"%b10=%03d\x01" % (whole, sum(whole) % 256))
    raw.seq += 1


def header(raw: Raw, **fields: str | None) -> Pairs:
    given = {"35": "D", "49": raw.comp_id, "56": "RTS", "34": str(raw.seq), "52": stamp()}
    said = given | {tag[1:]: value for tag, value in fields.items()}
    return [(int(tag), value) for tag, value in said.items() if value is not None]


def is_alive(raw: Raw) -> bool:
    """Whether the session answers, and has nothing else to say."""
    heard = raw.say("1", (112, "alive")).next()
    return (heard[35], heard.get(112)) == ("0", "alive")


@pytest.mark.parametrize(
    ("fields", "more", "tag", "reason"),
    [
        ({"_35": None}, (), "35", "1"),
        ({"_35": ""}, (), "35", "4"),
        ({"_52": None}, (), "52", "1"),
        ({"_52": "yesterday"}, (), "52", "6"),
        ({}, ((35, "F"),), "35", "13"),
        ({}, ((34, "99"),), "34", "13"),
        ({}, ((49, "OTHER"),), "49", "13"),
        ({}, ((56, "OTHER"),), "56", "13"),
        ({}, ((52, "20260101-00:00:00"),), "52", "13"),
        ({"_43": "N"}, ((43, "Y"),), "43", "13"),
        ({}, ((0, "x"),), None, "0"),
    ],
)
def test_a_header_says_each_thing_once_and_all_of_it(
    raw: Raw, symbol: str, sql: Db, fields: dict[str, str | None], more: Pairs, tag: str | None,
    reason: str,
) -> None:  # fmt: skip
    name = f"h{next(_numbers)}"
    write(raw, [*header(raw, **fields), *new(symbol, name), *more])
    refused = raw.next()
    assert (refused[35], refused.get(371), refused[373]) == ("3", tag, reason)
    assert "" not in {value for _, value in refused.pairs}
    assert is_alive(raw)
    assert sql.execute("SELECT FROM orders WHERE client_order_id = %s", [name]).rowcount == 0


def test_a_tag_has_no_zero_before_it(raw: Raw, symbol: str) -> None:
    text = "".join(f"{tag}={value}\x01" for tag, value in header(raw) + new(symbol, "zero"))
    body = text.replace("\x0138=", "\x01038=").encode()
    whole = b"8=FIX.4.4\x019=%d\x01%b" % (len(body), body)
    raw.write(b"%b10=%03d\x01" % (whole, sum(whole) % 256))
    raw.seq += 1
    assert raw.next()[373] == "0"
    assert is_alive(raw)


@pytest.mark.parametrize("tag", [95, 90, 212, 348])
@pytest.mark.parametrize("length", ["²", "\u0661", "-1", "1e2", "9" * 5000])
def test_a_length_that_is_no_number(raw: Raw, tag: int, length: str) -> None:
    raw.say("1", (tag, length), (112, "here"))
    assert raw.next()[112] == "here"


def test_a_logon_with_a_length_that_is_no_number_is_answered(gateway: Gateway) -> None:
    with Raw(gateway.port, "L") as raw:
        assert raw.logon((553, "ann"), (95, "²")).next()[35] == "A"


@pytest.mark.parametrize("version", ["FIX.4.2", "FIX.4.3", "FIXT.1.1"])
def test_another_version_ends_the_session(raw: Raw, symbol: str, sql: Db, version: str) -> None:
    name = f"v{next(_numbers)}"
    raw.say("D", *new(symbol, name), begin=version)
    assert raw.ended() == "this is FIX.4.4"
    assert sql.execute("SELECT FROM orders WHERE client_order_id = %s", [name]).rowcount == 0


def test_a_reset_that_cannot_be_read_resets_nothing(raw: Raw) -> None:
    for flag in ("X", "y", "1"):
        raw.say("4", (123, flag), (36, "50"))
        refused = raw.next()
        assert (refused[35], refused[371], refused[373]) == ("3", "123", "5")
    assert is_alive(raw)


@pytest.mark.parametrize(
    ("fields", "tag", "reason"),
    [
        (((16, "0"),), "7", "1"),
        (((7, "1"),), "16", "1"),
        (((7, "0"), (16, "0")), "7", "5"),
        (((7, "2"), (16, "1")), "7", "5"),
        (((7, "99"), (16, "0")), "7", "5"),
        (((7, "²"), (16, "0")), "7", "6"),
        (((7, "1"), (16, "9" * 30)), "16", "6"),
    ],
)
def test_what_cannot_be_sent_again(raw: Raw, fields: Pairs, tag: str, reason: str) -> None:
    raw.say("2", *fields)
    refused = raw.next()
    assert (refused[35], refused[371], refused[373]) == ("3", tag, reason)
    assert is_alive(raw)


# -------------------------------------------------------------------------- which order is meant
@pytest.mark.parametrize("number", ["0", "9" * 18, "9" * 19, "9" * 5000, "²", "NONE"])
@pytest.mark.parametrize("kind", ["F", "G", "H"])
def test_an_id_that_no_order_has(raw: Raw, symbol: str, kind: str, number: str) -> None:
    raw.say(kind, (11, "n"), (37, number), (55, symbol), (54, "1"), (38, "1"), (40, "2"))
    unknown = raw.next()
    assert (unknown[35], unknown[39]) == ("8" if kind == "H" else "9", "8")
    assert is_alive(raw)


@pytest.mark.parametrize("name", ["two  spaces", "x" * 65, " before", "after "])
@pytest.mark.parametrize("kind", ["F", "G"])
def test_a_name_that_no_order_can_have(raw: Raw, symbol: str, kind: str, name: str) -> None:
    raw.say(kind, (11, "n"), (41, name), (55, symbol), (54, "1"), (38, "1"), (40, "2"))
    unknown = raw.next()
    assert (unknown[35], unknown[41], unknown[102]) == ("9", name, "1")


@pytest.mark.parametrize("kind", ["F", "G", "H"])
def test_two_names_of_different_orders_mean_none(raw: Raw, symbol: str, sql: Db, kind: str) -> None:
    names = [f"t{next(_numbers)}", f"t{next(_numbers)}"]
    ids = []
    for name in names:
        raw.say("D", *new(symbol, name))
        ids.append(raw.next()[37])
    said = {"11": names[1] if kind == "H" else f"{names[0]}-x", "41": names[1], "37": ids[0]}
    more = {"55": symbol, "54": "1", "38": "4", "40": "2", "60": stamp()}
    raw.say(kind, *[(int(tag), value) for tag, value in {**said, **more}.items()])
    assert raw.next()[39] == "8"
    said["41"], said["11"] = names[0], names[0] if kind == "H" else said["11"]
    raw.say(kind, *[(int(tag), value) for tag, value in {**said, **more, "55": "ACME"}.items()])
    assert raw.next()[39] == "8"
    found = sql.execute(
        "SELECT FROM orders WHERE client_order_id = ANY (%s) AND status = 'new' AND quantity = 5",
        [names],
    )
    assert found.rowcount == 2
    raw.say(kind, *[(int(tag), value) for tag, value in {**said, **more}.items()])
    assert raw.next()[37] == ids[0]


@pytest.mark.parametrize(
    "field",
    [
        (54, "2"), (40, "1"), (59, "0"), (18, "6"), (111, "2"), (25001, "1"), (211, "100"),
        (152, "9"),
    ],
)  # fmt: skip
def test_what_a_change_cannot_change_is_named(
    raw: Raw, symbol: str, sql: Db, field: tuple[int, str]
) -> None:
    name = f"c{next(_numbers)}"
    raw.say("D", *new(symbol, name))
    raw.next()
    fields = {"11": f"{name}-x", "41": name, "55": symbol, "54": "1", "40": "2", "38": "4"}
    raw.say("G", *[(int(tag), value) for tag, value in {**fields, str(field[0]): field[1]}.items()])
    refused = raw.next()
    assert (refused[35], refused[371]) == ("3", str(field[0]))
    found = sql.execute("SELECT quantity FROM orders WHERE client_order_id = %s", [name]).fetchone()
    assert found == {"quantity": 5}


def test_what_a_change_repeats_of_its_order_is_no_change(raw: Raw, symbol: str) -> None:
    raw.say("D", *new(symbol, "full", _18="6", _111="2", _25001="3"))
    raw.next()
    fields = {"_11": "full-x", "_41": "full", "_38": "4", "_18": "6", "_111": "2.00", "_25001": "3"}
    raw.say("G", *new(symbol, "", **fields))
    assert raw.next()[150] == "5"


@pytest.mark.parametrize("entries", [["01"], ["0", "2"], ["10", "1"], ["é"]])
def test_entries_that_no_book_has(raw: Raw, symbol: str, entries: list[str]) -> None:
    said = [(269, entry) for entry in entries]
    raw.say(
        "V", (262, "m"), (263, "0"), (264, "1"), (267, str(len(said))), *said, (146, "1"),
        (55, symbol),
    )  # fmt: skip
    refused = raw.next()
    assert (refused[35], refused[281]) == ("Y", "8")


# ------------------------------------------------------------------------------------ whose it is
def test_an_account_called_as_everybody_is_one_account(
    gateway: Gateway, module_database_url: str, symbol: str, sql: Db
) -> None:
    key_id, _, secret = make(module_database_url, SETTINGS, "*", ["read", "trade"]).partition(".")
    logons = [((553, key_id), (554, secret)), ((553, key_id), (554, secret), (9406, "Y")),
              ((553, "*"),), ((1, "*"),)]  # fmt: skip
    for number, fields in enumerate(logons):
        with Raw(gateway.port, f"STAR-{number}") as raw:
            assert raw.logon(*fields).next()[35] == "A"
            other, own = (
                sql.execute(
                    "SELECT order_id FROM place_order(%s, 'buy', 1, 10, account => %s)",
                    [symbol, account],
                ).fetchone()
                for account in ("ann", "*")
            )
            assert other is not None
            assert own is not None
            assert raw.next()[37] == str(own["order_id"])
            raw.say("H", (11, "h"), (37, str(other["order_id"])), (55, symbol), (54, "1"))
            assert raw.next()[39] == "8"


def test_the_money_of_an_order_is_what_it_was_to_spend(raw: Raw, sql: Db) -> None:
    for asset in ("OIL", "CHF"):
        sql.execute("SELECT FROM create_asset(%s, 2)", [asset])
    sql.execute(
        "SELECT FROM create_instrument('OIL/CHF', base_asset => 'OIL', quote_asset => 'CHF')"
    )
    sql.execute("SELECT FROM deposit('ann', 'CHF', 1000, 'm1')")
    sql.execute("SELECT FROM deposit('sam', 'OIL', 10, 'm2')")
    sql.execute("SELECT FROM place_order('OIL/CHF', 'sell', 10, 100, account => 'sam')")
    for name, fields, money in (
        ("by-money", {"_38": None, "_44": None, "_40": "1", "_152": "250"}, "250"),
        ("by-number", {"_38": "2", "_44": "100"}, None),
    ):
        raw.say("D", *new("OIL/CHF", name, **fields))
        raw.next()
        raw.next()
        raw.say("H", (11, name), (55, "OIL/CHF"), (54, "1"))
        told = raw.next()
        assert (told[150], told[14], told.get(152)) == ("I", "2", money)
