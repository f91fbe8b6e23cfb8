"""Orders from the basket to what came back or was credited, and whom each thing was for."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import Date, DateTime
from .stub import Connection, Money, Node, cypher

if TYPE_CHECKING:
    from .channel import Channel
    from .customer import Customer
    from .household import Basis
    from .life import LifeEvent
    from .organization import Organization, Source, Team
    from .product import Product
    from .story import Sentence
    from .survey import Survey


@strawberry.enum(description="How far an order has come.")
class OrderStatus(Enum):
    """Stored by name."""

    PLACED = strawberry.enum_value("PLACED", description="Ordered, and nothing has left us yet.")
    INVOICED = strawberry.enum_value("INVOICED", description="Charged for, by a source that tells nothing of parcels.")
    SHIPPED = strawberry.enum_value("SHIPPED", description="On its way, in part or as a whole.")
    DELIVERED = strawberry.enum_value("DELIVERED", description="In the customer's hands.")
    CANCELLED = strawberry.enum_value("CANCELLED", description="Called off; counts in no sum.")


@strawberry.enum(description="What an entry of the books takes back.")
class CorrectionKind(Enum):
    """Stored by name."""

    CREDIT = strawberry.enum_value("CREDIT", description="Money given back or let off, by a note that names no order.")
    STOCK = strawberry.enum_value("STOCK", description="Goods counted out: broken, lost, or never there.")
    ACCOUNT = strawberry.enum_value("ACCOUNT", description="Moved in the accounts, such as a debt that is given up.")


@strawberry.enum(description="What an order line charges for.")
class OrderLineKind(Enum):
    """Stored by name."""

    GOODS = strawberry.enum_value("GOODS", description="A product.")
    POSTAGE = strawberry.enum_value("POSTAGE", description="Carriage and packing.")
    FEE = strawberry.enum_value("FEE", description="A charge of a bank, a marketplace or our own.")
    SAMPLE = strawberry.enum_value("SAMPLE", description="Something to try, usually free.")
    ADJUSTMENT = strawberry.enum_value("ADJUSTMENT", description="A correction of the bookkeeping, in either direction.")


@strawberry.enum(description="What a quantity counts.")
class QuantityUnit(Enum):
    """Stored by name."""

    EACH = strawberry.enum_value("EACH", description="Pieces.")
    MEASURE = strawberry.enum_value("MEASURE", description="A weight, volume or amount of money, such as fuel; never added to pieces.")


@strawberry.enum(description="What became of the goods.")
class UseOutcome(Enum):
    """Stored by name."""

    USED = strawberry.enum_value("USED", description="Whoever it was for uses it.")
    UNUSED = strawberry.enum_value("UNUSED", description="It was kept and is not used.")
    GIVEN_AWAY = strawberry.enum_value("GIVEN_AWAY", description="It went on to somebody else.")
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="Nobody told us.")


@strawberry.enum(description="What a person has to do with a thing that was bought for her.")
class BeneficiaryPart(Enum):
    """Stored by name."""

    RECIPIENT = strawberry.enum_value("RECIPIENT", description="Is given it.")
    USER = strawberry.enum_value("USER", description="Wears, eats or uses it.")


@strawberry.enum(description="Where a parcel is.")
class DeliveryStatus(Enum):
    """Stored by name."""

    PREPARING = strawberry.enum_value("PREPARING", description="Still with us.")
    SHIPPED = strawberry.enum_value("SHIPPED", description="With the carrier.")
    DELIVERED = strawberry.enum_value("DELIVERED", description="Handed over.")
    LOST = strawberry.enum_value("LOST", description="The carrier cannot find it.")
    RETURNED = strawberry.enum_value("RETURNED", description="Came back to us without being handed over.")


@strawberry.enum(description="Why goods came back.")
class ReturnReason(Enum):
    """Stored by name."""

    TOO_SMALL = strawberry.enum_value("TOO_SMALL", description="Did not fit: too small.")
    TOO_LARGE = strawberry.enum_value("TOO_LARGE", description="Did not fit: too large.")
    NOT_AS_EXPECTED = strawberry.enum_value("NOT_AS_EXPECTED", description="Other than picture or words had promised.")
    BROKEN = strawberry.enum_value("BROKEN", description="Arrived broken or broke soon.")
    TOO_LATE = strawberry.enum_value("TOO_LATE", description="Came when it was no longer needed.")
    UNWANTED = strawberry.enum_value("UNWANTED", description="She changed her mind.")
    OTHER = strawberry.enum_value("OTHER", description="Something else, or nobody asked.")


@strawberry.type
class Order(Node):
    """Placed by a customer or an organization."""

    number: str
    status: OrderStatus
    ordered_at: DateTime
    promised_at: DateTime | None
    needed_by: Date | None
    cancelled_at: DateTime | None
    currency: str
    country: str | None
    customer: Customer | None = cypher()
    organization: Organization | None = cypher()
    payers: Connection[OrderPayer] = cypher()
    lines: Connection[OrderLine] = cypher()
    deliveries: Connection[Delivery] = cypher()
    returns: Connection[Return] = cypher()
    channel: Channel | None = cypher()
    occasion: LifeEvent | None = cypher()
    team: Team | None = cypher()
    surveys: Connection[Survey] = cypher()
    gross: Money = cypher()
    returned: Money = cypher()
    net: Money = cypher()
    revenue: Money = cypher()
    delivered_at: DateTime | None = cypher()
    is_late: bool | None = cypher()
    months_since_first: int | None = cypher()
    source: Source | None = cypher()
    sentence: Sentence = cypher()


@strawberry.type(description="Somebody who paid for an order, and how much of it.")
class OrderPayer:
    """A row of `Order.payers`."""

    payer: Customer = strawberry.field(description="Who paid, or is to pay.")
    amount: Money = strawberry.field(description="Her part as the source states it; the whole where she alone placed and paid.")


@strawberry.type
class Correction(Node):
    """Hangs on a customer by an edge of its own: she did not place it."""

    number: str
    kind: CorrectionKind
    made_at: DateTime
    currency: str
    country: str | None
    customer: Customer | None = cypher()
    lines: Connection[OrderLine] = cypher()
    net: Money = cypher()
    revenue: Money = cypher()
    source: Source | None = cypher()


@strawberry.type
class OrderLine(Node):
    """List less discount is what we receive; less a maker's coupon is what she pays."""

    position: int
    kind: OrderLineKind
    quantity: int
    quantity_unit: QuantityUnit
    code: str | None
    description: str | None
    list: Money
    discount: Money
    coupon_by_maker: Money
    revenue: Money
    paid: Money
    currency: str
    use_outcome: UseOutcome
    cancelled_at: DateTime | None
    order: Order | None = cypher()
    correction: Correction | None = cypher()
    product: Product | None = cypher()
    unit_price: Money | None = cypher()
    for_persons: Connection[Beneficiary] = cypher()
    returns: Connection[Return] = cypher()
    is_returned: bool = cypher()
    is_cancelled: bool = cypher()
    is_used_by_buyer: bool | None = cypher()
    deliveries: Connection[Delivery] = cypher()


@strawberry.type
class Beneficiary:
    """A relationship between an order line and the person it was bought for."""

    id: strawberry.ID
    part: BeneficiaryPart
    occasion: str | None
    basis: Basis
    confidence: float | None
    person: Customer = cypher()
    line: OrderLine = cypher()


@strawberry.type
class Delivery(Node):
    """An order may take several."""

    number: str | None
    carrier: str | None
    status: DeliveryStatus
    promised_at: DateTime | None
    shipped_at: DateTime | None
    delivered_at: DateTime | None
    order: Order | None = cypher()
    lines: Connection[OrderLine] = cypher()
    is_late: bool | None = cypher()


@strawberry.type
class Return(Node):
    """Counts on its own day."""

    returned_at: DateTime
    reason: ReturnReason
    quantity: int
    currency: str
    refund: Money
    revenue: Money
    line: OrderLine | None = cypher()
    order: Order | None = cypher()
