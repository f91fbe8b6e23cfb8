// Writes down a contact between people and us, with the words that were said.
//
// Who began it and what we did in it are told apart: asked, listened, answered or spoke to many.
//
// owner    support
// reads    Interaction
OPTIONAL MATCH (interaction:Interaction {id: $changed})
RETURN interaction, $userErrors AS userErrors
