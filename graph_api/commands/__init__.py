"""What each command does, one module for each; `graph_api.__main__` only reads the words they were called with.

console    lines for people, JSON for programs, bars on a terminal
reach      the database: the configured one, that of a running service, or a private one started now
loader     finds the sources, which live outside of this package
demo, serve, load, query, reset, check, docs, bench
"""
