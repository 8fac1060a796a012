create table ops.failure (
    id           uuid        not null,
    file_id      uuid        not null,
    stage        text        not null,
    kind         text        not null,
    cause        text        not null,
    detail       text,
    message_type text,
    payload      text,
    failed_at    timestamptz not null,
    state        text        not null default 'open',
    state_at     timestamptz,
    attempts     integer     not null default 0,
    constraint failure_pkey primary key (id),
    constraint failure_kind_known check (kind in ('rejected', 'quarantined')),
    constraint failure_state_known check (state in ('open', 'retrying', 'resolved', 'archived'))
) partition by range (id);
create index failure_file on ops.failure (file_id);
create index failure_by_cause on ops.failure (kind, state, stage, cause, id);

create table ops.failure_default partition of ops.failure default;
comment on table ops.failure_default is 'Failures whose id lies in no month''s partition; normally empty.';

comment on table ops.failure is 'Why files were rejected or quarantined: the evidence of those outcomes, and what a retry publishes again.';
comment on column ops.failure.id is 'UUID version 7, made when it was recorded.';
comment on column ops.failure.file_id is 'The file in ops.file.';
comment on column ops.failure.stage is 'Who gave it up: watcher, clean, classify or persist.';
comment on column ops.failure.kind is 'rejected: no article, by a considered decision. quarantined: failed beyond retrying, waits for a person.';
comment on column ops.failure.cause is 'The stable short code failures are grouped by.';
comment on column ops.failure.detail is 'One sentence or a trimmed exception text; never article text.';
comment on column ops.failure.message_type is 'Full name of the message type that carried the item; null for a rejection.';
comment on column ops.failure.payload is 'The item as JSON, as it would be published again; null for a rejection. Analysts may not read it.';
comment on column ops.failure.failed_at is 'When it was given up.';
comment on column ops.failure.state is 'open, retrying (published again and in flight), resolved (a retry succeeded) or archived (a person closed it).';
comment on column ops.failure.state_at is 'When the state last changed; null for never.';
comment on column ops.failure.attempts is 'How often it was retried from here.';

create table ops.probe (
    id        smallint    not null,
    probed_at timestamptz not null,
    constraint probe_pkey primary key (id),
    constraint probe_one_row check (id = 1)
);
comment on table ops.probe is 'One row that is written to see whether the database takes writes.';
comment on column ops.probe.id is 'Always 1.';
comment on column ops.probe.probed_at is 'When it was last written.';
