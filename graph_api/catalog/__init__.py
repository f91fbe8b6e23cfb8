"""The `.cypher` files as data: parsed, cross-checked, never executed here."""

from .entries import CONTEXT, Body, Catalog, Kind, camel, pascal
from .header import Header
from .load import load
from .parse import Column, Parsed

__all__ = ["CONTEXT", "Body", "Catalog", "Column", "Header", "Kind", "Parsed", "camel", "load", "pascal"]
