"""Which records are one person and one household, and why: pure functions, which merge nobody.

rules       the limits, as `rules.toml` keeps them: with owner, reason and history
person      what is known of somebody, as far as it tells who she is
likeness    how alike two names, birthdays and addresses are
marks       which marks two people share, and what each is worth: stop list and fan-out limit
deciding    whether two records are one person: merged, suggested, or kept apart
candidates  whom it is worth comparing at all
clusters    what single judgements come to together
households  who lives together by a rule
consent     what a merged person has agreed to
"""
