// Customers by id.
UNWIND $keys AS key
MATCH (customer:Customer {id: key})
RETURN key, customer {.id, .displayName, .kind, .status, birthDate: toString(customer.birthDate), .ageBand, .timeZone,
                      .preferredLanguage, .addressAs, .pronouns} AS found
