-- Ends the work on one item and begins the next, or gives the lease back.
--
-- KEYS   session, parked, inbox, items, lease, takes, seen and reply (of this item), unsent, replies, dead, unnamed,
--        then the outbox of each receiver of notices
-- ARGV   1: id   2: token   3: finish token   4: session, or nothing to end it   5: bubbles as JSON   6: how many
--        7: a JSON list of notices   8: what the reply is to be told by when a guest replies to it, or nothing
--        9, 10, 11: 1 or 0 for: the reply goes by REST, the turn goes on, the item is set aside
-- answer {'done', use_rest, begin_turn's answer or nothing} · {'lost'}: nothing was written
--
-- `seen` remembers the token of the call that finished the item: that call repeated writes nothing and gets its
-- answer again. The lease must be the caller's and the item still the oldest one.
local SEEN, REPLY, UNSENT, REPLIES, DEAD, UNNAMED = KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12]
local FIRST_OUTBOX = 13
local ID, TOKEN, FINISH_TOKEN, STATE, BUBBLES, COUNT, NOTICES, UNNAMED_REPLY = unpack(ARGV)
local BY_REST, GO_ON, SET_ASIDE = ARGV[9] == '1', ARGV[10] == '1', ARGV[11] == '1'
local finished_by, rest = unpack(redis.call('HMGET', SEEN, 'finish', 'rest'))
local use_rest = rest and 1 or 0
local is_ours = redis.call('GET', LEASE) == TOKEN

local function write_session()
  if STATE ~= '' then
    redis.call('SET', SESSION, STATE, 'EX', SESSION_SECONDS)
    redis.call('SET', PARKED, STATE, 'EX', PARKED_SECONDS)
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
    if rest == '1' and tonumber(at) > now - LEASE_MS then
      return true
    end
  end
  return false
end

-- The channel takes this reply without telling its id; sent by REST it has one from the start.
local function note_unnamed()
  if UNNAMED_REPLY ~= '' then
    redis.call('RPUSH', UNNAMED, UNNAMED_REPLY)
    redis.call('LTRIM', UNNAMED, -MOST_UNNAMED, -1)
    redis.call('EXPIRE', UNNAMED, SENT_SECONDS)
  end
end

local function note_reply()
  if use_rest == 0 and is_behind_rest() then
    redis.call('HSET', SEEN, 'rest', 1)
    use_rest = 1
  end
  local by_rest = BY_REST or use_rest == 1
  redis.call('RPUSH', UNSENT, ID)
  redis.call('HSET', REPLIES, 'bubbles:' .. ID, BUBBLES, 'count:' .. ID, COUNT, 'sent:' .. ID, 0,
    'rest:' .. ID, by_rest and 1 or 0, 'at:' .. ID, now)
  redis.call('EXPIRE', UNSENT, INBOX_SECONDS)
  redis.call('EXPIRE', REPLIES, INBOX_SECONDS)
  if not by_rest then
    -- Only a reply in TwiML is given again to a second delivery; one sent by REST reaches the guest by itself.
    redis.call('SET', REPLY, BUBBLES, 'EX', REPLY_SECONDS)
    note_unnamed()
  end
end

local function put_into_outboxes()
  for _, notice in ipairs(cjson.decode(NOTICES)) do
    for outbox = FIRST_OUTBOX, #KEYS do
      redis.call('RPUSH', KEYS[outbox], now .. ' ' .. notice)
      redis.call('EXPIRE', KEYS[outbox], OUTBOX_SECONDS)
    end
  end
end

local function put_away_item()
  if SET_ASIDE then
    redis.call('RPUSH', DEAD, redis.call('HGET', ITEMS, ID))
    redis.call('LTRIM', DEAD, -DEAD_LETTERS, -1)
    redis.call('EXPIRE', DEAD, DEAD_SECONDS)
  end
  redis.call('LPOP', INBOX)
  redis.call('HDEL', ITEMS, ID, 'quoted:' .. ID, 'unnamed:' .. ID)
  redis.call('DEL', TAKES)
  redis.call('HSET', SEEN, 'state', 'done', 'finish', FINISH_TOKEN, 'bubbles', COUNT)
  redis.call('EXPIRE', SEEN, SEEN_SECONDS)
end

if finished_by ~= FINISH_TOKEN then
  if not is_ours or redis.call('LINDEX', INBOX, 0) ~= ID then
    return {'lost'}
  end
  write_session()
  if COUNT ~= '0' then
    note_reply()
  end
  put_into_outboxes()
  put_away_item()
end

local next_turn = is_ours and GO_ON and begin_turn(TOKEN)
if is_ours and not next_turn then
  redis.call('DEL', LEASE)
end
return {'done', use_rest, next_turn}
