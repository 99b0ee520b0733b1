-- Takes one delivery in.
--
-- KEYS   session, parked, inbox, items, lease, takes, seen (of this item), rate, reply (of this item), sent (of the
--        message it replies to), wrote, unreachable, unnamed
-- ARGV   1: id   2: token   3: the item as it is to lie in the inbox   4: seconds since it was written
--        5: seconds that free text reaches the guest after it, 0 for what no guest wrote
--        6, 7, 8: 1 or 0 for: it is a message, it replies to one, the turn is wanted
-- answer {outcome, had_session, detail}: 'turn' with begin_turn's answer · 'queued' · 'repeat' with the reply's
--        bubbles or nothing · 'limited' with 1 for the first time within the minute, else 0
--
-- `seen` remembers the token of the call that brought the item first. That call repeated (a client's retry) goes on
-- where it was; any other call with the same item is a second delivery.
local SEEN, RATE, REPLY, QUOTED, WROTE, UNREACHABLE = KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12]
local UNNAMED = KEYS[13]
local ID, TOKEN, ITEM, AGE_SECONDS, WINDOW_SECONDS = unpack(ARGV)
local IS_MESSAGE, IS_REPLY, WANTS_TURN = ARGV[6] == '1', ARGV[7] == '1', ARGV[8] == '1'
local first_token, state = unpack(redis.call('HMGET', SEEN, 'token', 'state'))

local function had_session()
  return redis.call('EXISTS', SESSION)
end

local function remember(new_state)
  redis.call('HSET', SEEN, 'token', TOKEN, 'state', new_state)
  redis.call('EXPIRE', SEEN, SEEN_SECONDS)
end

local function count_message()
  local count = redis.call('INCR', RATE)
  if count == 1 then
    redis.call('EXPIRE', RATE, RATE_SECONDS)
  end
  return count
end

-- What was offered in the message that this one replies to; where its id is not known, in those that it may be.
local function note_quoted()
  local quoted = redis.call('HGET', QUOTED, 'offered')
  local unnamed = quoted and {} or redis.call('LRANGE', UNNAMED, 0, -1)
  if quoted then
    redis.call('HSET', ITEMS, 'quoted:' .. ID, quoted)
  elseif #unnamed > 0 then
    redis.call('HSET', ITEMS, 'unnamed:' .. ID, cjson.encode(unnamed))
  end
end

-- Who writes can be reached. A message that comes late must not shorten the time that a later one gave.
local function note_writing()
  local open_seconds = WINDOW_SECONDS - AGE_SECONDS
  if open_seconds > redis.call('TTL', WROTE) and open_seconds > 0 then
    redis.call('SET', WROTE, redis.call('TIME')[1] - AGE_SECONDS, 'EX', open_seconds)
    redis.call('DEL', UNREACHABLE)
  end
end

if not state then
  note_writing()
  local count = IS_MESSAGE and count_message() or 0
  if count > RATE_LIMIT then
    state = count == RATE_LIMIT + 1 and 'limited_first' or 'limited'
    remember(state)
  else
    remember('waiting')
    redis.call('RPUSH', INBOX, ID)
    redis.call('HSET', ITEMS, ID, ITEM)
    if IS_REPLY then
      note_quoted()
    end
    redis.call('EXPIRE', INBOX, INBOX_SECONDS)
    redis.call('EXPIRE', ITEMS, INBOX_SECONDS)
  end
elseif state == 'done' then
  return {'repeat', had_session(), redis.call('GET', REPLY)}
elseif first_token ~= TOKEN then
  if state == 'waiting' then
    -- The first connection may be dead: the reply goes out by REST.
    redis.call('HSET', SEEN, 'rest', 1)
  end
  return {'repeat', had_session(), false}
end

if state == 'limited_first' or state == 'limited' then
  return {'limited', had_session(), state == 'limited_first' and 1 or 0}
end
local turn = WANTS_TURN and may_take(TOKEN) and begin_turn(TOKEN)
if turn then
  return {'turn', turn[3] and 1 or 0, turn}
end
return {'queued', had_session(), false}
