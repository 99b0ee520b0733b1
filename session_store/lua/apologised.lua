-- Notes that a delivery of this message was answered with an apology. Should another delivery be taken all the same,
-- its answer reaches nobody: of several answers to one message the channel uses the first.
--
-- KEYS   seen and reply (of this message), unsent, replies, told
-- ARGV   1: id   2: seen_seconds   3: reply_seconds   4: inbox_seconds
--
-- What is not done yet will be answered by REST. A reply that went out in an answer is unsent again, as from then.
local SEEN, REPLY, UNSENT, REPLIES, TOLD = unpack(KEYS)
local id, seen_seconds, reply_seconds, inbox_seconds = unpack(ARGV)
local state, count = unpack(redis.call('HMGET', SEEN, 'state', 'bubbles'))
if not state or state == 'waiting' then
  redis.call('HSET', SEEN, 'rest', 1)
  redis.call('EXPIRE', SEEN, seen_seconds)
  return
end
local bubbles = redis.call('GET', REPLY)
if not bubbles or not count or redis.call('HEXISTS', REPLIES, 'count:' .. id) == 1 then
  return
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local age = reply_seconds * 1000 - redis.call('PTTL', REPLY)
redis.call('DEL', REPLY)
forget_told(TOLD, id)
redis.call('RPUSH', UNSENT, id)
redis.call('HSET', REPLIES, 'bubbles:' .. id, bubbles, 'count:' .. id, count, 'sent:' .. id, 0,
  'rest:' .. id, 0, 'at:' .. id, now - age)
redis.call('EXPIRE', UNSENT, inbox_seconds)
redis.call('EXPIRE', REPLIES, inbox_seconds)
