// Whether any of it came back, even one piece of several.
//
// owner    sales
// reads    Return
RETURN EXISTS { (orderLine)<-[:OF_LINE]-(:Return) } AS value
