"""What people live through with us, from the records that tell of it to the answers of GraphQL."""
