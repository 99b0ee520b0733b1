-- Takes the turn on the oldest waiting item.
--
-- KEYS   session, parked, inbox, items, lease, takes
-- ARGV   1: token
-- answer begin_turn's, or nothing when somebody else has the turn or nothing waits
local TOKEN = ARGV[1]
return may_take(TOKEN) and begin_turn(TOKEN)
