-- KEYS   due
-- ARGV   1: at most so many
-- answer guests due for a look, the longest waiting first
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])
