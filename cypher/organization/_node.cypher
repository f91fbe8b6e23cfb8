// A company, school or club that buys, or that customers work for.
//
// owner    sales
// label    Organization
// id       org
MATCH (organization:Organization)
RETURN organization.name AS name,      // As it calls itself.
       organization.domain AS domain   // The part of its e-mail addresses behind the @.
