// Every interaction came over one channel.
//
// owner    support
MATCH (interaction:Interaction)
WITH interaction, COUNT { (interaction)-[:VIA]->(:Channel) } AS channels
WHERE channels <> 1
RETURN interaction.id AS id, 'came over ' + channels + ' channels' AS problem
