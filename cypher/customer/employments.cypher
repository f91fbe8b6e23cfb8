// The organizations she works or worked for, with her role there.
//
// owner    sales
// order    validFrom desc
// inverse  Employment.customer
// reads    Organization
MATCH (customer)-[employment:WORKS_FOR]->(:Organization)
RETURN employment
