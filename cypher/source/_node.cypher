// A system or person that our knowledge came from.
//
// Everything names its source, so that a wrong fact can be traced and a sample is not read as the whole.
//
// owner    product
// label    Source
// id       src
MATCH (source:Source)
RETURN source.name AS name,           // What we call it.
       source.system AS system,       // The program or file it came from.
       source.kind AS kind,           // What sort of system or hand it is.
       source.coverage AS coverage,   // How much of what happened it holds.
       source.timeZone AS timeZone,   // The zone in which its own clock counts, as an IANA name.
       source.currency AS currency,   // ISO 4217 code of its amounts, where it knows only one.
       source.licence AS licence      // Under which terms its data may be used and passed on.
