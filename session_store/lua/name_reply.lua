-- Takes the channel's id of a message that went out in a webhook's answer.
--
-- KEYS   unnamed, sent (of this message)
-- ARGV   1: id of the reply   2: seconds to remember what it offered
--
-- Told again, by each report on the message, it finds nothing any more and does nothing.
local UNNAMED, SENT = unpack(KEYS)
for _, written in ipairs(redis.call('LRANGE', UNNAMED, 0, -1)) do
  local unnamed = cjson.decode(written)
  if unnamed.id == ARGV[1] then
    redis.call('LREM', UNNAMED, 1, written)
    redis.call('HSET', SENT, 'offered', unnamed.offered)
    redis.call('EXPIRE', SENT, ARGV[2])
  end
end
