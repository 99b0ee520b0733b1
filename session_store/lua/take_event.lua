-- Claims a guest's notices for one receiver and begins with the oldest.
--
-- KEYS   outbox, courier
-- ARGV   1: token   2: milliseconds of the claim
-- answer {notice, now} · {} nothing waits · nothing: somebody else has the claim
local holder = redis.call('GET', COURIER)
if holder and holder ~= ARGV[1] then
  return false
end
return oldest(ARGV[1], ARGV[2])
