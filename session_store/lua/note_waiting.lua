-- Notes that work of this guest is about to wait. Runs before accept, for that may be in another slot.
--
-- KEYS   due, touched
-- ARGV   1: guest   2: milliseconds until somebody should look   3: seconds the index lives
--        4: how the name of a sketch of those who wrote begins   5: seconds that one of them spans   6: seconds it lives
--
-- An earlier look stays as it was: a guest who writes all the time must not push it ahead for ever.
local DUE, TOUCHED = unpack(KEYS)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', DUE, 'NX', now + ARGV[2], ARGV[1])
redis.call('ZADD', TOUCHED, now, ARGV[1])
redis.call('EXPIRE', DUE, ARGV[3])
redis.call('EXPIRE', TOUCHED, ARGV[3])

-- In the index's own slot, like the index. Who is counted already changes nothing: it lives long enough from its first.
local sketch = ARGV[4] .. math.floor(time[1] / ARGV[5])
if redis.call('PFADD', sketch, ARGV[1]) == 1 then
  redis.call('EXPIRE', sketch, ARGV[6])
end
