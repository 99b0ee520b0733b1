-- Claims the replies that are to be sent by REST now.
--
-- KEYS   unsent, replies, sender, told
-- ARGV   1: token   2: 1 for overdue ones only, else 0
-- answer a list of {id, bubbles as JSON, how many of them are out, since when (milliseconds) the others may be out too
--        or nothing, a list of other replies' bubbles as JSON that were told since then}, oldest first; empty while
--        somebody else sends
--
-- Those of a reply in TwiML may be out, and those that somebody else claimed before. It stops at the first reply that is not to be sent yet, whatever comes behind: replies keep the guest's order.
local UNSENT, REPLIES, SENDER, TOLD = unpack(KEYS)
local TOKEN, ONLY_OVERDUE = ARGV[1], ARGV[2] == '1'
local holder = redis.call('GET', SENDER)
if holder and holder ~= TOKEN then
  return {}
end
local time = redis.call('TIME')
local overdue_since = time[1] * 1000 + math.floor(time[2] / 1000) - LEASE_MS
local claimed = {}
for _, id in ipairs(redis.call('LRANGE', UNSENT, 0, -1)) do
  local bubbles, sent, rest, at, tried = unpack(redis.call('HMGET', REPLIES, 'bubbles:' .. id, 'sent:' .. id,
    'rest:' .. id, 'at:' .. id, 'tried:' .. id))
  local is_due = tonumber(at) <= overdue_since or (rest == '1' and not ONLY_OVERDUE)
  if not is_due then
    break
  end
  local is_doubtful = rest ~= '1' or (tried and tried ~= TOKEN)
  local said = is_doubtful and told_since(TOLD, tonumber(at)) or {}
  claimed[#claimed + 1] = {id, bubbles, tonumber(sent), is_doubtful and at, said}
  redis.call('HSET', REPLIES, 'tried:' .. id, TOKEN)
end
if #claimed > 0 then
  redis.call('SET', SENDER, TOKEN, 'PX', LEASE_MS)
end
return claimed
