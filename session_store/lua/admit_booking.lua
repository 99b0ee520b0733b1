-- Counts a guest's bookings, each once, and says whether one more may be made.
--
-- KEYS   bookings
-- ARGV   1: source of the booking   2: at most so many   3: within so many seconds
-- answer 1 when the booking is among the first ones, now or by an earlier call; 0 when it is one too many: not counted
--
-- Scored by the moment (Redis's milliseconds) they were counted, so that each leaves on its own when its time is over.
local BOOKINGS = KEYS[1]
local seconds = tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', BOOKINGS, '-inf', now - seconds * 1000)
if redis.call('ZSCORE', BOOKINGS, ARGV[1]) then
  return 1
end
if redis.call('ZCARD', BOOKINGS) >= tonumber(ARGV[2]) then
  return 0
end
redis.call('ZADD', BOOKINGS, now, ARGV[1])
redis.call('EXPIRE', BOOKINGS, seconds)
return 1
