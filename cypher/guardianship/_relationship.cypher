// That one person decides for another who is a minor.
//
// It is not a part in a household: it outlives a shared home.
//
// owner    support
// type     GUARDIAN_OF
// id       gua
MATCH (:Customer)-[guardianship:GUARDIAN_OF]->(:Customer)
RETURN guardianship.authority AS authority,   // Whether she decides alone, with another or for a while.
       guardianship.validFrom AS validFrom,   // Since when she decides; null when we do not know of a beginning.
       guardianship.validTo AS validTo        // First moment she no longer decided; null while she does.
