-- Lets a key live so long at most. (EXPIRE's own LT is younger than the Redis that we start.)
--
-- KEYS   any one
-- ARGV   1: seconds
-- answer 1 where its end was moved, else 0
local left = redis.call('TTL', KEYS[1])
if left == -1 or left > tonumber(ARGV[1]) then
  return redis.call('EXPIRE', KEYS[1], ARGV[1])
end
return 0
