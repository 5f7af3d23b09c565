"""What an operator looks at beside /health."""

from litestar import Response, get

from app_common.caller import OPERATE
from app_common.state import service_of
from app_main.rest import key_responses as responses
from app_main.rest.openapi import documented
from app_main.rest.pages import reply
from app_main.rest.parameters import Connection
from db import calls
from db.wire import shape


@get("/operations", may=OPERATE, responses=documented({200: responses.Operations}, 503))
async def get_operations(request: Connection) -> Response[bytes]:
    """What an operator looks at: what `rts verify` last found, the oldest snapshot, sizes."""
    return reply(shape(await service_of(request).reads.row(calls.OPERATIONS)))
