// Every return is of one line.
//
// owner    sales
MATCH (goodsReturn:Return)
WITH goodsReturn, COUNT { (goodsReturn)-[:OF_LINE]->(:OrderLine) } AS lines
WHERE lines <> 1
RETURN goodsReturn.id AS id, 'is of ' + lines + ' lines' AS problem
