// What it costs before any discount; null where the source states no price.
//
// Today's price, and not what anybody paid: that stands at the order line.
//
// owner    product
RETURN CASE WHEN product.listPriceMinor IS NOT NULL AND product.currency IS NOT NULL THEN [product.listPriceMinor, product.currency] END AS value
