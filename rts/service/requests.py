"""Small rules for requests that both services follow."""

from typing import Any

from litestar import Request

from rts.service.problems import Fault, Problem


async def refuse_unknown_parameters(request: Request[Any, Any, Any]) -> None:
    """Raise a Problem for a query parameter that nothing would act on, or that is given twice.

    A misspelt filter of `DELETE /orders` must not cancel everything.
    """
    if not request.scope["query_string"]:
        return
    known = {
        getattr(parameter.kwarg_definition, "query", None) or name
        for name, parameter in request.route_handler.parsed_fn_signature.parameters.items()
    }
    faults = []
    for name, values in request.query_params.dict().items():
        if name not in known or name in ("request", "body"):
            faults.append(Fault(name[:64], "unknown_parameter", "there is no such parameter"))
        elif len(values) > 1:
            faults.append(Fault(name, f"invalid_{name}", "give this parameter once"))
        elif "\0" in values[0]:
            faults.append(
                Fault(name, f"invalid_{name}", "a text must not contain the character NUL")
            )
    if faults:
        raise Problem(400, faults[0].code, faults[0].message, faults)
