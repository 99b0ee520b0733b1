-- Tells how much waits, and how many guests there are.
--
-- KEYS   due, touched
-- ARGV   1: how the name of a sketch of those who wrote begins   2: seconds that one of them spans   3: how many of them
-- answer {guests in the index, milliseconds since the one untouched for longest was touched, guests who wrote}
local DUE, TOUCHED = unpack(KEYS)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local oldest = redis.call('ZRANGE', TOUCHED, 0, 0, 'WITHSCORES')
local latest = math.floor(time[1] / ARGV[2])
local sketches = {}
for number = latest - ARGV[3] + 1, latest do
  table.insert(sketches, ARGV[1] .. number)
end
return {redis.call('ZCARD', DUE), oldest[2] and now - oldest[2] or 0, redis.call('PFCOUNT', unpack(sketches))}
