"""The database that is meant: where it is, and who asks it."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph_api.errors import SettingError
from graph_api.settings import Settings


@dataclass(frozen=True, slots=True)
class Target:
    """A database and how to reach it; `deadline` in seconds holds for reads that bring none of their own.

    A `token` (bearer) takes the place of user and password. Without `lean_reader` the official driver does everything; with it, both
    may have `pool_size` connections.
    """

    uri: str
    username: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"
    pool_size: int = 32
    deadline: float = 10.0
    token: str = field(default="", repr=False)
    lean_reader: bool = True

    @property
    def login(self) -> dict[str, str]:
        """Scheme and credentials as Bolt names them."""
        if self.token:
            return {"scheme": "bearer", "credentials": self.token}
        return {"scheme": "basic", "principal": self.username, "credentials": self.password}

    @classmethod
    def of(cls, settings: Settings) -> Target:
        """The database that the settings name. Raises SettingError without NEO4J_URI."""
        if not settings.neo4j_uri:
            raise SettingError("NEO4J_URI is not set: name a server, or start the private one first.")
        return cls(
            settings.neo4j_uri,
            settings.neo4j_username,
            settings.neo4j_password or "",
            settings.neo4j_database,
            settings.pool_size,
            settings.deadline,
            settings.neo4j_token or "",
            lean_reader=settings.lean_reader,
        )
