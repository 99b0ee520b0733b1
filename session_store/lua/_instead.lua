-- Put in front of scripts that find out that a message was refused by the channel.

-- Puts what is to be said instead of a refused message before everything that waits to be sent, under an id of its own.
-- Once: what was taken is gone. The message itself is said again only when `why` is 'fast', and everything then waits
-- until it is overdue. Answers 1 when there is anything to say now.
local function say_instead(unsent, replies, sent, id, seconds, why)
  local instead, count, same = unpack(redis.call('HMGET', sent, 'instead', 'count', 'same'))
  local is_now = why ~= 'fast'
  if not instead or (same and is_now) then
    return 0
  end
  redis.call('HDEL', sent, 'instead', 'count')
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('LPUSH', unsent, id)
  redis.call('HSET', replies, 'bubbles:' .. id, instead, 'count:' .. id, count, 'sent:' .. id, 0, 'rest:' .. id,
    is_now and 1 or 0, 'at:' .. id, now)
  redis.call('EXPIRE', unsent, seconds)
  redis.call('EXPIRE', replies, seconds)
  return is_now and 1 or 0
end
