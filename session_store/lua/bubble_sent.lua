-- Notes how many bubbles of a reply are out; with the last one the reply is forgotten. What the channel may refuse
-- later, or a guest reply to, is kept under its id there.
--
-- KEYS   unsent, replies, sender, reply, sent and refused (of this message), told
-- ARGV   1: call as JSON {id (of the reply), sent (how many), lease_ms, keeps, instead_id, instead (how many bubbles), is_the_same,
--        inbox_seconds, sent_seconds, told_seconds, most_told}   2: what it offered, as JSON   3: what is to be said instead, as JSON
--
-- Progress shows that the sender lives: its claim is renewed. A second delivery gets nothing any more, for the reply
-- is on its way by REST. A refusal may have been heard before this: then what is to be said instead follows at once.
local UNSENT, REPLIES, SENDER, REPLY, SENT, REFUSED, TOLD = unpack(KEYS)
local call = cjson.decode(ARGV[1])
local id, sent = call.id, call.sent
redis.call('DEL', REPLY)
redis.call('PEXPIRE', SENDER, call.lease_ms)
if call.keeps and redis.call('EXISTS', SENT) == 0 then
  redis.call('HSET', SENT, 'offered', ARGV[2])
  if call.instead > 0 then
    redis.call('HSET', SENT, 'instead', ARGV[3], 'count', call.instead)
  end
  if call.is_the_same then
    redis.call('HSET', SENT, 'same', 1)
  end
  redis.call('EXPIRE', SENT, call.sent_seconds)
  local why = redis.call('GET', REFUSED)
  if why then
    say_instead(UNSENT, REPLIES, SENT, call.instead_id, call.inbox_seconds, why)
  end
end
local count, before = unpack(redis.call('HMGET', REPLIES, 'count:' .. id, 'sent:' .. id))
if not count then
  return
end
if sent >= tonumber(count) then
  end_reply(UNSENT, REPLIES, TOLD, id, call.told_seconds, call.most_told)
elseif sent > tonumber(before) then
  redis.call('HSET', REPLIES, 'sent:' .. id, sent)
end
