"""/schema: calls have groups and summaries, properties words, bodies examples."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import jsonschema_rs
import pytest

from app_main.rest import key_requests, requests
from db.wire import decode
from tests.processes import Services

Json = dict[str, Any]


@pytest.fixture(scope="module")
def document(services: Services) -> Json:
    answer: Json = httpx.get(f"{services.main_url}/schema/openapi.json").json()
    return answer


def calls(document: Json) -> Iterator[tuple[str, Json]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield f"{method} {path}", operation


def test_every_call_has_a_group_and_a_summary(document: Json) -> None:
    known = {tag["name"]: tag["description"] for tag in document["tags"]}
    found = dict(calls(document))
    assert len(found) > 20
    for name, operation in found.items():
        assert len(operation["tags"]) == 1, name
        assert set(operation["tags"]) <= known.keys(), name
        assert len(operation["summary"].split()) > 1, name
        assert operation["description"].startswith(operation["summary"]), name
        for parameter in operation.get("parameters", ()):
            assert parameter["description"], (name, parameter["name"])
        for status, answer in operation["responses"].items():
            assert answer["description"], (name, status)


def test_every_property_says_what_it_is(document: Json) -> None:
    schemas = document["components"]["schemas"]
    silent = [
        f"{name}.{key}"
        for name, schema in schemas.items()
        for key, value in schema.get("properties", {}).items()
        if not value.get("description")
    ]
    assert len(schemas) > 30
    assert silent == []


def test_every_body_has_an_example_that_it_allows(document: Json) -> None:
    """Those that are sent, and those that come back."""
    parts = document["components"]
    bodies = {
        f"{name} {status}": content
        for name, operation in calls(document)
        for status, body in (
            {"request": operation.get("requestBody", {})} | operation["responses"]
        ).items()
        for content in body.get("content", {}).values()
    }
    assert len(bodies) > 100
    for name, content in bodies.items():
        schema = content["schema"]
        reference = (schema.get("items") or schema)["$ref"].rpartition("/")[2]
        examples = parts["schemas"][reference]["examples"]
        validator = jsonschema_rs.Draft202012Validator(
            parts["schemas"][reference] | {"components": parts}
        )
        for example in examples:
            errors = [error.message for error in validator.iter_errors(example)]
            assert errors == [], name
        if name.endswith(" request"):
            assert content["example"] == examples[0], name
            model = vars(requests).get(reference) or vars(key_requests)[reference]
            assert model.read(decode(json.dumps(content["example"]).encode()))
