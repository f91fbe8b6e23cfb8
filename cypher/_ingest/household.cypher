// Writes the households.
//
// Bands and descriptions stay in the words of the source; nobody is invented from a count of children.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (household:Household {id: row.id})
SET household.source = row.source, household.sourceKey = row.sourceKey, household.recordHash = row.recordHash,
    household.searchTerms = row.searchTerms, household.knownSince = datetime(row.knownSince),
    household.observedAt = datetime(row.observedAt), household.name = row.name, household.formedBy = row.formedBy,
    household.validFrom = datetime(row.validFrom), household.validTo = datetime(row.validTo), household.sizeBand = row.sizeBand,
    household.kidsBand = row.kidsBand, household.ageBand = row.ageBand, household.incomeBand = row.incomeBand,
    household.homeOwnership = row.homeOwnership, household.maritalStatus = row.maritalStatus,
    household.composition = row.composition
RETURN collect(household.id) AS ids
