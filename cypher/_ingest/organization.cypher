// Writes the companies and bodies that people work for.
//
// owner    sales
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (organization:Organization {id: row.id})
SET organization.source = row.source, organization.sourceKey = row.sourceKey, organization.recordHash = row.recordHash,
    organization.searchTerms = row.searchTerms, organization.knownSince = datetime(row.knownSince),
    organization.observedAt = datetime(row.observedAt), organization.name = row.name, organization.domain = row.domain
RETURN collect(organization.id) AS ids
