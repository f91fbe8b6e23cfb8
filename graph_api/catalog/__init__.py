"""The `.cypher` files as data: parsed, cross-checked, never executed here."""

from .load import CONTEXT, Body, Catalog, Kind, camel, load, pascal
from .parse import Column, Header, Parsed

__all__ = ["CONTEXT", "Body", "Catalog", "Column", "Header", "Kind", "Parsed", "camel", "load", "pascal"]
