// The amounts of a line add up.
//
// list less discount is revenue; revenue less what the maker pays for its coupon is paid. Each was rounded by itself, so by a minor unit
// they may differ.
//
// owner    sales
MATCH (orderLine:OrderLine)
WHERE abs(orderLine.listMinor - orderLine.discountMinor - orderLine.revenueMinor) > 1
   OR abs(orderLine.revenueMinor - orderLine.couponByMakerMinor - orderLine.paidMinor) > 1
RETURN orderLine.id AS id, 'list, discount, couponByMaker, revenue and paid do not add up' AS problem
