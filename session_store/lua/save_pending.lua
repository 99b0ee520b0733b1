-- Keeps the record of a booking, or of a change to one, whose outcome is not known.
--
-- KEYS   index, since, record
-- ARGV   1: source   2: the record   3: seconds to keep it
--
-- A record saved again keeps its place: it is due when it was, and as old as it was.
local INDEX, SINCE, RECORD = unpack(KEYS)
local now = tonumber(redis.call('TIME')[1])
redis.call('SET', RECORD, ARGV[2], 'EX', ARGV[3])
for _, index in ipairs({INDEX, SINCE}) do
  redis.call('ZADD', index, 'NX', now, ARGV[1])
  redis.call('EXPIRE', index, ARGV[3])
end
