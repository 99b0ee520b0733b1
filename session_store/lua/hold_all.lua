-- Takes locks that lapse by themselves: all of them or none.
--
-- KEYS   the locks
-- ARGV   1: token   2: milliseconds   3: the token of a holder whose locks pass to the caller, or nothing
-- answer 0 when all are the caller's, by this call or an earlier one with the same token; else the number of the first
--        one that somebody else holds
local token, milliseconds, followed = unpack(ARGV)
for number, lock in ipairs(KEYS) do
  local holder = redis.call('GET', lock)
  if holder and holder ~= token and holder ~= followed then
    return number
  end
end
for _, lock in ipairs(KEYS) do
  redis.call('SET', lock, token, 'PX', milliseconds)
end
return 0
