// Who decides for her while she is a minor, with the right each one has.
//
// Past guardians stay in the list with the day their right ended.
//
// owner    support
// order    validFrom
// inverse  Guardianship.ward
// reads    Customer
MATCH (customer)<-[guardianship:GUARDIAN_OF]-(:Customer)
RETURN guardianship
