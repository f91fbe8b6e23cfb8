"""Who may connect: names, origins and ids of requests, and where the service may listen."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from starlette.responses import JSONResponse, Response

from graph_api.errors import SettingError
from graph_api.guard import Guard, check_address
from graph_api.http.head import head_of
from graph_api.settings import Settings


async def echo(scope: Any, receive: Any, send: Any) -> None:
    """An application that answers with the request's id."""
    await JSONResponse({"id": head_of(scope).request_id})(scope, receive, send)


def client(**settings: str) -> httpx.AsyncClient:
    """A client of a guarded `echo`."""
    guarded = Guard(echo, Settings.read({f"CUSTOMER_GRAPH_{name}": value for name, value in settings.items()}))
    return httpx.AsyncClient(transport=httpx.ASGITransport(guarded), base_url="http://127.0.0.1:8000")


def error(response: httpx.Response) -> tuple[int, str, str]:
    """Status, code and message of a refusal."""
    [only] = response.json()["errors"]
    return response.status_code, only["extensions"]["code"], only["message"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:9000", "[::1]:8000", "127.0.0.5"])
async def test_names_of_this_machine_are_answered(host: str) -> None:
    """With any port: a tunnel ends at another one."""
    async with client() as asking:
        assert (await asking.get("/", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost@evil.example", "10.0.0.1", "", "[" * 300 + "127.0.0.1"],
)
async def test_a_rebound_name_is_refused(host: str) -> None:
    """A foreign page can make a name of its own point here; the browser still sends that name."""
    async with client() as asking:
        refused = error(await asking.get("/", headers={"Host": host}))
    assert refused == (421, "HOST_REFUSED", f"No service of the name {host!r} is here: ask for 127.0.0.1, localhost or [::1].")


async def test_two_host_headers_are_refused() -> None:
    """Two readers of the request might believe different ones."""
    async with client() as asking:
        response = await asking.get("/", headers=[("Host", "127.0.0.1"), ("Host", "evil.example")])
    assert error(response)[:2] == (421, "HOST_REFUSED")


async def test_our_own_pages_may_ask() -> None:
    """Their origin is the very name that was asked."""
    async with client() as asking:
        response = await asking.post("/graphql", headers={"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"})
    assert response.status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:8000", "http://127.0.0.1:3000", "null", ""])
async def test_pages_of_others_may_not_ask(origin: str) -> None:
    """Not even those of another port of this machine, or of another of its names."""
    async with client() as asking:
        refused = error(await asking.post("/graphql", headers={"Origin": origin}))
    assert refused == (403, "ORIGIN_REFUSED", f"Pages of {origin!r} may not ask this service, only its own.")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_a_link_on_another_page_asks_nothing(site: str) -> None:
    """A plain link or image sends no Origin; the browser says what it is all the same."""
    async with client() as asking:
        response = await asking.get("/graphql", headers={"Sec-Fetch-Site": site})
        followed = await asking.get("/ide", headers={"Sec-Fetch-Site": site})
    assert error(response) == (403, "ORIGIN_REFUSED", "Pages of other sites may not ask this service, only its own.")
    assert followed.status_code == 200


async def test_a_request_keeps_its_id() -> None:
    """So that it can be followed through the logs of several systems."""
    async with client() as asking:
        response = await asking.get("/", headers={"X-Request-Id": "shop-17:4"})
    assert (response.headers["x-request-id"], response.json()["id"]) == ("shop-17:4", "shop-17:4")


@pytest.mark.parametrize("given", ["", "two words", "x" * 129, 'quoted"'])
async def test_an_unusable_id_is_replaced(given: str) -> None:
    """It goes into logs and headers."""
    async with client() as asking:
        response = await asking.get("/", headers={"X-Request-Id": given})
    assert re.fullmatch("[0-9a-f]{32}", response.headers["x-request-id"])


async def test_every_answer_carries_the_safe_headers() -> None:
    """Refusals too; nothing may be framed, sniffed or read from elsewhere."""
    async with client() as asking:
        for host in ("127.0.0.1", "evil.example"):
            headers = (await asking.get("/", headers={"Host": host})).headers
            assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
            assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
            assert (headers["cross-origin-resource-policy"], headers["cache-control"]) == ("same-origin", "no-store")


async def test_a_policy_of_the_application_stays() -> None:
    """The IDE needs a wider one."""

    async def own(scope: Any, receive: Any, send: Any) -> None:
        await Response(headers={"Content-Security-Policy": "default-src 'self'"})(scope, receive, send)

    async with httpx.AsyncClient(transport=httpx.ASGITransport(Guard(own, Settings.read({}))), base_url="http://localhost") as asking:
        assert (await asking.get("/")).headers["content-security-policy"] == "default-src 'self'"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.1.2.3"])
def test_it_listens_on_this_machine(host: str) -> None:
    """Under any of its own addresses."""
    check_address(Settings.read({"CUSTOMER_GRAPH_HOST": host}))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "graph.example"])
def test_it_does_not_listen_to_others_until_there_are_rights(host: str) -> None:
    """Whoever reaches it reads everything."""
    with pytest.raises(SettingError) as caught:
        check_address(Settings.read({"CUSTOMER_GRAPH_HOST": host}))
    assert str(caught.value) == (
        f"CUSTOMER_GRAPH_HOST={host!r} cannot be used: until there are rights, the service listens on 127.0.0.1 only"
        " (in a container, set CUSTOMER_GRAPH_PUBLISHED_AT too)."
    )


def test_a_container_listens_to_the_machine_around_it() -> None:
    """Its port is published under a name of that machine."""
    check_address(Settings.read({"CUSTOMER_GRAPH_HOST": "0.0.0.0", "CUSTOMER_GRAPH_PUBLISHED_AT": "127.0.0.1:8000"}))


def test_a_clock_that_stands_still_is_for_this_machine_only() -> None:
    """Others would take the answers for today's."""
    environment = {"CUSTOMER_GRAPH_HOST": "0.0.0.0", "CUSTOMER_GRAPH_PUBLISHED_AT": "localhost:8000"}
    with pytest.raises(SettingError) as caught:
        check_address(Settings.read({**environment, "CUSTOMER_GRAPH_NOW": "2026-06-15T12:00:00Z"}))
    assert str(caught.value) == (
        "CUSTOMER_GRAPH_NOW fixes the clock, and CUSTOMER_GRAPH_HOST='0.0.0.0' opens the service to a network: unset one of them."
    )
