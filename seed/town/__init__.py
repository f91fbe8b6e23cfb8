"""Writes the invented town around the stories, the same to the last byte each time: `python -m seed.town`.

dice       chance with a fixed seed
place      what the town's people find there: sources, channels, organizations, categories, products
people     who lives there, and with whom
lives      what they are known by, whom they answer and work for, what happens to them
orders     what they buy, who pays, and for whom
parcels    how it arrives and what comes back
talks      what they say and answer
wishes     what they need, and what is offered to them
knowledge  what is known of them, what they allow, and what they were promised
__main__   one file for each kind of record
"""
