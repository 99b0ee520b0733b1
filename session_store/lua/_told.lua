-- Put in front of scripts that end a reply, or look at those that may be out.

-- Ends a reply: it is no longer unsent, and what it said is remembered for a while with the moment (milliseconds). In the
-- channel's list these words are its own, and no sign of another reply that says the same.
local function end_reply(unsent, replies, told, id, told_seconds, most_told)
  local bubbles = redis.call('HGET', replies, 'bubbles:' .. id)
  if not bubbles then
    return
  end
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  if redis.call('RPUSH', told, cjson.encode({id = id, at = now, bubbles = bubbles})) > tonumber(most_told) then
    redis.call('LTRIM', told, -most_told, -1)
  end
  redis.call('EXPIRE', told, told_seconds)
  redis.call('LREM', unsent, 1, id)
  redis.call('HDEL', replies, 'bubbles:' .. id, 'count:' .. id, 'sent:' .. id, 'rest:' .. id, 'at:' .. id,
    'tried:' .. id)
end

-- What other replies said since then: a list of their bubbles as JSON.
local function told_since(told, moment)
  local said = {}
  for _, written in ipairs(redis.call('LRANGE', told, 0, -1)) do
    local reply = cjson.decode(written)
    if reply.at >= moment then
      said[#said + 1] = reply.bubbles
    end
  end
  return said
end

-- It turned out that the reply may not have been told.
local function forget_told(told, id)
  for _, written in ipairs(redis.call('LRANGE', told, 0, -1)) do
    if cjson.decode(written).id == id then
      redis.call('LREM', told, 1, written)
    end
  end
end
