-- What monitoring counts at every look: of all postings, the few that are owed or wait for a host.
CREATE INDEX posting_unsettled ON posting (club) WHERE state IN ('OWED', 'HELD', 'STOPPED');
