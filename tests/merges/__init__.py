"""Any sequence of merges and unmerges with writes between, beside the same writes without any merge.

people     records of every kind that names a customer, made by what the kinds themselves say about their fields
sequences  what may happen to four people, and to whom everything belongs then
running    many sequences in one database, and what differs from the graph that never merged anybody
"""
