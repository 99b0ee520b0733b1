-- Lets a record rest, for the longer the older it is.
--
-- KEYS   index, since
-- ARGV   1: source   2: the longest rest, in seconds
--
-- A record that was settled meanwhile does not come back.
local INDEX, SINCE = unpack(KEYS)
local now = tonumber(redis.call('TIME')[1])
local age = now - (tonumber(redis.call('ZSCORE', SINCE, ARGV[1])) or now)
redis.call('ZADD', INDEX, 'XX', now + math.min(math.floor(age / 8), tonumber(ARGV[2])), ARGV[1])
