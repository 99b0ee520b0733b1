-- Drops the record of what is known by now.
--
-- KEYS   index, since, record
-- ARGV   1: source
local INDEX, SINCE, RECORD = unpack(KEYS)
redis.call('ZREM', INDEX, ARGV[1])
redis.call('ZREM', SINCE, ARGV[1])
redis.call('DEL', RECORD)
