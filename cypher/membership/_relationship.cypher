// That a person belongs to a household, in one part and for a time.
//
// owner    marketing
// type     MEMBER_OF
// id       mem
MATCH (:Customer)-[membership:MEMBER_OF]->(:Household)
RETURN membership.role AS role,             // Her part in the household.
       membership.validFrom AS validFrom,   // Since when she belongs to it; null when we do not know of a beginning.
       membership.validTo AS validTo,       // First moment she no longer belonged to it; null while she does.
       membership.basis AS basis            // How we know.
