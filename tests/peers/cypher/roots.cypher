// Four customers, four orders, four products.
RETURN [
  [id IN $customers | COLLECT {
    MATCH (customer:Customer {id: id})
    RETURN [customer.id, customer.displayName, customer.kind, customer.status]
  }[0]],
  [id IN $orders | COLLECT { MATCH (order:Order {id: id}) RETURN [order.id, order.number, order.status, toString(order.orderedAt)] }[0]],
  [id IN $products | COLLECT { MATCH (product:Product {id: id}) RETURN [product.id, product.name, product.sku] }[0]]
] AS row
