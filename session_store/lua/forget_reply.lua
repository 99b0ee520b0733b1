-- The reply is with the guest: it is no longer unsent.
--
-- KEYS   unsent, replies
-- ARGV   1: id of the reply
local UNSENT, REPLIES = unpack(KEYS)
local id = ARGV[1]
redis.call('LREM', UNSENT, 1, id)
redis.call('HDEL', REPLIES, 'bubbles:' .. id, 'count:' .. id, 'sent:' .. id, 'rest:' .. id, 'at:' .. id,
  'tried:' .. id)
