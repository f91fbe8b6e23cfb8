// The needs that it gives rise to.
//
// owner    product
// order    raisedAt desc
// inverse  Need.lifeEvents
// reads    Need
MATCH (lifeEvent)<-[:ABOUT]-(need:Need)
RETURN need
