// Something known of a person, a household or an organization, with its ground; kept as it was said, never overwritten.
//
// A value alone does not say what it means to her: that is `stance` and `meaning`, and UNKNOWN where nobody told.
//
// owner    support
// label    Fact
// id       fac
MATCH (fact:Fact)
RETURN fact.attribute AS attribute,                // The name of its type.
       fact.value AS value,                        // As text, in the one spelling of its type: 82.5, 2026-03-12, true, 12.50 EUR.
       fact.valueType AS valueType,                // Which of `number`, `day`, `truth` and `amount` holds it too; none of them for text.
       fact.number AS number,                      // The value where it is a number; money is in `amount`.
       fact.day AS day,                            // The value where it is a day.
       fact.truth AS truth,                        // The value where it is true or false.
       fact.reportedBasis AS reportedBasis,        // How whoever reported it knew, whatever she said to it since.
       fact.confidence AS confidence,              // How sure whoever reported it was, from 0 to 1; null where nobody said.
       fact.stance AS stance,                      // How she lives it; UNKNOWN unless she or somebody who listened said so.
       fact.meaning AS meaning,                    // What it means to her, in plain words.
       fact.contextWhen AS contextWhen,            // On what occasions it holds, such as on rainy days; null for always.
       fact.contextForWhom AS contextForWhom,      // For whom she does it or has it, such as for the children; null for herself or all.
       fact.contextChannel AS contextChannel,      // By what way of reaching us it holds; null for all of them.
       fact.validFrom AS validFrom,                // Since when it is so; taken as the moment of noting where nobody said.
       fact.validTo AS validTo,                    // First moment it no longer was so; null while it is.
       fact.notedAt AS notedAt,                    // When she said it, somebody noticed it, or it was worked out.
       fact.method AS method,                      // By what rule or model it was concluded; null where it was not.
       fact.version AS version                     // Which version of that method it was.
