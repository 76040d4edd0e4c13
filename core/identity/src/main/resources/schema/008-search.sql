-- Who holds a role, and who waits, is asked of each account of an organisation: these indexes answer it by themselves, without a
-- look at the rows, and the first one reads no more than one organisation has. They serve what the two before them served.
CREATE INDEX role_grant_by_role ON identities.role_grant (product, organisation, role_id, account, revoked_at);
DROP INDEX identities.role_grant_by_product;
CREATE INDEX newcomer_handled_by_field ON identities.newcomer_handled (account, field_of_work);
DROP INDEX identities.newcomer_handled_by_account;
