-- counts the changes of a slot of a cache, so that the memory of other nodes follows
CREATE TABLE portal.cache_change (
  cache VARCHAR(100) NOT NULL,
  slot INTEGER NOT NULL,
  counter BIGINT NOT NULL,
  PRIMARY KEY (cache, slot)
);
