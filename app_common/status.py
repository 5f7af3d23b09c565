"""Health, metrics and a front page: the same in both services."""

import asyncio
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import asyncpg
from litestar import Request, Response, get
from litestar.enums import MediaType
from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from app_common.alarms import ALARMS
from app_common.state import Alarm, Service, service_of
from db.calls import (
    EPOCH,
    HEALTH,
    IS_MIGRATED,
    LOSSES,
    MISSING,
    REVISION,
    TRY_TO_READ,
    Exchange,
    Saturated,
)
from db.revisions import FUNCTIONS, REVISIONS, VIEWS, is_older
from db.wire import encode

HEALTH_TIMEOUT = 3.0
"""Seconds until a database that does not answer counts as away."""

WATCH_PERIOD = 5.0
"""Seconds between two looks that nobody asks for."""

FEED_PATIENCE = 4.0
"""Seconds without a look at what is new until that is an alarm."""

_NAMED = 1000
"""Symbols that /metrics names at most: those that changed last."""

_COUNTERS = {
    "rts_orders": "Orders sent by clients, by what became of them",
    "rts_problems": "Problems answered, by code",
}


async def check_health(service: Service) -> tuple[int, bytes]:
    """Return HTTP status and body of /health, as ALARMS says.

    The database is asked now; what the probe and housekeeping found is a second old, no more, or
    an alarm says so.
    """
    schema: dict[str, Any] | None = None
    epoch: str | None = None
    alarms: list[Alarm] = []
    try:
        async with asyncio.timeout(HEALTH_TIMEOUT):
            row = await service.exchange.row(HEALTH)
            database = {"state": "up", **dict(row)}
            schema, alarms = await _check_schema(service.exchange)
            if not alarms:
                epoch, alarms = await _check_history(service.exchange)
    except Saturated:
        database = {"state": "busy"}
        alarms = [Alarm("database_busy", "all connections wait for the database")]
    except Exception:
        database = {"state": "away"}
        alarms = [Alarm("database_away", "the database cannot be reached")]
    probed = service.probe.told()
    access = service.identity.keyring.mode
    body: dict[str, Any] = {
        "access": access, "database": database, "schema": schema, "epoch": epoch, **probed
    }  # fmt: skip
    alarms += service.probe.alarms()
    if service.hub.silence > FEED_PATIENCE:
        seconds = f"{service.hub.silence:.0f} s"
        alarms.append(Alarm("feed_late", f"what is new was not looked at for {seconds}"))
    if service.position.fault is not None:
        text = f"how far the disk is cannot be noted outside the cluster: {service.position.fault}"
        alarms.append(Alarm("position_not_noted", text))
    if service.keeper is not None:
        body["housekeeping"] = service.keeper.told()
        alarms += service.keeper.alarms()
    body["alarms"] = [asdict(alarm) for alarm in alarms]
    service.raised.clear()
    service.raised.update(alarm.code for alarm in alarms)
    status = max((ALARMS[alarm.code] for alarm in alarms), default=200)
    return status, encode({"status": "degraded" if alarms else "ok", **body})


