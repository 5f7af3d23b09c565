"""Load through REST: keep-alive connections that each wait for their answer."""

import asyncio
import json
import random
import time
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Load:
    """What a load saw: answers per second and latencies in seconds."""

    rate: float
    p50: float
    p99: float


def order_body(rng: random.Random) -> bytes:
    """A random order of the benchmark's flow on the default symbol."""
    tick = rng.randint(-10, 10)
    price = f"{10000 + tick:05d}"
    return json.dumps(
        {
            "side": rng.choice(("buy", "sell")),
            "quantity": str(rng.randint(1, 100)),
            "price": f"{price[:-2]}.{price[-2:]}",
        }
    ).encode()


async def load(url: str, path: str, connections: int, seconds: float) -> Load:
    """POST order bodies to `url`+`path` over `connections` connections for `seconds`."""
    parts = urlsplit(url)
    latencies: list[float] = []
    end = time.perf_counter() + seconds

    async def one(number: int) -> None:
        rng = random.Random(number)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        while (began := time.perf_counter()) < end:
            body = order_body(rng)
            writer.write(
                f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n".encode()
                + body
            )
            status = await _answer(reader)
            if not 200 <= status < 300:
                raise RuntimeError(f"{path} answered {status}")
            latencies.append(time.perf_counter() - began)
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(one(number) for number in range(connections)))
    elapsed = time.perf_counter() - began
    latencies.sort()
    return Load(
        rate=len(latencies) / elapsed,
        p50=latencies[len(latencies) // 2],
        p99=latencies[len(latencies) * 99 // 100],
    )


async def _answer(reader: asyncio.StreamReader) -> int:
    """Read one response; return its status."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    await reader.readexactly(length)
    return int(head[9:12])
