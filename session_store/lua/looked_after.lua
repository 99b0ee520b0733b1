-- Drops a guest from those waiting, or says when to look again.
--
-- KEYS   due, touched
-- ARGV   1: guest   2: 1 when something was still waiting   3: milliseconds until the next look
--        4: milliseconds for which a delivery may still be on its way between the index and the inbox
--
-- The guest's own keys were read a moment ago, maybe in another slot. A delivery that noted the guest here but had
-- not reached the inbox yet was not seen there: a guest touched so lately stays.
local DUE, TOUCHED = unpack(KEYS)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local touched = tonumber(redis.call('ZSCORE', TOUCHED, ARGV[1]) or 0)
if ARGV[2] == '1' then
  redis.call('ZADD', DUE, 'XX', now + ARGV[3], ARGV[1])
elseif now - touched < tonumber(ARGV[4]) then
  redis.call('ZADD', DUE, 'XX', touched + ARGV[4], ARGV[1])
else
  redis.call('ZREM', DUE, ARGV[1])
  redis.call('ZREM', TOUCHED, ARGV[1])
end
