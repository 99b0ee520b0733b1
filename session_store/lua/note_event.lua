-- Notes that a notice of this guest is about to wait for a receiver. Runs before it is put there, for that is another
-- slot.
--
-- KEYS   due, touched
-- ARGV   1: guest   2: milliseconds until somebody should look   3: seconds the index lives
--
-- A look that is due earlier stays; one that was put off comes forward.
local DUE, TOUCHED = unpack(KEYS)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', DUE, 'LT', now + ARGV[2], ARGV[1])
redis.call('ZADD', TOUCHED, now, ARGV[1])
redis.call('EXPIRE', DUE, ARGV[3])
redis.call('EXPIRE', TOUCHED, ARGV[3])
