-- Put in front of every script that can hand out a turn. Their first six keys are always these.
local SESSION, PARKED, INBOX, ITEMS, LEASE, TAKES = unpack(KEYS)

-- Begins, or goes on with, the turn of `token` on the oldest waiting item, and counts once how often that item was
-- taken, however often the same call is repeated. Answers {id, item, session, parked, takes before this one, what was offered
-- in the message it replies to, what was offered in those that it may be}, or false when nothing waits. The parked session
-- is only looked at where there is no live one.
local function begin_turn(token)
  local oldest = redis.call('LINDEX', INBOX, 0)
  if not oldest then
    return false
  end
  redis.call('SET', LEASE, token, 'PX', LEASE_MS)
  local by, count = unpack(redis.call('HMGET', TAKES, 'by', 'count'))
  local takes = tonumber(count or 0)
  if by ~= token then
    takes = takes + 1
    redis.call('HSET', TAKES, 'by', token, 'count', takes)
    redis.call('EXPIRE', TAKES, INBOX_SECONDS)
  end
  local session = redis.call('GET', SESSION)
  local parked = not session and redis.call('GET', PARKED)
  local item, quoted, unnamed = unpack(redis.call('HMGET', ITEMS, oldest, 'quoted:' .. oldest, 'unnamed:' .. oldest))
  return {oldest, item, session, parked, takes - 1, quoted, unnamed}
end

-- The lease is free, or `token` holds it already.
local function may_take(token)
  local holder = redis.call('GET', LEASE)
  return not holder or holder == token
end
