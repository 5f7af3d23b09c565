"""Health, metrics and a front page: the same in both services."""

import asyncio
from collections.abc import Iterable
from typing import Any

import asyncpg
from litestar import Request, Response, get
from litestar.enums import MediaType
from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from db.calls import HEALTH
from db.wire import encode
from rts.service.state import Service, service_of

HEALTH_TIMEOUT = 3.0
"""Seconds until a database that does not answer counts as away."""

_COUNTERS = {
    "rts_orders": "Orders sent by clients, by what became of them",
    "rts_problems": "Problems answered, by code",
}


async def check_health(service: Service) -> tuple[int, bytes]:
    """Return HTTP status and body of /health."""
    try:
        async with asyncio.timeout(HEALTH_TIMEOUT):
            row = await service.exchange.row(HEALTH)
    except Exception:
        return 503, encode({"status": "degraded", "database": {"state": "away"}})
    return 200, encode({"status": "ok", "database": {"state": "up", **dict(row or {})}})


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

    def _feed(self) -> Iterable[Metric]:
        hub = self._service.hub
        yield GaugeMetricFamily("rts_feed_connected", "1: events are followed", int(hub.connected))
        yield CounterMetricFamily("rts_feed_messages", "Events published", hub.messages)
        yield CounterMetricFamily("rts_feed_looks", "Reads of what is new", hub.looks)
        yield CounterMetricFamily("rts_feed_reconnects", "Times the feed broke", hub.reconnects)
        seqs = GaugeMetricFamily("rts_feed_seq", "Last event published", labels=["symbol"])
        for symbol, seq in hub.published.items():
            seqs.add_metric([symbol], seq)
        yield seqs

    def _connections(self) -> Iterable[Metric]:
        pool: asyncpg.Pool = self._service.exchange.pool
        sockets = self._service.sockets
        yield GaugeMetricFamily("rts_websockets", "Open WebSockets", sockets.open)
        yield CounterMetricFamily("rts_slow_consumers", "Clients cut off", sockets.slow_consumers)
        yield GaugeMetricFamily("rts_pool_connections", "Connections", pool.get_size())
        yield GaugeMetricFamily("rts_pool_idle", "Of these, idle", pool.get_idle_size())


def front_page(title: str, links: dict[str, str]) -> Response[str]:
    """Return a page that names what there is: target and explanation."""
    items = "".join(f"<li><a href='{path}'>{path}</a> {text}</li>" for path, text in links.items())
    return Response(
        f"<!doctype html><html lang='en'><meta charset='utf-8'><title>{title}</title>"
        f"<h1>{title}</h1><ul>{items}</ul></html>",
        media_type=MediaType.HTML,
    )
