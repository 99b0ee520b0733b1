-- Takes something that is to be done once, however often it is tried.
--
-- KEYS   attempt, holder
-- ARGV   1: token   2: milliseconds that the taker is trusted to be alive   3: seconds to remember the attempt
-- answer {1, ''} when the caller is the first, {1, moment (seconds) of the first try} when an earlier one never told
--        how it ended, {0, ''} when it is done or somebody is at it; the same token gets the same answer
local ATTEMPT, HOLDER = unpack(KEYS)
local TOKEN, LEASE_MS, KEEP = unpack(ARGV)
local first, began, done = unpack(redis.call('HMGET', ATTEMPT, 'first', 'began', 'done'))
local holder = redis.call('GET', HOLDER)
if done or (holder and holder ~= TOKEN) then
  return {0, ''}
end
redis.call('SET', HOLDER, TOKEN, 'PX', LEASE_MS)
if not first then
  redis.call('HSET', ATTEMPT, 'first', TOKEN, 'began', redis.call('TIME')[1])
end
redis.call('EXPIRE', ATTEMPT, KEEP)
return {1, (first and first ~= TOKEN) and began or ''}
