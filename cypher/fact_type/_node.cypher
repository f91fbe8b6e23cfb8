// What may be known of somebody, and why; nothing is kept of no type.
//
// owner    product
// label    FactType
// id       fat
MATCH (factType:FactType)
RETURN factType.name AS name,                   // What facts of it call it; one name means the same in every system.
       factType.purpose AS purpose,             // What it is known for; a fact that serves nothing is not collected.
       factType.personalData AS personalData,   // Whether it says something about a person.
       factType.sensitivity AS sensitivity,     // What it would reveal, and so what may not be concluded.
       factType.retention AS retention,         // How long a fact of it may be kept.
       factType.cardinality AS cardinality,     // Whether two values in one context contradict each other.
       factType.valueType AS valueType          // What its values are.
