"""The `.cypher` files as data: parsed, cross-checked, never executed here."""

from .contract import FieldFacts, check, violations
from .entries import Body, Catalog, Kind, camel, context_of, pascal
from .header import Header
from .load import load
from .parse import Column, Parsed

__all__ = [
    "Body",
    "Catalog",
    "Column",
    "FieldFacts",
    "Header",
    "Kind",
    "Parsed",
    "camel",
    "check",
    "context_of",
    "load",
    "pascal",
    "violations",
]
