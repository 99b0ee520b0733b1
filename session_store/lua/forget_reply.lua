-- The reply is with the guest: it is no longer unsent.
--
-- KEYS   unsent, replies, told
-- ARGV   1: id of the reply   2: seconds to remember what it said   3: so many replies are remembered
local UNSENT, REPLIES, TOLD = unpack(KEYS)
end_reply(UNSENT, REPLIES, TOLD, unpack(ARGV))
