"""All references by type and field: each area of the model has a module of its name here, and one that lacks it does not start."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType

from graph_api.model import AREAS, mutation, payload

from .references import References

_READ = [area for area in AREAS if area not in (mutation, payload)]  # what is written has tests of its own
_MODULES = [import_module(f"{__package__}.{area.__name__.rpartition('.')[2]}") for area in _READ]

REFERENCES: References = MappingProxyType({name: reference for area in _MODULES for name, reference in area.FIELDS.items()})
