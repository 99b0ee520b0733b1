-- KEYS   locks
-- ARGV   1: token
-- answer for how many milliseconds all of them are still the caller's; 0 when one is not
local left
for _, lock in ipairs(KEYS) do
  if redis.call('GET', lock) ~= ARGV[1] then
    return 0
  end
  local milliseconds = redis.call('PTTL', lock)
  left = math.min(left or milliseconds, milliseconds)
end
return left
