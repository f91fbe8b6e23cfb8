// The amounts of a line add up.
//
// list less discount is revenue; revenue less what the maker pays for its coupon is paid.
//
// owner    sales
MATCH (orderLine:OrderLine)
WHERE orderLine.listMinor - orderLine.discountMinor <> orderLine.revenueMinor
   OR orderLine.revenueMinor - orderLine.couponByMakerMinor <> orderLine.paidMinor
RETURN orderLine.id AS id, 'list, discount, couponByMaker, revenue and paid do not add up' AS problem
