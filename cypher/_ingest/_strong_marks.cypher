// Some of the marks that count as given to one person, each with how many people hold it by their names.
//
// owner    marketing
// param    batch  Holds after (the id after which to begin) and most (how many).
MATCH (identifier:Identifier) WHERE identifier.id > $batch.after
WITH identifier ORDER BY identifier.id LIMIT $batch.most
CALL (identifier) {
  MATCH (identifier)<-[:HAS_IDENTIFIER]-(holder:Customer)
  RETURN count(DISTINCT toLower(holder.displayName)) AS holders
}
RETURN identifier.id AS id, identifier.type AS type, identifier.normalizedValue AS value, identifier.strength = 'STRONG' AS isStrong, holders
