"""The one write path for mutations and bulk loads, in the order in which a row meets its modules.

source_row       what a source hands over
sorting          new, changed, already there, or set aside
statements       the texts of `cypher/_ingest`
load             batches, transactions, checkpoint, ledger
ledger           the account that must balance
set_aside        where rows lie that did not enter
database_schema  constraints and indexes, before everything
"""
