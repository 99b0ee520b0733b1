-- Puts other bubbles in the place of those of a reply that is being sent.
--
-- KEYS   replies
-- ARGV   1: id of the reply   2: bubbles as JSON   3: how many they are
if redis.call('HEXISTS', KEYS[1], 'count:' .. ARGV[1]) == 1 then
  redis.call('HSET', KEYS[1], 'bubbles:' .. ARGV[1], ARGV[2], 'count:' .. ARGV[1], ARGV[3])
end
