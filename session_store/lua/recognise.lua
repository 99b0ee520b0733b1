-- Tells under which key a person is served who shows an id and maybe a number, and remembers both.
--
-- KEYS   person (of the id), person_at (of the number; where none is shown, the id's key again)
-- ARGV   1: id   2: the address they write from   3: seconds to keep it
-- answer the key: the address that the id was first seen with; the id itself where that address was somebody else's
--
-- Run twice it answers the same.
local PERSON, AT = unpack(KEYS)
local id, address, seconds = unpack(ARGV)
local shows_number = AT ~= PERSON
local owner = shows_number and redis.call('GET', AT)
local key = redis.call('GET', PERSON)
if not key then
  key = (owner and owner ~= id) and id or address
end
redis.call('SET', PERSON, key, 'EX', seconds)
if shows_number then
  redis.call('SET', AT, id, 'EX', seconds)
end
return key
