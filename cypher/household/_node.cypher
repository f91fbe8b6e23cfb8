// People who live together, or a household that a source knows without telling its people apart.
//
// Two homes that share a child are two households. The bands are the source's own words, never parsed.
//
// owner    marketing
// label    Household
// id       hou
MATCH (household:Household)
RETURN household.name AS name,                       // What we call it, such as the family's name.
       household.formedBy AS formedBy,               // What made us treat these people as one household.
       household.validFrom AS validFrom,             // Since when they live together, where we know.
       household.validTo AS validTo,                 // Until when they lived together; null while they do.
       household.sizeBand AS sizeBand,               // How many people it has, as the source states it.
       household.kidsBand AS kidsBand,               // How many children it has, as the source states it.
       household.ageBand AS ageBand,                 // The age of its head, as the source states it.
       household.incomeBand AS incomeBand,           // Its yearly income, as the source states it.
       household.homeOwnership AS homeOwnership,     // Whether it owns or rents its home, as the source states it.
       household.maritalStatus AS maritalStatus,     // Whether its head is married, as the source states it.
       household.composition AS composition          // Who lives in it, as the source states it.
