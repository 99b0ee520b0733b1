-- Gives a lock back if it is still the caller's, and wakes whoever has been waiting for it longest.
--
-- KEYS   lock, bell
-- ARGV   1: token   2: milliseconds that the bell is heard where nobody waits yet
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
  redis.call('LPUSH', KEYS[2], 1)
  redis.call('LTRIM', KEYS[2], 0, 0)
  redis.call('PEXPIRE', KEYS[2], ARGV[2])
end
