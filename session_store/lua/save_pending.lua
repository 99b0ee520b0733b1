-- Keeps the record of a booking whose outcome is not known.
--
-- KEYS   index, record
-- ARGV   1: source   2: the record   3: seconds to keep it
--
-- A record saved again keeps its place: the index is ordered by the first time.
local INDEX, RECORD = unpack(KEYS)
local now = tonumber(redis.call('TIME')[1])
redis.call('SET', RECORD, ARGV[2], 'EX', ARGV[3])
redis.call('ZADD', INDEX, 'NX', now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', INDEX, '-inf', '(' .. now - ARGV[3])
redis.call('EXPIRE', INDEX, ARGV[3])
