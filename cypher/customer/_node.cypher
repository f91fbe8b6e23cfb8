// A person we know or have met, whether or not we know her name.
//
// Nobody is invented: where a source knows only a household, one customer of kind SHARED stands for all of it.
//
// owner    support
// label    Customer
// id       cus
MATCH (customer:Customer)
RETURN customer.displayName AS displayName,               // Her name as she last confirmed it; null while we cannot name her.
       customer.kind AS kind,                             // How well we know her, and so what may be said about her.
       customer.status AS status,                         // Whether she can still be dealt with.
       customer.birthDate AS birthDate,                   // The day she was born, where she told us.
       customer.ageBand AS ageBand,                       // Her age as the source states it, in the source's own words.
       customer.timeZone AS timeZone,                     // The zone she lives by, as an IANA name; decides when it is night for her.
       customer.preferredLanguage AS preferredLanguage,   // The language she asked for, as a BCP 47 tag.
       customer.addressAs AS addressAs,                   // How she wants to be spoken to, in her own words.
       customer.pronouns AS pronouns                      // The pronouns she stated; never guessed.
