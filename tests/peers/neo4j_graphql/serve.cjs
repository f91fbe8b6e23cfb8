// Rival (c): @neo4j/graphql behind graphql-yoga, as their documentation puts them together; prints its address as a line of JSON.
// node serve.cjs FOLDER-WITH-THE-PACKAGES
const { readFileSync } = require('node:fs')
const { createServer } = require('node:http')
const { createRequire } = require('node:module')
const { join } = require('node:path')

const installed = createRequire(`${process.argv[2]}/`)
const neo4j = installed('neo4j-driver')
const { Neo4jGraphQL } = installed('@neo4j/graphql')
const { createYoga } = installed('graphql-yoga')

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
const typeDefs = readFileSync(join(__dirname, 'types.graphql'), 'utf8')
// Comparing texts by their order has to be asked for; the other filters are there by themselves.
const features = { filters: { String: { GTE: true } } }

new Neo4jGraphQL({ typeDefs, driver, features }).getSchema().then((schema) => {
  const context = { executionContext: driver, sessionConfig: { database: NEO4J_DATABASE } }
  const server = createServer(createYoga({ schema, context: () => ({ ...context }), graphiql: false, logging: false, landingPage: false, maskedErrors: false }))
  server.listen(0, '127.0.0.1', () => {
    console.log(JSON.stringify({ graphql: `http://127.0.0.1:${server.address().port}/graphql` }))
  })
})
