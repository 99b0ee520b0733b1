-- Takes one delivery in.
--
-- KEYS   session, parked, inbox, items, lease, takes, seen (of this item), rate, reply (of this item), sent (of the
--        message it replies to), wrote, unreachable, unnamed
-- ARGV   1: call as JSON {id, token, is_message, is_reply, wants_turn, age_seconds, window_seconds (0 for what no guest wrote),
--        lease_ms, inbox_seconds, seen_seconds, rate_limit, rate_seconds}   2: the item as it is to lie in the inbox
-- answer {outcome, had_session, detail}: 'turn' with begin_turn's answer · 'queued' · 'repeat' with the reply's
--        bubbles or nothing · 'limited' with 1 for the first time within the minute, else 0
--
-- `seen` remembers the token of the call that brought the item first. That call repeated (a client's retry) goes on
-- where it was; any other call with the same item is a second delivery.
local SEEN, RATE, REPLY, QUOTED, WROTE, UNREACHABLE = KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12]
local UNNAMED = KEYS[13]
local call = cjson.decode(ARGV[1])
local had_session = redis.call('EXISTS', SESSION)
local first_token, state = unpack(redis.call('HMGET', SEEN, 'token', 'state'))

local function remember(new_state)
  redis.call('HSET', SEEN, 'token', call.token, 'state', new_state)
  redis.call('EXPIRE', SEEN, call.seen_seconds)
end

local function count_message()
  local count = redis.call('INCR', RATE)
  if count == 1 then
    redis.call('EXPIRE', RATE, call.rate_seconds)
  end
  return count
end

-- What was offered in the message that this one replies to; where its id is not known, in those that it may be.
local function note_quoted()
  local quoted = redis.call('HGET', QUOTED, 'offered')
  local unnamed = quoted and {} or redis.call('LRANGE', UNNAMED, 0, -1)
  if quoted then
    redis.call('HSET', ITEMS, 'quoted:' .. call.id, quoted)
  elseif #unnamed > 0 then
    redis.call('HSET', ITEMS, 'unnamed:' .. call.id, cjson.encode(unnamed))
  end
end

-- Who writes can be reached. A message that comes late must not shorten the time that a later one gave.
local function note_writing()
  local open_seconds = call.window_seconds - call.age_seconds
  if open_seconds > redis.call('TTL', WROTE) and open_seconds > 0 then
    redis.call('SET', WROTE, redis.call('TIME')[1] - call.age_seconds, 'EX', open_seconds)
    redis.call('DEL', UNREACHABLE)
  end
end

if not state then
  note_writing()
  local count = call.is_message and count_message() or 0
  if count > call.rate_limit then
    state = count == call.rate_limit + 1 and 'limited_first' or 'limited'
    remember(state)
  else
    remember('waiting')
    redis.call('RPUSH', INBOX, call.id)
    redis.call('HSET', ITEMS, call.id, ARGV[2])
    if call.is_reply then
      note_quoted()
    end
    redis.call('EXPIRE', INBOX, call.inbox_seconds)
    redis.call('EXPIRE', ITEMS, call.inbox_seconds)
  end
elseif state == 'done' then
  return {'repeat', had_session, redis.call('GET', REPLY)}
elseif first_token ~= call.token then
  if state == 'waiting' then
    -- The first connection may be dead: the reply goes out by REST.
    redis.call('HSET', SEEN, 'rest', 1)
  end
  return {'repeat', had_session, false}
end

if state == 'limited_first' or state == 'limited' then
  return {'limited', had_session, state == 'limited_first' and 1 or 0}
end
local turn = call.wants_turn and may_take(call.token) and begin_turn(call.token, call)
if turn then
  return {'turn', had_session, turn}
end
return {'queued', had_session, false}
