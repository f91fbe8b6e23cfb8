// The children she decides for, with the right she has for each.
//
// Past ones stay in the list with the day her right ended.
//
// owner    support
// order    validFrom
// inverse  Guardianship.guardian
// reads    Customer
MATCH (customer)-[guardianship:GUARDIAN_OF]->(:Customer)
RETURN guardianship
