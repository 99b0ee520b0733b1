-- Lists the records due for another look, the one due longest first.
--
-- KEYS   index, since
-- ARGV   1: how the key of a record begins   2: at most so many
-- answer the records
--
-- A source whose record has expired leaves the index. The records lie in the index's own slot.
local INDEX, SINCE = unpack(KEYS)
local now = tonumber(redis.call('TIME')[1])
local records = {}
for _, source in ipairs(redis.call('ZRANGEBYSCORE', INDEX, '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local record = redis.call('GET', ARGV[1] .. source)
  if record then
    table.insert(records, record)
  else
    redis.call('ZREM', INDEX, source)
    redis.call('ZREM', SINCE, source)
  end
end
return records
