"""The OpenAPI document: Litestar describes the calls, pydantic describes the bodies."""

import re
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from litestar import Litestar, Router, get
from litestar.datastructures import ResponseHeader
from litestar.exceptions import NotFoundException
from litestar.openapi import OpenAPIConfig, ResponseSpec
from litestar.openapi.plugins import SwaggerRenderPlugin
from litestar.openapi.spec import (
    Components,
    OpenAPIMediaType,
    Operation,
    Parameter,
    Reference,
    RequestBody,
    Schema,
    SecurityScheme,
    Tag,
)
from litestar.plugins import OpenAPISchemaPlugin
from litestar.response import File
from litestar.typing import FieldDefinition
from openapi_ui_bundles.swagger_ui import static_path
from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from app_common.identity import COOKIE
from app_common.problems import MEDIA_TYPE
from app_common.vocabulary import WORDS, describe, example
from app_main.rest import key_requests, key_responses, money_responses, requests, responses

_REFERENCE = "#/components/schemas/{model}"
_ASSETS = "/schema/assets"
_FILES = {file.name: file for file in Path(static_path).iterdir()}
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'unsafe-inline'",  # the document itself stands in the page
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_GROUPS = {
    "Orders": ("place, change, cancel, look at them", ("orders",)),
    "Market data": (
        "what everybody may see of a market", ("order_book", "trades", "candles", "ticker")
    ),
    "Instruments": ("what is traded, and its terms", ("instruments",)),
    "Money": (
        "what accounts have, and why",
        ("assets", "balances", "ledger", "transfers", "credit_limits"),
    ),
    "Access": (
        "who calls, keys, what accounts may do, what operators did",
        ("whoami", "session", "keys", "accounts", "audit"),
    ),
    "Service": ("how it is", ("health", "operations")),
}  # fmt: skip
_GROUP_OF = {path: group for group, (_, paths) in _GROUPS.items() for path in paths}
_MEANINGS = {
    400: "Malformed: every bad field is named",
    401: "No key where one is needed, or one that does not open",
    403: "The key may not do this, or not for this account",
    404: "No such order, symbol or asset",
    409: "The order is final, or the client_order_id or reference stands for something else",
    413: "The body is larger than 1 MiB, an order larger than 8 KiB",
    415: "The body is not sent as application/json, or is compressed",
    422: "The engine refused it",
    503: "The database is away or busy: try again after Retry-After seconds",
}


def reads(model: type[BaseModel]) -> type[Operation]:
    """Return the operation class of a handler that reads `model` from the raw body."""

    @dataclass
    class Reading(Operation):
        def __post_init__(self) -> None:
            self.request_body = RequestBody(
                required=True, content={"application/json": OpenAPIMediaType(schema=_ref(model))}
            )

    return Reading


def documented(success: dict[int, Any], *problems: int) -> dict[int, ResponseSpec]:
    """Return the documented responses: what `success` maps statuses to, and problems.

    Any call may be told that a parameter is none, or who may not make it.
    """
    good = {
        status: ResponseSpec(model, description="Success", generate_examples=False)
        for status, model in success.items()
    }
    bad = {
        status: ResponseSpec(
            responses.Problem,
            description=_MEANINGS[status],
            media_type=MEDIA_TYPE,
            generate_examples=False,
        )
        for status in sorted({*problems, 400, 401, 403})
    }
    return good | bad


class PydanticReferences(OpenAPISchemaPlugin):
    """Refers to our models by name; `describe_models` adds what they are."""

    @staticmethod
    def is_plugin_supported_type(value: Any) -> bool:
        """Say whether `value` is a model."""
        return isinstance(value, type) and issubclass(value, BaseModel)

    def to_openapi_schema(  # type: ignore[override]
        self, field_definition: FieldDefinition, schema_creator: Any
    ) -> Reference:
        """Return a reference to the model's schema."""
        return _ref(field_definition.annotation)


@dataclass
class JsonSchema(Schema):
    """A schema that pydantic has written already."""

    document: dict[str, Any] | None = None

    def to_schema(self) -> dict[str, Any]:
        """Return the document as it is."""
        return self.document or {}


