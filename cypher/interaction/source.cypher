// The system or person we know of it from.
//
// owner    support
// reads    Source
MATCH (source:Source {id: interaction.source})
RETURN source
