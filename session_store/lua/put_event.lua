-- Puts notices behind those that wait.
--
-- KEYS   the outbox of each receiver
-- ARGV   1: a JSON list of notices   2: seconds an outbox lives
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, notice in ipairs(cjson.decode(ARGV[1])) do
  for _, outbox in ipairs(KEYS) do
    redis.call('RPUSH', outbox, now .. ' ' .. notice)
    redis.call('EXPIRE', outbox, ARGV[2])
  end
end
