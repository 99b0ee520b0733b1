-- Takes a lock that lapses by itself.
--
-- KEYS   lock
-- ARGV   1: token   2: milliseconds
-- answer 1 when it is the caller's, by this call or an earlier one with the same token; else 0
if redis.call('GET', KEYS[1]) == ARGV[1] or redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return 1
end
return 0
