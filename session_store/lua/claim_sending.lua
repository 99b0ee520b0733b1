-- Claims what is to be sent under a key of the caller's.
--
-- KEYS   sending
-- ARGV   1: token   2: digest of what is to be sent   3: seconds after which a sender counts as dead
-- answer {'yours'} · {'other'}: something else goes by this key · {'busy'}: somebody is sending it · {'sent', id, status}
local digest, token, id, status = unpack(redis.call('HMGET', KEYS[1], 'digest', 'token', 'id', 'status'))
if digest and digest ~= ARGV[2] then
  return {'other'}
elseif id then
  return {'sent', id, status}
elseif token and token ~= ARGV[1] then
  return {'busy'}
end
redis.call('HSET', KEYS[1], 'digest', ARGV[2], 'token', ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return {'yours'}
