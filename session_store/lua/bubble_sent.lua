-- Notes how many bubbles of a reply are out; with the last one the reply is forgotten.
--
-- KEYS   unsent, replies, sender, reply
-- ARGV   1: id of the reply   2: how many   3: lease_ms
--
-- Progress shows that the sender lives: its claim is renewed. A second delivery gets nothing any more, for the reply
-- is on its way by REST.
local UNSENT, REPLIES, SENDER, REPLY = unpack(KEYS)
local id, sent = ARGV[1], tonumber(ARGV[2])
redis.call('DEL', REPLY)
redis.call('PEXPIRE', SENDER, ARGV[3])
local count, before = unpack(redis.call('HMGET', REPLIES, 'count:' .. id, 'sent:' .. id))
if not count then
  return
end
if sent >= tonumber(count) then
  redis.call('LREM', UNSENT, 1, id)
  redis.call('HDEL', REPLIES, 'bubbles:' .. id, 'count:' .. id, 'sent:' .. id, 'rest:' .. id, 'at:' .. id)
elseif sent > tonumber(before) then
  redis.call('HSET', REPLIES, 'sent:' .. id, sent)
end
