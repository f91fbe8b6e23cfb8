"""The few calls into Neo4j's own Java classes: everything that could change with a new version stands here."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import jpype

_java = cast("Any", jpype)  # the bridge is dynamic: a Java class has no Python type


def start_virtual_machine(library: str, jars: list[str], options: list[str]) -> None:
    """Starts the JVM inside this process with those jars on its class path."""
    _java.startJVM(*options, jvmpath=library, classpath=jars, convertStrings=True)


def class_path() -> str:
    """The class path that the JVM really has: the bridge adds a jar of its own."""
    return str(_java.JClass("java.lang.System").getProperty("java.class.path"))


def end_virtual_machine() -> None:
    """Ends the JVM in good order, which is when it writes what it was told to record."""
    _java.shutdownJVM()


def start_database(home: str, config: str) -> Any:
    """Neo4j's management service over the store in `home`, configured by the file `config`."""
    builder, path = _java.JClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder"), _java.JClass("java.nio.file.Path")
    return builder(path.of(home)).loadPropertiesFromFile(path.of(config)).build()


def bolt_port(management: Any) -> int:
    """The port that Bolt really listens on."""
    register = _java.JClass("org.neo4j.configuration.connectors.ConnectorPortRegister")
    kind = _java.JClass("org.neo4j.configuration.connectors.ConnectorType")
    resolver = management.database("system").getDependencyResolver()
    return int(resolver.resolveDependency(register.class_).getLocalAddress(kind.BOLT).getPort())


def set_password(management: Any, password: str) -> None:
    """Gives the user `neo4j` a password; the same one again is not an error."""
    statement = Path(__file__).with_name("password.cypher").read_text(encoding="utf-8")
    try:
        management.database("system").executeTransactionally(statement, _java.JClass("java.util.Map").of("password", password))
    except _java.JException as error:
        if "cannot be the same" not in str(error):
            raise


def execute(management: Any, statement: str) -> None:
    """Runs one statement on the user database and reads its answer to the end."""
    transaction = management.database("neo4j").beginTx()
    try:
        transaction.execute(statement).resultAsString()
        transaction.commit()
    finally:
        transaction.close()


def reasons(error: BaseException) -> str:
    """The messages of an exception and of what caused it, outermost first."""
    found: list[str] = []
    current: Any = error
    while current is not None and len(found) < 10:
        found.append(" ".join(str(current).split()))
        current = current.getCause() if isinstance(current, _java.JException) else current.__cause__
    return " <- ".join(found)
