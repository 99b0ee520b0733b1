-- Tells the time.
--
-- KEYS   any key, which names the server of a Cluster to ask
-- answer {seconds since 1970, microseconds}
return redis.call('TIME')
