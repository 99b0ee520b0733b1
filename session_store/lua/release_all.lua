-- Gives locks back that are still the caller's, and wakes whoever has been waiting for each of them longest.
--
-- KEYS   the locks, then the bell of each, in the same order
-- ARGV   1: token   2: milliseconds that a bell is heard where nobody waits yet
local count = #KEYS / 2
for number = 1, count do
  local lock, bell = KEYS[number], KEYS[count + number]
  if redis.call('GET', lock) == ARGV[1] then
    redis.call('DEL', lock)
    redis.call('LPUSH', bell, 1)
    redis.call('LTRIM', bell, 0, 0)
    redis.call('PEXPIRE', bell, ARGV[2])
  end
end
