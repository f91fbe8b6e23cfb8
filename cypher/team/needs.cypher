// The needs it is to meet, latest first, met or not.
//
// owner    talent
// order    raisedAt desc
// inverse  Need.team
// reads    Need
MATCH (team)<-[:SERVED_BY]-(need:Need)
RETURN need
