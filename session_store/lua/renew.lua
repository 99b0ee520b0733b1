-- Puts a record into the place of the same one, if nobody wrote another meanwhile; it ends when it was to end.
--
-- KEYS   record
-- ARGV   1: as it was read   2: as it is to lie there
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
end
