-- Drops a notice that was taken, or given up, and goes on with the next.
--
-- KEYS   outbox, courier
-- ARGV   1: token   2: milliseconds of the claim   3: the notice as it lies there
-- answer {notice, now} · {} nothing waits any more · nothing: the claim is no longer the caller's, nothing was dropped
--
-- Only the first is dropped, and only if it is this one: the same call repeated drops no other.
if redis.call('GET', COURIER) ~= ARGV[1] then
  return false
end
if redis.call('LINDEX', OUTBOX, 0) == ARGV[3] then
  redis.call('LPOP', OUTBOX)
end
return oldest(ARGV[1], ARGV[2])
