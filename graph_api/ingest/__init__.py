"""The one write path for mutations and bulk loads, in the order in which a row meets its modules.

source_row       what a source hands over
sorting          new, changed, already there, or set aside
statements       the texts of `cypher/_ingest`
load             batches, transactions, checkpoint, ledger
ledger           the account that must balance
set_aside        where rows lie that did not enter
merging          two records of one person become one, and two again
splitting        marks that one record holds by mistake go to whom they belong
identifying      people of the graph as the rules of `identity` see them
database_schema  constraints and indexes, before everything
"""
