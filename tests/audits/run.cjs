// Prints the results of all audits of graphql-http against an address, as JSON: node run.cjs FOLDER-WITH-THE-PACKAGE ADDRESS
const { createRequire } = require('node:module')
const [, , folder, url] = process.argv
const { auditServer } = createRequire(`${folder}/`)('graphql-http')

auditServer({ url }).then((results) => {
  console.log(JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason }))))
})
