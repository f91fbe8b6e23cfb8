-- Sends the lines of a file one after the other, and prints what wrk counted as a line of JSON: wrk -s wrk.lua ADDRESS -- FILE
local bodies, place = {}, 0

function init(arguments)
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Accept"] = "application/graphql-response+json, application/json;q=0.9"
  for body in io.lines(arguments[1]) do
    bodies[#bodies + 1] = wrk.format(nil, nil, nil, body)
  end
end

function request()
  place = place % #bodies + 1
  return bodies[place]
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format(
    'FOUND {"requests": %d, "microseconds": %d, "failed": %d, "median": %d, "p99": %d}\n',
    summary.requests, summary.duration, failed.connect + failed.read + failed.write + failed.status + failed.timeout,
    latency:percentile(50), latency:percentile(99)
  ))
end
