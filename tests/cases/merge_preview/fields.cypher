CYPHER 5
CALL () {  // query/preview_merge.cypher
  MATCH (fragmentRecord:CustomerRecord {id: $p.p1})
  MATCH (canonicalRecord:CustomerRecord {id: $p.p2})
  MATCH (fragment:Customer {id: coalesce(fragmentRecord.canonicalId, fragmentRecord.id)})
  MATCH (canonical:Customer {id: coalesce(canonicalRecord.canonicalId, canonicalRecord.id)})
  WHERE canonical <> fragment
  WITH fragment, canonical
  CALL (fragment, canonical) {  // merge_preview/fields.cypher
    UNWIND [['addressAs', fragment.addressAs, canonical.addressAs], ['ageBand', fragment.ageBand, canonical.ageBand],
      ['birthDate', fragment.birthDate, canonical.birthDate], ['displayName', fragment.displayName, canonical.displayName],
      ['kind', fragment.kind, canonical.kind], ['preferredLanguage', fragment.preferredLanguage, canonical.preferredLanguage],
      ['pronouns', fragment.pronouns, canonical.pronouns], ['status', fragment.status, canonical.status],
      ['timeZone', fragment.timeZone, canonical.timeZone]] AS told
    WITH told[0] AS name, toString(told[1]) AS ofFragment, toString(told[2]) AS ofCanonical
    WHERE ofFragment IS NOT NULL OR ofCanonical IS NOT NULL
    WITH name, ofFragment, ofCanonical, coalesce(ofFragment <> ofCanonical, false) AS isConflict
    WHERE name IS NOT NULL
    ORDER BY name
    RETURN collect([isConflict, name, ofCanonical, ofFragment]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
