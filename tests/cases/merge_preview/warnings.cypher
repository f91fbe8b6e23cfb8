CYPHER 5
CALL () {  // query/preview_merge.cypher
  MATCH (fragmentRecord:CustomerRecord {id: $p.p1})
  MATCH (canonicalRecord:CustomerRecord {id: $p.p2})
  MATCH (fragment:Customer {id: coalesce(fragmentRecord.canonicalId, fragmentRecord.id)})
  MATCH (canonical:Customer {id: coalesce(canonicalRecord.canonicalId, canonicalRecord.id)})
  WHERE canonical <> fragment
  WITH fragment, canonical
  CALL (fragment, canonical) {  // merge_preview/warnings.cypher
    CALL (fragment) {
      WITH fragment AS customer
      OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
      WHERE coalesce(membership.validFrom <= datetime($p.p3), true) AND coalesce(membership.validTo > datetime($p.p3), true)
      WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: datetime($p.p3), timezone: $p.p4})) AS today
      RETURN coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS fragmentIsMinor
    }
    CALL (canonical) {
      WITH canonical AS customer
      OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
      WHERE coalesce(membership.validFrom <= datetime($p.p3), true) AND coalesce(membership.validTo > datetime($p.p3), true)
      WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: datetime($p.p3), timezone: $p.p4})) AS today
      RETURN coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS canonicalIsMinor
    }
    CALL (fragment, canonical) {
      OPTIONAL MATCH (fragment)-[guardianship:GUARDIAN_OF]-(canonical)
      RETURN count(guardianship) > 0 AS isGuarded
    }
    CALL (fragment, canonical) {
      OPTIONAL MATCH (fragment)-[membership:MEMBER_OF]->(:Household)<-[other:MEMBER_OF]-(canonical)
      WHERE coalesce(membership.validFrom <= datetime($p.p3), true) AND coalesce(membership.validTo > datetime($p.p3), true)
        AND coalesce(other.validFrom <= datetime($p.p3), true) AND coalesce(other.validTo > datetime($p.p3), true)
      RETURN count(membership) > 0 AS isTogether
    }
    UNWIND [[fragmentIsMinor <> canonicalIsMinor, 'MINOR_AND_ADULT', 'One of them is a minor.'],
      [fragment.kind = 'KNOWN' AND canonical.kind = 'KNOWN', 'BOTH_KNOWN', 'Both are people we know by name.'],
      [isGuarded, 'GUARDIANSHIP', 'One of them decides for the other.'],
      [isTogether, 'ONE_HOUSEHOLD', 'They live in one household as two people.']] AS told
    WITH told[0] AS holds, told[1] AS code, told[2] AS message
    WHERE holds
    WITH code, message
    WHERE code IS NOT NULL
    ORDER BY code
    RETURN collect([code, message]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
CALL () {  // query/preview_merge.cypher
  MATCH (fragmentRecord:CustomerRecord {id: $p.p2})
  MATCH (canonicalRecord:CustomerRecord {id: $p.p5})
  MATCH (fragment:Customer {id: coalesce(fragmentRecord.canonicalId, fragmentRecord.id)})
  MATCH (canonical:Customer {id: coalesce(canonicalRecord.canonicalId, canonicalRecord.id)})
  WHERE canonical <> fragment
  WITH fragment, canonical
  CALL (fragment, canonical) {  // merge_preview/warnings.cypher
    CALL (fragment) {
      WITH fragment AS customer
      OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
      WHERE coalesce(membership.validFrom <= datetime($p.p3), true) AND coalesce(membership.validTo > datetime($p.p3), true)
      WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: datetime($p.p3), timezone: $p.p4})) AS today
      RETURN coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS fragmentIsMinor
    }
    CALL (canonical) {
      WITH canonical AS customer
      OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
      WHERE coalesce(membership.validFrom <= datetime($p.p3), true) AND coalesce(membership.validTo > datetime($p.p3), true)
      WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: datetime($p.p3), timezone: $p.p4})) AS today
      RETURN coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS canonicalIsMinor
    }
    CALL (fragment, canonical) {
      OPTIONAL MATCH (fragment)-[guardianship:GUARDIAN_OF]-(canonical)
      RETURN count(guardianship) > 0 AS isGuarded
    }
    CALL (fragment, canonical) {
      OPTIONAL MATCH (fragment)-[membership:MEMBER_OF]->(:Household)<-[other:MEMBER_OF]-(canonical)
      WHERE coalesce(membership.validFrom <= datetime($p.p3), true) AND coalesce(membership.validTo > datetime($p.p3), true)
        AND coalesce(other.validFrom <= datetime($p.p3), true) AND coalesce(other.validTo > datetime($p.p3), true)
      RETURN count(membership) > 0 AS isTogether
    }
    UNWIND [[fragmentIsMinor <> canonicalIsMinor, 'MINOR_AND_ADULT', 'One of them is a minor.'],
      [fragment.kind = 'KNOWN' AND canonical.kind = 'KNOWN', 'BOTH_KNOWN', 'Both are people we know by name.'],
      [isGuarded, 'GUARDIANSHIP', 'One of them decides for the other.'],
      [isTogether, 'ONE_HOUSEHOLD', 'They live in one household as two people.']] AS told
    WITH told[0] AS holds, told[1] AS code, told[2] AS message
    WHERE holds
    WITH code, message
    WHERE code IS NOT NULL
    ORDER BY code
    RETURN collect([code, message]) AS c3
  }
  RETURN collect([c3])[0] AS c4
}
RETURN [c2, c4] AS row
