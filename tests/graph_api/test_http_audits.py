"""GraphQL over HTTP, as its own audits see it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from graph_api.db import Database
from graph_api.schema import Built
from graph_api.settings import Settings
from tests.audits import findings
from tests.serving import serving, settings_of


async def test_all_audits_are_passed(stories: Database, built: Built, make_settings: Callable[..., Settings], tmp_path: Path) -> None:
    """All 61, the optional ones and those of GET among them."""
    cache = make_settings(tmp_path).download_dir
    async with serving(settings_of(stories), built) as client:
        assert await asyncio.to_thread(findings, f"{client.base_url}/graphql", cache) == (61, [])
