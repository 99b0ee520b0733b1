-- Writes the session in the middle of a turn and renews the lease.
--
-- KEYS   session, parked, lease
-- ARGV   1: call as JSON {token, lease_ms, session_seconds, parked_seconds}   2: session
-- answer 1, or 0 when the lease is no longer the caller's: nothing was written
local SESSION, PARKED, LEASE = unpack(KEYS)
local call = cjson.decode(ARGV[1])
if redis.call('GET', LEASE) ~= call.token then
  return 0
end
redis.call('SET', SESSION, ARGV[2], 'EX', call.session_seconds)
redis.call('SET', PARKED, ARGV[2], 'EX', call.parked_seconds)
redis.call('PEXPIRE', LEASE, call.lease_ms)
return 1
