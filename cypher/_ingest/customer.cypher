// Writes the people we know, have met, or were told of.
//
// What a person is recognised by, where she lives and whom she works for are records of their own. A record keeps its label
// CustomerRecord for ever; Customer, by which people are read, it has while it is not merged into another.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (customer:CustomerRecord {id: row.id})
ON CREATE SET customer:Customer
SET customer.source = row.source, customer.sourceKey = row.sourceKey, customer.recordHash = row.recordHash,
    customer.searchTerms = row.searchTerms, customer.knownSince = datetime(row.knownSince),
    customer.observedAt = datetime(row.observedAt), customer.displayName = row.displayName, customer.kind = row.kind,
    customer.status = row.status, customer.birthDate = date(row.birthDate), customer.ageBand = row.ageBand,
    customer.timeZone = row.timeZone, customer.preferredLanguage = row.preferredLanguage, customer.addressAs = row.addressAs,
    customer.pronouns = row.pronouns
RETURN collect(customer.id) AS ids
