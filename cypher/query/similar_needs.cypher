// Needs that are like a vector, most alike first: the 1,000 nearest of all that have an embedding.
//
// A filter leaves out some of these thousand and never reaches further ones. The score is 1 for the same direction, a half for a
// right angle and 0 for the opposite.
//
// owner    product
// param    vector  The embedding to compare with, from the same model as those that were loaded.
// order    score desc
// order    need
// reads    Need
CALL db.index.vector.queryNodes('need_embedding', 1000, $vector) YIELD node, score
WITH node AS need, score WHERE node:Need
RETURN need, score
