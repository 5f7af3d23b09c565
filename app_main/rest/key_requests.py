"""What clients send of keys, sessions and blocked accounts."""

from pydantic import ConfigDict

from app_main.rest.bodies import Body
from app_main.rest.fields import Amount, Count, Moment, Name, PermissionWord, Text


class NewKey(Body):
    """A key of REST and sockets. A public key: its requests are signed, and it has no secret."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"account": "alice", "permissions": ["read", "trade"]}]}
    )

    permissions: list[PermissionWord]
    """operate: for anybody, all there is; the others: for its account"""
    account: Name | None = None
    """whose it is, registered if it is new; only who operates needs none"""
    label: Name | None = None
    networks: list[Text] | None = None
    """from where it may be used, such as 10.0.0.0/8; default: from anywhere"""
    requests_per_second: Count | None = None
    """default: as many as it likes"""
    expires_at: Moment | None = None
    public_key: Text | None = None
    """of Ed25519: PEM, or base64 of its 32 bytes"""


class Block(Body):
    """Why an account is blocked."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "lost its laptop"}]})

    reason: Name = "no reason was given"


class AccountLimits(Body):
    """The arguments of `set_account_limits`: what is left out has no limit."""

    amounts = frozenset({"max_open_notional"})
    model_config = ConfigDict(json_schema_extra={"examples": [{"orders_per_second": 50}]})

    orders_per_second: Count | None = None
    """1 to 10000"""
    max_open_orders: Count | None = None
    """live at once, in all markets"""
    max_open_notional: Amount | None = None
    """price x remaining of its live orders, in all markets"""


class SessionKey(Body):
    """The key that a page signs in with."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"key": "2k7m…id.SECRET"}]})

    key: Text
    """<key_id>.<secret>"""
