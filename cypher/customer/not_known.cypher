// What we do not know of her and would serve her better for knowing, with a question that a person may ask.
//
// Nothing of a private kind is asked for, and none of it needs an answer.
//
// owner    support
// order    what
// reads    Household LifeContext Channel Survey SurveyResponse OrderLine
CALL (customer) {
  OPTIONAL CALL customer.lastExperience(customer) YIELD order, at, interaction
  OPTIONAL MATCH (order)<-[:ABOUT]-(:Survey)-[:ANSWERED_BY]->(surveyResponse:SurveyResponse)
  WITH at, count(surveyResponse) AS answers
  RETURN at IS NOT NULL AND answers = 0 AS unjudged
}
CALL (customer) {
  OPTIONAL CALL customer.lastOrder(customer) YIELD order AS latest
  OPTIONAL MATCH (latest)-[:CONTAINS]->(orderLine:OrderLine {kind: 'GOODS', useOutcome: 'UNKNOWN'}) WHERE orderLine.cancelledAt IS NULL
  RETURN count(orderLine) > 0 AS untold
}
UNWIND [[customer.displayName IS NULL, 'her name', 'So that we can speak to her by it.', 'May I ask your name?'],
  [customer.addressAs IS NULL, 'how she wants to be addressed', 'So that nobody calls her what she dislikes.', 'How may I call you?'],
  [NOT EXISTS { (customer)-[:MEMBER_OF]->(:Household) }, 'who lives with her', 'She may buy for others too.', 'Do you buy for somebody else too?'],
  [NOT EXISTS { (customer)-[:LIVES_IN_CONTEXT]->(:LifeContext) }, 'what her life is like', 'A thing must fit the life it is for.',
   'What does it have to fit in with?'],
  [NOT EXISTS { (customer)-[:PREFERS]->(:Channel) }, 'which channel she prefers', 'So that we reach her where she likes it.',
   'How would you like to hear from us?'],
  [untold, 'whether she uses what she bought last', 'A thing that lies unused met no need.', 'How do you get on with it?'],
  [unjudged, 'how her last experience was', 'What went wrong is never put right unheard.', 'Was everything as you had hoped?']] AS question
WITH question WHERE question[0]
RETURN question[1] AS what, question[2] AS whyItMatters, question[3] AS askHow
