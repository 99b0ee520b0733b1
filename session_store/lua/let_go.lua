-- Gives a lock back if it is still the caller's.
--
-- KEYS   lock
-- ARGV   1: token
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
