// A mark that recognises a person: a card, an address, a browser.
//
// A node of its own, because several people can hold one and because it changes hands.
//
// owner    support
// label    Identifier
// id       idf
MATCH (identifier:Identifier)
RETURN identifier.type AS type,                         // What sort of mark it is.
       identifier.value AS value,                       // As the source gave it.
       identifier.normalizedValue AS normalizedValue,   // As it is compared; unique among marks of its sort.
       identifier.strength AS strength,                 // Whether it belongs to one person by its nature.
       identifier.country AS country                    // Whose numbers it was read as one of, where it did not say so itself; ISO 3166.
