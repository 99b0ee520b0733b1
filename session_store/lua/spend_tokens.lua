-- Counts a guest's tokens of a language model, for a day that begins with the first of them.
--
-- KEYS   tokens
-- ARGV   1: how many more   2: the most in a day   3: seconds of a day
-- gives  1 when they are within the most and counted; 0 when not, and nothing is counted
--
-- Run twice for one call it counts twice: the guest gets a little less, never more.
local spent = tonumber(redis.call('GET', KEYS[1]) or 0)
if spent + tonumber(ARGV[1]) > tonumber(ARGV[2]) then
  return 0
end
redis.call('INCRBY', KEYS[1], ARGV[1])
if redis.call('TTL', KEYS[1]) < 0 then
  redis.call('EXPIRE', KEYS[1], ARGV[3])
end
return 1
