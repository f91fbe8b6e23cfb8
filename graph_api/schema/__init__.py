"""Model and catalogue words become the GraphQL schema."""

from .build import Built, build, catalog_root

__all__ = ["Built", "build", "catalog_root"]
