// Says which facts are refused: values of another type, and conclusions that nobody may draw.
//
// Nothing is concluded or assumed about a minor (under 18 on the day of the conclusion, or a child of a household whose birth date
// nobody knows), nor about health, faith, origin and what else is nobody's business. Of the birth dates that the records of a merged
// person tell, the latest counts.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record.
UNWIND $batch.rows AS row
MATCH (factType:FactType {id: row.attribute})
OPTIONAL MATCH (named:CustomerRecord {id: row.customer})
OPTIONAL MATCH (person:CustomerRecord {id: coalesce(named.canonicalId, named.id)})
OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: person.id})
WITH row, factType, person, max(fragment.birthDate) AS told
WITH row, factType, person, CASE WHEN told > person.birthDate OR person.birthDate IS NULL THEN told ELSE person.birthDate END AS born
WITH row, CASE
  WHEN row.valueType <> factType.valueType THEN 'valueType ' + row.valueType + ' is not that of ' + factType.name + ', ' + factType.valueType
  WHEN NOT row.basis IN ['INFERRED', 'ASSUMED'] THEN null
  WHEN NOT factType.sensitivity IN ['NONE', 'PRIVATE']
    THEN 'is of a special category, ' + factType.sensitivity + ', of which nothing is concluded'
  WHEN coalesce(born + duration({years: 18}) > date(datetime(row.notedAt)), EXISTS { (person)-[:MEMBER_OF {role: 'CHILD'}]->(:Household) })
    THEN 'is about a minor, of whom nothing is concluded' END AS refusal
WHERE refusal IS NOT NULL
RETURN collect([row.id, row.recordHash, refusal]) AS refused
