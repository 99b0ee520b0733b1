-- Writes the session in the middle of a turn and renews the lease.
--
-- KEYS   session, parked, lease
-- ARGV   1: token   2: session
-- answer 1, or 0 when the lease is no longer the caller's: nothing was written
local SESSION, PARKED, LEASE = unpack(KEYS)
local TOKEN, STATE = unpack(ARGV)
if redis.call('GET', LEASE) ~= TOKEN then
  return 0
end
redis.call('SET', SESSION, STATE, 'EX', SESSION_SECONDS)
redis.call('SET', PARKED, STATE, 'EX', PARKED_SECONDS)
redis.call('PEXPIRE', LEASE, LEASE_MS)
return 1
