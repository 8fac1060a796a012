-- A takedown asks for the duplicates of each of its files, and read all months of the ledger for each. Made inside the migration's transaction: no worker of
-- this version runs before it has ended, one of an earlier version waits with what it writes into the ledger for as long as its partitions are read once,
-- seconds for millions of files, and 'ingest migrate --script' can have it.
create index file_duplicate on ops.file (duplicate_of) where duplicate_of is not null;
