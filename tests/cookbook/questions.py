"""Every question of the cookbook: what works its answer out again, and other values of its variables, which have another answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from . import marketing, product, sales, support, talent_acquisition
from .spelling import Answer


@dataclass(frozen=True)
class Recipe:
    """A question's second reading, and the variables to be changed."""

    answer: Callable[..., Answer]
    other: Mapping[str, Any]


RECIPES = {
    recipe.answer.__name__: recipe
    for recipe in (
        Recipe(marketing.left_the_coupon, {"campaign": "Winter warmth"}),
        Recipe(marketing.campaign_not_redeemed, {"campaign": "Campaign 8"}),
        Recipe(marketing.app_before_store, {"looking": "WEB"}),
        Recipe(marketing.cohorts, {"from": "2025-01-15T00:00:00-05:00"}),
        Recipe(marketing.asked_too_early, {"since": "2026-05-01T00:00:00-04:00"}),
        Recipe(marketing.coupons_used_at_once, {"kind": "Type C"}),
        Recipe(sales.needs_ahead, {"from": "2025-01-01"}),
        Recipe(sales.spend_falling, {"below": -0.9}),
        Recipe(sales.unusual_orders, {"within": "-P90D"}),
        Recipe(sales.on_the_way_to_whom, {"statuses": ["SHIPPED"]}),
        Recipe(support.said_about, {"from": "2026-05-14T00:00:00-04:00"}),
        Recipe(support.late_parcels, {"since": "2026-06-01T00:00:00-04:00"}),
        Recipe(support.solved_like_this, {"words": "present day"}),
        Recipe(support.asked_before_arrival, {"directions": ["OUTBOUND"]}),
        Recipe(support.needs_before_the_day, {"soon": "P5D"}),
        Recipe(support.ordered_again, {"statuses": ["ABANDONED"]}),
        Recipe(talent_acquisition.who_listens, {"mode": "ANSWERED"}),
        Recipe(talent_acquisition.praise, {"promoter": 7}),
        Recipe(talent_acquisition.left_unresolved, {"statuses": ["OPEN"]}),
        Recipe(talent_acquisition.languages, {"kind": "MEMBER_ONLY"}),
        Recipe(talent_acquisition.before_and_after_training, {"team": "Marketing"}),
        Recipe(talent_acquisition.rush_hours, {"kinds": ["EMAIL"]}),
        Recipe(talent_acquisition.solved_and_confirmed, {"least": "2"}),
        Recipe(product.returns_by_reason, {"since": "2026-01-01T00:00:00-05:00"}),
        Recipe(product.tried_once, {"product": "Wool scarf"}),
        Recipe(product.unmet_needs, {"statuses": ["ABANDONED"]}),
        Recipe(product.both_brands, {"children": ["3+"]}),
        Recipe(product.said_to_break, {"words": "fine"}),
    )
}
