// Who works or worked for it, and as what.
//
// owner    sales
// order    validFrom desc
// inverse  Employment.organization
// reads    Customer
MATCH (organization)<-[employment:WORKS_FOR]-(:Customer)
RETURN employment
