"""The `.cypher` files as data: parsed, cross-checked, never executed here."""

from .contract import FieldFacts, check, violations
from .entries import CONTEXT, Body, Catalog, Kind, camel, pascal
from .header import Header
from .load import load
from .parse import Column, Parsed

__all__ = [
    "CONTEXT",
    "Body",
    "Catalog",
    "Column",
    "FieldFacts",
    "Header",
    "Kind",
    "Parsed",
    "camel",
    "check",
    "load",
    "pascal",
    "violations",
]
