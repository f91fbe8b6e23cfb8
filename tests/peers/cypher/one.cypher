// One customer with what is stored of her.
MATCH (customer:Customer {id: $id})
RETURN [customer.id, customer.displayName, customer.kind, customer.status, toString(customer.birthDate), customer.ageBand,
        customer.timeZone, customer.preferredLanguage, customer.addressAs, customer.pronouns] AS row