CONFIG = OpenAPIConfig(
    title="Real Trading System",
    version="1",
    tags=[Tag(name, about) for name, (about, _) in _GROUPS.items()],
    description=(
        "Orders, trades and books. The exchange itself lives in PostgreSQL. Any call may also be "
        "answered with 401 (a key that does not open), 403 and 421 (a page of a foreign origin, a "
        "foreign host), 408, 414 and 431 (too slow, too large) and 429 (too many requests of one "
        "address or key)."
    ),
    components=Components(
        security_schemes={
            "key": SecurityScheme(type="http", scheme="bearer", description="`<key_id>.<secret>`"),
            "signature": SecurityScheme(
                type="apiKey",
                name="X-MBX-APIKEY",
                security_scheme_in="header",
                description="the key's id; the query ends with timestamp and signature",
            ),
            "session": SecurityScheme(
                type="apiKey",
                name=COOKIE,
                security_scheme_in="cookie",
                description="as POST /session begins it",
            ),
        }
    ),
    # In the mode `open`, and for what is public, none.
    security=[{"key": []}, {"signature": []}, {"session": []}, {}],
    render_plugins=[
        SwaggerRenderPlugin(
            path="/swagger",
            js_url=f"{_ASSETS}/swagger-ui-bundle.js",
            css_url=f"{_ASSETS}/swagger-ui.css",
            standalone_preset_js_url=f"{_ASSETS}/swagger-ui-standalone-preset.js",
            favicon=f'<link rel="icon" type="image/png" href="{_ASSETS}/favicon-32x32.png">',
        )
    ],
    openapi_router=Router(
        "/schema",
        include_in_schema=False,
        route_handlers=[],
        response_headers=[ResponseHeader("content-security-policy", value=_POLICY)],
    ),
    use_handler_docstrings=True,
)


@get(f"{_ASSETS}/{{name:str}}", include_in_schema=False, sync_to_thread=False)
def assets(name: str) -> File:
    """Return one of the page's scripts: ours, so that it works without a network."""
    if name not in _FILES:  # asked of the file system, some names are more than not there
        raise NotFoundException
    return File(_FILES[name], content_disposition_type="inline")


def describe_models(app: Litestar) -> None:
    """Add the schemas of all models to the app's OpenAPI document, and words to its calls."""
    schemas: dict[str, dict[str, Any]] = {}
    modes: tuple[tuple[ModuleType, JsonSchemaMode], ...] = (
        (requests, "validation"),
        (key_requests, "validation"),
        (responses, "serialization"),
        (money_responses, "serialization"),
        (key_responses, "serialization"),
    )
    for module, mode in modes:
        models = [(model, mode) for model in _models(module)]
        _, document = models_json_schema(models, ref_template=_REFERENCE)
        schemas |= document["$defs"]
    schemas = {name: describe(name, schema) for name, schema in schemas.items()}
    examples = {
        name: example(name, schemas) for name, schema in schemas.items() if "properties" in schema
    }
    for name, told in examples.items():
        schemas[name].setdefault("examples", [told])
    app.openapi_schema.components.schemas = {
        name: JsonSchema(document=schema) for name, schema in schemas.items()
    }
    for path, item in (app.openapi_schema.paths or {}).items():
        for operation in (item.get, item.post, item.put, item.delete):
            if operation is not None:
                _describe_call(path, operation, examples)


def _describe_call(path: str, operation: Operation, examples: dict[str, Any]) -> None:
    """Give a call its group, its summary, words for its parameters and an example of its body."""
    first = path.split("/")[1]
    operation.tags = [_GROUP_OF.get(first, first.capitalize())]
    operation.summary = re.split(r"[.:;?](?:\s|$)|\n\n", operation.description or path)[0]
    for parameter in operation.parameters or ():
        if isinstance(parameter, Parameter) and parameter.name in WORDS:
            parameter.description = parameter.description or WORDS[parameter.name].meaning
    if isinstance(operation.request_body, RequestBody):
        for content in operation.request_body.content.values():
            if isinstance(content.schema, Reference):
                content.example = examples[content.schema.ref.rpartition("/")[2]]


def _models(module: ModuleType) -> list[type[BaseModel]]:
    return [
        model
        for model in vars(module).values()
        if PydanticReferences.is_plugin_supported_type(model)
        and model.__module__ == module.__name__
        and model.model_fields
    ]


def _ref(model: type[BaseModel]) -> Reference:
    return Reference(ref=_REFERENCE.format(model=model.__name__))
