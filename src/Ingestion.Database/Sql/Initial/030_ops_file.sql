create table ops.file (
    id                 uuid        not null,
    parent_id          uuid,
    ordinal            integer     not null default 0,
    folder             text,
    path               text        not null,
    inode              bigint,
    size               bigint,
    mtime_ns           bigint,
    source             text        not null,
    content_sha256     bytea,
    found_at           timestamptz not null,
    published_at       timestamptz,
    outcome            text        not null default 'in_flight',
    reason             text,
    detail             text,
    duplicate_of       uuid,
    settled_at         timestamptz,
    moved_at           timestamptz,
    moved_to           text,
    cleaner_version    text,
    classifier_version text,
    article_count      integer     not null default 0,
    retries            integer     not null default 0,
    constraint file_pkey primary key (id),
    constraint file_outcome_known check (outcome in ('in_flight', 'stored', 'duplicate', 'revised', 'rejected', 'quarantined', 'expanded')),
    constraint file_settled_when_final check ((outcome = 'in_flight') = (settled_at is null)),
    constraint file_sha256_length check (octet_length(content_sha256) = 32)
) partition by range (id);

create index file_in_flight on ops.file (folder, id) where outcome = 'in_flight';
create index file_waiting_to_move on ops.file (folder, id) where outcome <> 'in_flight' and moved_at is null and parent_id is null;
create index file_parent on ops.file (parent_id, ordinal) where parent_id is not null;

create table ops.file_default partition of ops.file default;
comment on table ops.file_default is 'Files whose id lies in no month''s partition; normally empty.';

comment on table ops.file is 'The ledger: every file that was seen, in exactly one state. The truth about a file is its outcome here.';
comment on column ops.file.id is 'UUID version 7, made when the file was found.';
comment on column ops.file.parent_id is 'The bundle this file came out of; null for a file of its own.';
comment on column ops.file.ordinal is 'The place in its bundle, from 0; 0 for a file of its own.';
comment on column ops.file.folder is 'The watched folder, absolute; null for an entry of a bundle.';
comment on column ops.file.path is 'The path below the watched folder or inside the bundle, parted by /.';
comment on column ops.file.inode is 'Inode number when found, unsigned bits in a signed number; null for an entry of a bundle.';
comment on column ops.file.size is 'Size in bytes when found.';
comment on column ops.file.mtime_ns is 'Modification time when found, nanoseconds since 1970-01-01 UTC.';
comment on column ops.file.source is 'The source label: the first subfolder''s name or the folder''s default.';
comment on column ops.file.content_sha256 is 'SHA-256 of the bytes as found; null where the file was refused before it was read.';
comment on column ops.file.found_at is 'When the watcher took the file.';
comment on column ops.file.published_at is 'When the broker last confirmed the file''s message; null for never.';
comment on column ops.file.outcome is 'The one state: in_flight, stored, duplicate, revised, rejected, quarantined or expanded.';
comment on column ops.file.reason is 'The named reason of a rejection or the cause of a quarantine, else null.';
comment on column ops.file.detail is 'One sentence a person understands about the reason, else null.';
comment on column ops.file.duplicate_of is 'The file that owns the same content; set for duplicates only.';
comment on column ops.file.settled_at is 'When the outcome was committed; null while in flight.';
comment on column ops.file.moved_at is 'When the file had left the folder; null while it lies there.';
comment on column ops.file.moved_to is 'Where the file went; null where it had gone by itself or was left because it had changed.';
comment on column ops.file.cleaner_version is 'Version of the cleaner that made its rows; null for none.';
comment on column ops.file.classifier_version is 'Version of the classifier that made its rows; null for none.';
comment on column ops.file.article_count is 'How many article rows the file became; 0 unless stored or revised.';
comment on column ops.file.retries is 'How often it was published again from ops.failure.';

create table ops.file_key (
    key     bytea not null,
    file_id uuid  not null,
    constraint file_key_pkey primary key (key),
    constraint file_key_file unique (file_id)
);
comment on table ops.file_key is 'One row a file that lies in a watched folder: makes two watchers of one folder harmless. Deleted when the file has left.';
comment on column ops.file_key.key is 'SHA-256 over folder, path, inode, size and mtime (a path may be longer than an index entry).';
comment on column ops.file_key.file_id is 'The file in ops.file.';

create table ops.content (
    sha256 bytea not null,
    owner  uuid  not null,
    constraint content_pkey primary key (sha256),
    constraint content_sha256_length check (octet_length(sha256) = 32)
);
create index content_owner on ops.content (owner);
comment on table ops.content is 'Which file owns a content. A file is a duplicate when another file owns its content. Not partitioned: it must be unique.';
comment on column ops.content.sha256 is 'SHA-256 of the bytes.';
comment on column ops.content.owner is 'The file whose articles are stored from it.';
