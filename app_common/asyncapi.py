"""The description of all sockets of both services, as AsyncAPI has it; a test holds them to it."""

from importlib.resources import files

from litestar import Response, get

DOCUMENT = (files(__package__ or "") / "asyncapi.json").read_bytes()


@get("/asyncapi.json", include_in_schema=False, sync_to_thread=False)
def asyncapi() -> Response[bytes]:
    """Every socket, its parameters, messages, errors and close codes."""
    return Response(DOCUMENT, media_type="application/json")
