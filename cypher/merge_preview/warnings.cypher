// What speaks against the merge; nothing of it forbids one.
//
// owner    support
// order    code
// reads    Household
CALL customer.isMinor(fragment) YIELD value AS fragmentIsMinor
CALL customer.isMinor(canonical) YIELD value AS canonicalIsMinor
CALL (fragment, canonical) {
  OPTIONAL MATCH (fragment)-[guardianship:GUARDIAN_OF]-(canonical)
  RETURN count(guardianship) > 0 AS isGuarded
}
CALL (fragment, canonical) {
  OPTIONAL MATCH (fragment)-[membership:MEMBER_OF]->(:Household)<-[other:MEMBER_OF]-(canonical)
  WHERE coalesce(membership.validFrom <= $now, true) AND coalesce(membership.validTo > $now, true)
    AND coalesce(other.validFrom <= $now, true) AND coalesce(other.validTo > $now, true)
  RETURN count(membership) > 0 AS isTogether
}
UNWIND [[fragmentIsMinor <> canonicalIsMinor, 'MINOR_AND_ADULT', 'One of them is a minor.'],
  [fragment.kind = 'KNOWN' AND canonical.kind = 'KNOWN', 'BOTH_KNOWN', 'Both are people we know by name.'],
  [isGuarded, 'GUARDIANSHIP', 'One of them decides for the other.'],
  [isTogether, 'ONE_HOUSEHOLD', 'They live in one household as two people.']] AS told
WITH told[0] AS holds, told[1] AS code, told[2] AS message
WHERE holds
RETURN code, message
