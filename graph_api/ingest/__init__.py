"""The one write path for mutations and bulk loads, in the order in which a row meets its modules.

source_row       what a source hands over
load, plan       what is loaded and how; batches and their order
run              one load under way: what is written, waits, or has to be decided again
memory           what a load has met
sorting          new, changed, already there, waiting, or set aside
statements       the texts of `cypher/_ingest`
writing          one batch, one transaction, its checkpoint in it
history          what the graph knows of loads
parking          rows that wait for what they name
set_aside        where rows lie that did not enter
row_text         a row as text, to wait on disk and to be mended
ledger           the account that must balance
merging          two records of one person become one, and two again
splitting        marks that one record holds by mistake go to whom they belong
identifying      people of the graph as the rules of `identity` see them
database_schema  constraints and indexes, before everything
data_checks      sentences that hold for every graph
"""
