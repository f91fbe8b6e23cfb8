CYPHER 5
CALL () {  // mutation/upsert_organization.cypher
  OPTIONAL MATCH (organization:Organization {id: $p.p1})
  WITH organization, $p.p2 AS userErrors
  RETURN collect([CASE WHEN organization IS NOT NULL THEN [organization.domain, organization.id, organization.name] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c1
}
RETURN [c1] AS row
