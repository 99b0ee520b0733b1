-- Keeps the furthest status of a message we sent: callbacks come in any order.
--
-- KEYS   status
-- ARGV   1: rank of this status   2: seconds to keep it   3…: names and values of its fields
local rank = tonumber(ARGV[1])
if rank <= tonumber(redis.call('HGET', KEYS[1], 'rank') or -1) then
  return
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'rank', rank, unpack(ARGV, 3))
redis.call('EXPIRE', KEYS[1], ARGV[2])
