-- Ends the work on one item and begins the next, or gives the lease back.
--
-- KEYS   session, parked, inbox, items, lease, takes, seen and reply (of this item), unsent, replies, dead, unnamed,
--        then the outbox of each receiver of notices
-- ARGV   1: call as JSON {id, token, finish_token, keeps_session, by_rest, go_on, set_aside, bubbles (how many),
--        and the times lease_ms, inbox_seconds, seen_seconds, session_seconds, parked_seconds, reply_seconds,
--        dead_seconds, dead_letters, outbox_seconds, sent_seconds, most_unnamed}   2: session   3: bubbles as JSON
--        4: a JSON list of notices   5: what the reply is to be told by when a guest replies to it, or nothing
-- answer {'done', use_rest, begin_turn's answer or nothing} · {'lost'}: nothing was written
--
-- `seen` remembers the token of the call that finished the item: that call repeated writes nothing and gets its
-- answer again. The lease must be the caller's and the item still the oldest one.
local SEEN, REPLY, UNSENT, REPLIES, DEAD, UNNAMED = KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12]
local FIRST_OUTBOX = 13
local call = cjson.decode(ARGV[1])
local finished_by, rest = unpack(redis.call('HMGET', SEEN, 'finish', 'rest'))
local use_rest = rest and 1 or 0
local is_ours = redis.call('GET', LEASE) == call.token

local function write_session()
  if call.keeps_session then
    redis.call('SET', SESSION, ARGV[2], 'EX', call.session_seconds)
    redis.call('SET', PARKED, ARGV[2], 'EX', call.parked_seconds)
  else
    redis.call('DEL', SESSION, PARKED)
  end
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

-- A reply that is just going out by REST would be overtaken by this one in TwiML. One that waits for longer is stuck:
-- the guest shall not wait with it.
local function is_behind_rest()
  for _, id in ipairs(redis.call('LRANGE', UNSENT, 0, -1)) do
    local rest, at = unpack(redis.call('HMGET', REPLIES, 'rest:' .. id, 'at:' .. id))
    if rest == '1' and tonumber(at) > now - call.lease_ms then
      return true
    end
  end
  return false
end

-- The channel takes this reply without telling its id; sent by REST it has one from the start.
local function note_unnamed()
  if ARGV[5] ~= '' then
    redis.call('RPUSH', UNNAMED, ARGV[5])
    redis.call('LTRIM', UNNAMED, -call.most_unnamed, -1)
    redis.call('EXPIRE', UNNAMED, call.sent_seconds)
  end
end

local function note_reply()
  if use_rest == 0 and is_behind_rest() then
    redis.call('HSET', SEEN, 'rest', 1)
    use_rest = 1
  end
  local by_rest = call.by_rest or use_rest == 1
  redis.call('RPUSH', UNSENT, call.id)
  redis.call('HSET', REPLIES, 'bubbles:' .. call.id, ARGV[3], 'count:' .. call.id, call.bubbles, 'sent:' .. call.id, 0,
    'rest:' .. call.id, by_rest and 1 or 0, 'at:' .. call.id, now)
  redis.call('EXPIRE', UNSENT, call.inbox_seconds)
  redis.call('EXPIRE', REPLIES, call.inbox_seconds)
  if not by_rest then
    -- Only a reply in TwiML is given again to a second delivery; one sent by REST reaches the guest by itself.
    redis.call('SET', REPLY, ARGV[3], 'EX', call.reply_seconds)
    note_unnamed()
  end
end

local function put_into_outboxes()
  for _, notice in ipairs(cjson.decode(ARGV[4])) do
    for outbox = FIRST_OUTBOX, #KEYS do
      redis.call('RPUSH', KEYS[outbox], now .. ' ' .. notice)
      redis.call('EXPIRE', KEYS[outbox], call.outbox_seconds)
    end
  end
end

local function put_away_item()
  if call.set_aside then
    redis.call('RPUSH', DEAD, redis.call('HGET', ITEMS, call.id))
    redis.call('LTRIM', DEAD, -call.dead_letters, -1)
    redis.call('EXPIRE', DEAD, call.dead_seconds)
  end
  redis.call('LPOP', INBOX)
  redis.call('HDEL', ITEMS, call.id, 'quoted:' .. call.id, 'unnamed:' .. call.id)
  redis.call('DEL', TAKES)
  redis.call('HSET', SEEN, 'state', 'done', 'finish', call.finish_token, 'bubbles', call.bubbles)
  redis.call('EXPIRE', SEEN, call.seen_seconds)
end

if finished_by ~= call.finish_token then
  if not is_ours or redis.call('LINDEX', INBOX, 0) ~= call.id then
    return {'lost'}
  end
  write_session()
  if call.bubbles > 0 then
    note_reply()
  end
  put_into_outboxes()
  put_away_item()
end

local next_turn = is_ours and call.go_on and begin_turn(call.token, call)
if is_ours and not next_turn then
  redis.call('DEL', LEASE)
end
return {'done', use_rest, next_turn}