async def health(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Is the service there, and can what users ask be done? 503: it cannot."""
    status, body = await check_health(service_of(request))
    return Response(body, status_code=status, media_type="application/json")


async def watch_health(service: Service) -> None:
    """Look at the health of a service though nobody asks, for its metrics; until cancelled."""
    while True:
        await asyncio.sleep(WATCH_PERIOD)
        await check_health(service)


async def _check_schema(exchange: Exchange) -> tuple[dict[str, Any], list[Alarm]]:
    """Return what there is for this program to work with, and what is wrong with it."""
    migrated = await exchange.value(IS_MIGRATED)
    revision = await exchange.value(REVISION) if migrated else None
    schema = {"state": "ok", "revision": revision, "expected": REVISIONS[-1]}
    missing: list[str] = []
    if revision is None:
        schema["state"] = "missing"
        fault = "the database has no schema of this exchange; `rts migrate` makes it"
    elif revision != REVISIONS[-1]:
        schema["state"] = "older" if is_older(revision) else "newer"
        advice = "run `rts migrate`" if is_older(revision) else "run a newer program"
        fault = f"the schema is {revision}, this program needs {REVISIONS[-1]}: {advice}"
    elif missing := [row["name"] for row in await exchange.rows(MISSING, FUNCTIONS, VIEWS)]:
        schema["state"] = "damaged"
        fault = f"missing: {', '.join(missing[:5])}{' …' if missing[5:] else ''}"
    elif not await _can_read(exchange):
        schema["state"] = "damaged"
        fault = "books or orders cannot be read"
    else:
        return schema, []
    return schema, [Alarm(f"schema_{schema['state']}", fault)]


async def _check_history(exchange: Exchange) -> tuple[str, list[Alarm]]:
    """Return the epoch, and the alarm that what had been acknowledged is gone."""
    epoch = str(await exchange.value(EPOCH))
    if not await exchange.rows(LOSSES):
        return epoch, []
    text = (
        "acknowledged events were lost with the end of the WAL, and all markets are halted: "
        "`rts accept-loss` says what is gone and opens them; the view epochs has it too"
    )
    return epoch, [Alarm("went_back", text)]


async def _can_read(exchange: Exchange) -> bool:
    try:
        await exchange.rows(TRY_TO_READ)
    except asyncpg.PostgresError:
        return False
    return True


@get("/metrics", include_in_schema=False, sync_to_thread=False)
def metrics(request: Request[Any, Any, Any]) -> Response[bytes]:
    """What happens in this process, as Prometheus reads it."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(ServiceCollector(service_of(request)))
    return Response(
        generate_latest(registry), media_type="text/plain; version=0.0.4; charset=utf-8"
    )


class ServiceCollector(Collector):
    """Reads a service when it is scraped, so that the order path carries no metrics code."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def collect(self) -> Iterable[Metric]:
        """Yield the service's metrics."""
        for name, text in _COUNTERS.items():
            counter = CounterMetricFamily(name, text, labels=["code"])
            for (metric, code), count in self._service.counts.items():
                if metric == name:
                    counter.add_metric([code], count)
            yield counter
        yield from self._feed()
        yield from self._connections()
        yield from self._service.probe.metrics()
        alarms = GaugeMetricFamily("rts_alarms", "1: raised, see /health", labels=["code"])
        for code in ALARMS:
            alarms.add_metric([code], int(code in self._service.raised))
        yield alarms
        if self._service.keeper is not None:
            yield from self._service.keeper.metrics()

    def _feed(self) -> Iterable[Metric]:
        hub = self._service.hub
        yield GaugeMetricFamily("rts_feed_connected", "1: events are followed", int(hub.connected))
        yield CounterMetricFamily("rts_feed_messages", "Events published", hub.messages)
        yield CounterMetricFamily("rts_feed_looks", "Reads of what is new", hub.looks)
        yield CounterMetricFamily("rts_feed_reconnects", "Times the feed broke", hub.reconnects)
        yield GaugeMetricFamily("rts_feed_silence_seconds", "Since the last look", hub.silence)
        text = f"Last event published, of the {_NAMED} symbols that changed last"
        seqs = GaugeMetricFamily("rts_feed_seq", text, labels=["symbol"])
        for symbol in hub.newest(_NAMED):
            seqs.add_metric([symbol], hub.published[symbol])
        yield seqs

    def _connections(self) -> Iterable[Metric]:
        pool: asyncpg.Pool = self._service.exchange.pool
        sockets = self._service.sockets
        yield GaugeMetricFamily("rts_websockets", "Open WebSockets", sockets.open)
        yield CounterMetricFamily("rts_slow_consumers", "Clients cut off", sockets.slow_consumers)
        yield GaugeMetricFamily("rts_pool_connections", "Connections", pool.get_size())
        yield GaugeMetricFamily("rts_pool_idle", "Of these, idle", pool.get_idle_size())


def front_page(title: str, links: dict[str, str], remark: str = "") -> Response[str]:
    """Return a page that names what there is: target and explanation, after a remark."""
    items = "".join(f"<li><a href='{path}'>{path}</a> {text}</li>" for path, text in links.items())
    return Response(
        f"<!doctype html><html lang='en'><meta charset='utf-8'><title>{title}</title>"
        f"<h1>{title}</h1><p>{remark}</p><ul>{items}</ul></html>",
        media_type=MediaType.HTML,
    )
