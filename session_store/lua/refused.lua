-- Takes a message that the channel has refused after all.
--
-- KEYS   unsent, replies, sent and refused (of this message)
-- ARGV   1: id that what is said instead goes by   2: inbox_seconds   3: seconds to remember the refusal
--        4: 'fast' when it came too fast, else 'form'
-- answer 1 when something is to be said instead now; 0 when nothing is, or it was taken before
--
-- The refusal can be heard before its sender has noted the message: it is remembered for that.
local UNSENT, REPLIES, SENT, REFUSED = unpack(KEYS)
if redis.call('EXISTS', SENT) == 0 then
  redis.call('SET', REFUSED, ARGV[4], 'EX', ARGV[3])
  return 0
end
return say_instead(UNSENT, REPLIES, SENT, ARGV[1], ARGV[2], ARGV[4])
