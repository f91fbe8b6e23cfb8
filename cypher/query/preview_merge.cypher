// Two records of people as they would become one: what would be read, and what speaks against it.
//
// Nothing is written. All that either of them has would be hers, so it is asked of both: orders, needs, households. An id that was
// merged before stands for the person it is read as; null where they are one already, or nobody has such an id.
//
// owner    support
// param    fragment   Whose id would be read as the other one.
// param    canonical  Who would stay.
// reads    Customer CustomerRecord
MATCH (fragmentRecord:CustomerRecord {id: $fragment})
MATCH (canonicalRecord:CustomerRecord {id: $canonical})
MATCH (fragment:Customer {id: coalesce(fragmentRecord.canonicalId, fragmentRecord.id)})
MATCH (canonical:Customer {id: coalesce(canonicalRecord.canonicalId, canonicalRecord.id)})
WHERE canonical <> fragment
RETURN fragment, canonical
