"""Frozen, self-checking types for everything that may enter the graph, by area.

ids           permanent ids from a source's own keys
values        what one property may hold
terms         text cut into what it is searched by
record        the common part: checks, content hash, references, the flat row
business      Source, Brand, Team, Channel, Organization
person        Customer, ContactPoint, Employment, ChannelPreference, LifeContext, LifeEvent
recognition   Identifier, IdentifierHolding
household     Household, Membership, Guardianship
assortment    ProductCategory, Product
commerce      Order, Correction, OrderLine, Beneficiary, Delivery, Return
conversation  Interaction, Verbatim
need          Need
survey        Survey, SurveyResponse
fact          FactType, Fact, Judgement
typed         values whose type a fact names
consent       Consent, Promise, Observation
mentions      what a note in plain words seems to tell that is nobody's business
campaign      Campaign, CampaignTarget, Coupon, CouponOffer, CouponValidity, Redemption
kinds         all of them, in the order of writing
"""
