CYPHER 5
CALL () {  // query/preview_merge.cypher
  MATCH (fragmentRecord:CustomerRecord {id: $p.p1})
  MATCH (canonicalRecord:CustomerRecord {id: $p.p2})
  MATCH (fragment:Customer {id: coalesce(fragmentRecord.canonicalId, fragmentRecord.id)})
  MATCH (canonical:Customer {id: coalesce(canonicalRecord.canonicalId, canonicalRecord.id)})
  WHERE canonical <> fragment
  WITH fragment, canonical
  RETURN collect([CASE WHEN canonical IS NOT NULL THEN [canonical.displayName] END, CASE WHEN fragment IS NOT NULL THEN [fragment.displayName] END])[0] AS c1
}
CALL () {  // query/preview_merge.cypher
  MATCH (fragmentRecord:CustomerRecord {id: $p.p2})
  MATCH (canonicalRecord:CustomerRecord {id: $p.p2})
  MATCH (fragment:Customer {id: coalesce(fragmentRecord.canonicalId, fragmentRecord.id)})
  MATCH (canonical:Customer {id: coalesce(canonicalRecord.canonicalId, canonicalRecord.id)})
  WHERE canonical <> fragment
  WITH fragment
  RETURN collect([])[0] AS c2
}
CALL () {  // query/preview_merge.cypher
  MATCH (fragmentRecord:CustomerRecord {id: $p.p3})
  MATCH (canonicalRecord:CustomerRecord {id: $p.p2})
  MATCH (fragment:Customer {id: coalesce(fragmentRecord.canonicalId, fragmentRecord.id)})
  MATCH (canonical:Customer {id: coalesce(canonicalRecord.canonicalId, canonicalRecord.id)})
  WHERE canonical <> fragment
  WITH fragment
  RETURN collect([])[0] AS c3
}
RETURN [c1, c2, c3] AS row
