alter table ops.failure add column note text;
comment on column ops.failure.note is 'What the person wrote who archived it; null for nothing.';
comment on column ops.failure.state is 'open, retrying (published again and in flight), resolved (the retry has its outcome; had it failed again, there is a new row) or archived (a person closed it).';
comment on column ops.failure.file_id is 'The file in ops.file; all zeros for a message that names none (unreadable or unknown), which is kept as evidence alone.';
