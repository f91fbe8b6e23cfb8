// An address or number by which somebody wants to be reached.
//
// owner    support
// label    ContactPoint
// id       con
MATCH (contactPoint:ContactPoint)
RETURN contactPoint.type AS type,                  // By which way it reaches her.
       contactPoint.value AS value,                // The address or number as she gave it.
       contactPoint.verifiedAt AS verifiedAt,      // When it was proven to reach her; null while it was not.
       contactPoint.confidential AS confidential   // Never to be shown through another person, nor to put people together.
