// One use of a coupon by one customer on one day.
//
// owner    marketing
// label    Redemption
// id       red
MATCH (redemption:Redemption)
RETURN redemption.redeemedOn AS redeemedOn   // The day it was used.
