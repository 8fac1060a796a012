alter table ops.file add column entries integer;
comment on column ops.file.entries is 'How many entries the bundle had, once all are entered; null for a file of its own and while it is expanded.';

create index file_complete_bundle on ops.file (folder, id) where outcome = 'in_flight' and entries is not null;
create index file_entry_in_flight on ops.file (parent_id) where outcome = 'in_flight' and parent_id is not null;
