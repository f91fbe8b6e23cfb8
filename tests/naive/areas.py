"""All references by type and field: each area of the model has a module of its name here, and one that lacks it does not start."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType

from graph_api.model import AREAS

from .references import References

_MODULES = [import_module(f"{__package__}.{area.__name__.rpartition('.')[2]}") for area in AREAS]

REFERENCES: References = MappingProxyType({name: reference for area in _MODULES for name, reference in area.FIELDS.items()})
