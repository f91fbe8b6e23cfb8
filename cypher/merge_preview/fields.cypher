// What either record says, field by field, without those of which neither says anything.
//
// What the canonical one says is read after the merge; what the other one says stays with it, and is back when they are parted.
//
// owner    support
// order    name
UNWIND [['addressAs', fragment.addressAs, canonical.addressAs], ['ageBand', fragment.ageBand, canonical.ageBand],
  ['birthDate', fragment.birthDate, canonical.birthDate], ['displayName', fragment.displayName, canonical.displayName],
  ['kind', fragment.kind, canonical.kind], ['preferredLanguage', fragment.preferredLanguage, canonical.preferredLanguage],
  ['pronouns', fragment.pronouns, canonical.pronouns], ['status', fragment.status, canonical.status],
  ['timeZone', fragment.timeZone, canonical.timeZone]] AS told
WITH told[0] AS name, toString(told[1]) AS ofFragment, toString(told[2]) AS ofCanonical
WHERE ofFragment IS NOT NULL OR ofCanonical IS NOT NULL
RETURN name, ofFragment, ofCanonical, coalesce(ofFragment <> ofCanonical, false) AS isConflict
