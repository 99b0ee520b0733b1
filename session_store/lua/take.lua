-- Takes the turn on the oldest waiting item.
--
-- KEYS   session, parked, inbox, items, lease, takes
-- ARGV   1: call as JSON {token, lease_ms, inbox_seconds}
-- answer begin_turn's, or nothing when somebody else has the turn or nothing waits
local call = cjson.decode(ARGV[1])
return may_take(call.token) and begin_turn(call.token, call)
