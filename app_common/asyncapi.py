"""The description of all sockets of both services, as AsyncAPI has it: made of what they send.

`/asyncapi.json` for programs, `/asyncapi` for people: a page without scripts, of the same document.
"""

from typing import Any

import msgspec
from litestar import MediaType, Response, get
from msgspec import Struct

from app_common.asyncapi_page import page
from app_common.feeds.channels import CHANNELS, Channel
from app_common.feeds.messages import ERRORS, Ping, described
from app_common.vocabulary import describe, example

Json = dict[str, Any]

_ABOUT = (
    "Everything that happens to a symbol has a seq, +1 each and without gaps. Feeds of events "
    "resume by from_seq, the last seq you saw plus one, and epoch, as the last heartbeat said it; "
    "that of balances by from_entry, the last entry of an asset plus one. Fields may be added; "
    "those that are here stay."
)
_SERVERS = {"main": ("localhost:8000", "RTS_MAIN_PORT"),
            "matching": ("localhost:8001", "RTS_MATCHING_PORT")}  # fmt: skip
_CLOSE_CODES = {
    "1001": "The server stops: connect again.",
    "1008": "The subscription cannot be had; the reason is the code of the error message before.",
    "1011": "server_unsupported: the server runs in a way in which it cannot serve feeds.",
    "1012": "The server stops, or feed_reset (the database went back in time): connect again.",
    "1013": "slow_consumer (with the from_seq or from_entry to resume with), too_many_connections "
    "or internal_error: connect again later.",
}


def name_of(kind: type[Struct]) -> str:
    """Return what a message is called in the document."""
    return _NAMES.get(kind.__name__, kind.__name__.lower())


_NAMES = {
    "OrderEvent": "order",
    "BalanceUpdate": "balance",
    "BalanceHeartbeat": "balance_heartbeat",
    "WholeBook": "book",
}


def document() -> Json:
    """Return the AsyncAPI document."""
    sent = [kind for channel in CHANNELS for kind in channel.sent]
    kinds: dict[type[Struct], None] = dict.fromkeys([*sent, Ping])
    schemas = {name: describe(name, schema) for name, schema in described(*kinds).items()}
    schemas["Error"]["properties"]["code"]["description"] = "; ".join(
        f"{code}: {meaning}" for code, meaning in ERRORS.items()
    )
    examples = {kind: example(kind.__name__, schemas) for kind in kinds}
    messages = {
        name_of(kind): {
            "name": name_of(kind),
            "summary": " ".join(schemas[kind.__name__].pop("description", "").split()),
            "payload": schemas.pop(kind.__name__),
            "examples": [{"payload": examples[kind]}],
        }
        for kind in kinds
    }
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Real Trading System: feeds",
            "version": "1.0.0",
            "license": {"name": "Apache-2.0"},
            "description": _ABOUT,
        },
        "defaultContentType": "application/json",
        "servers": {
            name: {"host": host, "protocol": "ws", "description": variable}
            for name, (host, variable) in _SERVERS.items()
        },
        "channels": {_key(channel): _channel(channel) for channel in CHANNELS},
        "operations": {
            name: operation
            for channel in CHANNELS
            for name, operation in _operations(channel).items()
        },
        "components": {"messages": messages, "schemas": schemas},
        "x-close-codes": _CLOSE_CODES,
    }


def _key(channel: Channel) -> str:
    return channel.address.removeprefix("/")


def _channel(channel: Channel) -> Json:
    names = [*(name_of(kind) for kind in channel.sent), "ping"]
    query = {"type": "object", "properties": channel.parameters, "additionalProperties": False}
    return {
        "address": channel.address,
        "servers": [{"$ref": f"#/servers/{name}"} for name in channel.servers],
        "description": channel.about,
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in names},
        "bindings": {"ws": {"query": query, "bindingVersion": "0.1.0"}},
    }


def _operations(channel: Channel) -> Json:
    """Return what happens on a channel: it sends messages, and answers a ping with a pong."""
    key = _key(channel)
    here = {"$ref": f"#/channels/{key}"}

    def these(*names: str) -> list[Json]:
        return [{"$ref": f"#/channels/{key}/messages/{name}"} for name in names]

    sent = these(*(name_of(kind) for kind in channel.sent))
    return {
        f"send_{key}": {"action": "send", "channel": here, "messages": sent},
        f"answer_{key}": {
            "action": "receive",
            "channel": here,
            "messages": these("ping"),
            "reply": {"channel": here, "messages": these("pong")},
        },
    }


DOCUMENT = msgspec.json.format(msgspec.json.encode(document()), indent=2)
_PAGE = page(document())
_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


@get("/asyncapi.json", include_in_schema=False, sync_to_thread=False)
def asyncapi() -> Response[bytes]:
    """Every socket, its parameters, messages, errors and close codes."""
    return Response(DOCUMENT, media_type="application/json")


@get("/asyncapi", include_in_schema=False, sync_to_thread=False)
def asyncapi_page() -> Response[str]:
    """The same to read."""
    headers = {"content-security-policy": _POLICY}
    return Response(_PAGE, media_type=MediaType.HTML, headers=headers)
