"""What people write today: an ORM, matching in Python under a row lock, a commit an order.

A baseline, kept as straightforward as it is usually found. Never the product.
"""

import os
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from litestar import Litestar, get, post
from pydantic import BaseModel
from sqlalchemy import ForeignKey, Index, Numeric, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    """The baseline's tables."""


class Instrument(Base):
    __tablename__ = "naive_instrument"
    symbol: Mapped[str] = mapped_column(primary_key=True)


class Order(Base):
    __tablename__ = "naive_order"
    order_id: Mapped[int] = mapped_column(primary_key=True)
    symbol: Mapped[str] = mapped_column(ForeignKey("naive_instrument.symbol"))
    side: Mapped[str]
    price: Mapped[Decimal] = mapped_column(Numeric)
    quantity: Mapped[Decimal] = mapped_column(Numeric)
    remaining: Mapped[Decimal] = mapped_column(Numeric)
    status: Mapped[str]
    __table_args__ = (Index("naive_order_book", "symbol", "side", "status", "price", "order_id"),)


class Trade(Base):
    __tablename__ = "naive_trade"
    trade_id: Mapped[int] = mapped_column(primary_key=True)
    bid_order_id: Mapped[int]
    ask_order_id: Mapped[int]
    price: Mapped[Decimal] = mapped_column(Numeric)
    quantity: Mapped[Decimal] = mapped_column(Numeric)


class NewOrder(BaseModel):
    side: str
    quantity: Decimal
    price: Decimal


class Placed(BaseModel):
    order_id: int
    status: str
    remaining: Decimal


url = os.environ["RTS_DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://")
engine = create_engine(url, pool_size=10)


def makers(session: Session, taker: Order) -> Iterator[Order]:
    """Resting orders that cross, best first, one at a time."""
    other = "sell" if taker.side == "buy" else "buy"
    price = Order.price if taker.side == "buy" else Order.price.desc()
    crosses = Order.price <= taker.price if taker.side == "buy" else Order.price >= taker.price
    best = (
        select(Order)
        .where(Order.symbol == taker.symbol, Order.side == other, Order.status == "open", crosses)
        .order_by(price, Order.order_id)
        .limit(1)
    )
    while taker.remaining and (maker := session.scalars(best).first()):
        yield maker


@post("/orders", sync_to_thread=True)
def place_order(data: NewOrder) -> Placed:
    with Session(engine) as session, session.begin():
        session.get_one(Instrument, "B1", with_for_update=True)
        taker = Order(
            symbol="B1", side=data.side, price=data.price, quantity=data.quantity,
            remaining=data.quantity, status="open",
        )  # fmt: skip
        session.add(taker)
        session.flush()
        for maker in makers(session, taker):
            quantity = min(maker.remaining, taker.remaining)
            bid, ask = (taker, maker) if taker.side == "buy" else (maker, taker)
            session.add(
                Trade(
                    bid_order_id=bid.order_id, ask_order_id=ask.order_id, price=maker.price,
                    quantity=quantity,
                )
            )  # fmt: skip
            for order in (maker, taker):
                order.remaining -= quantity
                order.status = "open" if order.remaining else "filled"
            session.flush()
        return Placed(order_id=taker.order_id, status=taker.status, remaining=taker.remaining)


@get("/health", sync_to_thread=False)
def health() -> dict[str, Any]:
    return {}


def prepare() -> None:
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.merge(Instrument(symbol="B1"))


app = Litestar([place_order, health], on_startup=[prepare])
