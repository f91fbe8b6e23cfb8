// That a person works or worked for an organization.
//
// owner    sales
// type     WORKS_FOR
// id       emp
MATCH (:Customer)-[employment:WORKS_FOR]->(:Organization)
RETURN employment.role AS role,             // What she does there, in the source's words.
       employment.validFrom AS validFrom,   // Since when she works there; null when we do not know of a beginning.
       employment.validTo AS validTo        // First moment she no longer worked there; null while she does.
