"""Permanent ids derived from a source's own key, so that loading a record twice is one write."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType

PREFIXES = MappingProxyType(
    {
        "Source": "src",
        "Brand": "bra",
        "Team": "tea",
        "Channel": "cha",
        "Organization": "org",
        "Customer": "cus",
        "Identifier": "idf",
        "IdentifierHolding": "idh",
        "ContactPoint": "con",
        "Household": "hou",
        "Membership": "mem",
        "Guardianship": "gua",
        "Employment": "emp",
        "ChannelPreference": "chp",
        "LifeContext": "lic",
        "LifeEvent": "lie",
        "Interaction": "int",
        "Verbatim": "ver",
        "ProductCategory": "cat",
        "Product": "pro",
        "Order": "ord",
        "Correction": "cor",
        "OrderLine": "lin",
        "Beneficiary": "ben",
        "Delivery": "del",
        "Return": "ret",
        "Need": "nee",
        "Survey": "sur",
        "SurveyResponse": "res",
        "Campaign": "cam",
        "CampaignTarget": "tgt",
        "Coupon": "cou",
        "CouponOffer": "off",
        "CouponValidity": "val",
        "Redemption": "red",
        "FactType": "fat",
        "Fact": "fac",
        "Judgement": "jud",
        "Consent": "cns",
        "Promise": "prm",
        "Observation": "obs",
    }
)

LABELS = MappingProxyType({prefix: label for label, prefix in PREFIXES.items()})

# Crockford's alphabet has no i, l, o and u: an id read out over the phone is not misheard.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_PAIRS = tuple(first + second for first in _ALPHABET for second in _ALPHABET)
_ID = re.compile(rf"[a-z]+_[{_ALPHABET}]{{26}}")
_ID_LENGTH = 27  # without the prefix: an underscore and 26 characters
_SEPARATOR = "\x1f"
# An identifier or a type of facts is the same thing whoever reports it, so its id knows no source.
SHARED_BY_ALL_SOURCES = frozenset({"Identifier", "FactType"})


@lru_cache(maxsize=65_536)
def derive_id(prefix: str, source: str, key: str) -> str:
    """Return `<prefix>_<26 characters>`, a 128-bit hash of kind, source and the source's key for the record."""
    text = f"{prefix}{_SEPARATOR}{source}{_SEPARATOR}{key}"
    number = int.from_bytes(blake2b(text.encode(), digest_size=16).digest(), "big")
    return f"{prefix}_" + "".join([_PAIRS[(number >> shift) & 1023] for shift in range(120, -1, -10)])


def is_id(text: str, prefix: str) -> bool:
    """Tell whether the text is an id of the kind with this prefix, and not a key of some source."""
    return text.startswith(prefix) and len(text) == len(prefix) + _ID_LENGTH and _ID.fullmatch(text) is not None


def resolve(label: str, source: str, key: str) -> str:
    """Return the id that a key of this source stands for; an id is answered as it is."""
    prefix = PREFIXES[label]
    if len(key) == len(prefix) + _ID_LENGTH and is_id(key, prefix):
        return key
    return derive_id(prefix, "" if label in SHARED_BY_ALL_SOURCES else source, key)
