"""A page of an AsyncAPI document: HTML alone, no script, no style, nothing from elsewhere."""

from collections.abc import Iterable
from html import escape
from typing import Any

import msgspec

Json = dict[str, Any]


def page(document: Json) -> str:
    """Return the document as a page."""
    info, parts = document["info"], document["components"]
    links = (
        f"<li><a href='#{key}'>{channel['address']}</a> {_text(channel['description'])}</li>"
        for key, channel in document["channels"].items()
    )
    return "\n".join(
        (
            "<!doctype html><html lang='en'><head><meta charset='utf-8'>",
            "<meta name='viewport' content='width=device-width'>",
            f"<title>{_text(info['title'])}</title></head><body>",
            f"<h1>{_text(info['title'])}</h1><p>{_text(info['description'])}</p>",
            "<p>For programs: <a href='/asyncapi.json'>/asyncapi.json</a>.</p>",
            "<h2>Sockets</h2><ul>",
            *links,
            "</ul>",
            *(_channel(document, key) for key in document["channels"]),
            "<h2>Messages</h2>",
            *(_message(name, message) for name, message in parts["messages"].items()),
            "<h2>Parts of messages</h2>",
            *(_schema(name, schema) for name, schema in parts["schemas"].items()),
            "<h2>Close codes</h2>",
            _table(("code", "meaning"), document["x-close-codes"].items()),
            "</body></html>",
        )
    )


def _channel(document: Json, key: str) -> str:
    channel = document["channels"][key]
    server = channel["servers"][0]["$ref"].rpartition("/")[2]
    host = document["servers"][server]["host"]
    query = channel["bindings"]["ws"]["query"]["properties"]
    sent = [name for name in channel["messages"] if name != "ping"]
    return (
        f"<h3 id='{key}'>ws://{host}{channel['address']}</h3><p>{_text(channel['description'])}</p>"
        + _table(
            ("parameter", "", "meaning"),
            ((name, _kind(schema), schema["description"]) for name, schema in query.items()),
        )
        + f"<p>Sends {', '.join(map(_link, sent))}; takes {_link('ping')}.</p>"
    )


def _message(name: str, message: Json) -> str:
    example = msgspec.json.format(
        msgspec.json.encode(message["examples"][0]["payload"]), indent=2
    ).decode()
    return (
        f"<h3 id='message-{name}'>{name}</h3><p>{_text(message['summary'])}</p>"
        f"{_fields(message['payload'])}<pre>{_text(example)}</pre>"
    )


def _schema(name: str, schema: Json) -> str:
    fields = _fields(schema) if "properties" in schema else f"<p>{_text(_kind(schema))}</p>"
    return f"<h3 id='{name}'>{name}</h3><p>{_text(schema.get('description', ''))}</p>{fields}"


def _fields(schema: Json) -> str:
    needed = schema.get("required", ())
    return _table(
        ("field", "", "meaning"),
        (
            (name if name in needed else f"{name} (sometimes)", _kind(field), field["description"])
            for name, field in schema["properties"].items()
        ),
    )


def _kind(schema: Json) -> str:
    """Return what a value is, in a few words."""
    if "const" in schema:
        return f'"{schema["const"]}"'
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "anyOf" in schema:
        return " | ".join(map(_kind, schema["anyOf"]))
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    kind = schema["type"]
    if kind == "array":
        items = schema.get("prefixItems") or [schema["items"]]
        return f"[{', '.join(map(_kind, items))}{'' if 'prefixItems' in schema else ', …'}]"
    if kind == "object" and "additionalProperties" in schema:
        return f"{{name: {_kind(schema['additionalProperties'])}, …}}"
    return " | ".join(kind) if isinstance(kind, list) else str(kind)


def _link(name: str) -> str:
    return f"<a href='#message-{name}'>{name}</a>"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    top = "".join(f"<th>{_text(head)}</th>" for head in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>\n" for row in rows
    )
    return f"<table><tr>{top}</tr>\n{body}</table>"


def _text(text: str) -> str:
    return escape(text, quote=True)
