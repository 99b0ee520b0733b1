-- Drops the record of a booking whose outcome is known by now.
--
-- KEYS   index, record
-- ARGV   1: source
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2])
