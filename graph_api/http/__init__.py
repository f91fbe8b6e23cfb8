"""GraphQL over HTTP, bytes in and bytes out: nothing stands between the server's messages and the executor but these modules.

In the order a request meets them:

    head          method, path and headers, read once
    negotiation   media types, and which status what became of a request has in each: one table
    reply         an answer on its way out
    refusal       what is not answered, and the body that says so
    body          the body, as it arrives, up to its limit
    cancellation  ends what a request waits for
    json          JSON that has one reading only
    request       what is asked for, by POST or by GET
    departure     a client that leaves ends its query
    result        what the executor found, as an outcome and as bytes
    compression   gzip where it pays
    endpoint      all of it, in this order
"""
