-- Lets one more message out, or says how long to wait. It is the generic cell rate algorithm: one moment is kept, at
-- which all that was let out so far would be out at the even rate.
--
-- KEYS   pace
-- ARGV   1: milliseconds between two messages at the even rate   2: how many may go out at once after a rest
-- answer 0 when it may go out now, and is counted; else the milliseconds to wait, and it is not counted
--
-- Run twice for one call it counts twice: a place stays empty, never one too many goes out.
local interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local even = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
local wait = even - (burst - 1) * interval - now
if wait > 0 then
  return math.ceil(wait)
end
redis.call('SET', KEYS[1], string.format('%.3f', even + interval), 'PX', math.ceil(even + interval - now))
return 0
