-- Put in front of the scripts of those who deliver notices. Their keys are always these.
local OUTBOX, COURIER = unpack(KEYS)

-- Claims the outbox for `token` and answers {the oldest notice as it lies there, now in milliseconds}; gives the claim
-- back and answers an empty list when nothing waits.
local function oldest(token, claim_ms)
  local waiting = redis.call('LINDEX', OUTBOX, 0)
  if not waiting then
    redis.call('DEL', COURIER)
    return {}
  end
  redis.call('SET', COURIER, token, 'PX', claim_ms)
  local time = redis.call('TIME')
  return {waiting, time[1] * 1000 + math.floor(time[2] / 1000)}
end
