-- What 'ingest train' learns from news.label. Rows are added and never changed but for which one is in use, so that each can be gone back to.
create table ops.topic_model (
    id                 integer     not null generated always as identity,
    learnt_at          timestamptz not null default now(),
    learnt_by          text        not null default session_user,
    classifier_version text        not null,
    labels             integer     not null,
    last_label         bigint      not null,
    right_before       integer     not null,
    right_after        integer     not null,
    looked_at          integer     not null,
    changed            integer     not null,
    in_use             boolean     not null default false,
    used_since         timestamptz,
    features           bytea       not null,
    weights            bytea       not null,
    constraint topic_model_pkey primary key (id),
    constraint topic_model_sizes check (octet_length(weights) = 17 * octet_length(features))
);
create unique index topic_model_in_use on ops.topic_model (in_use) where in_use;
comment on table ops.topic_model is 'What ''ingest train'' learnt from news.label, one row each time: corrections of the shipped weights of the topics, and what they are worth. None in use: the shipped weights alone.';
comment on column ops.topic_model.id is 'Its number; articles it had a part in have it in classifier_version, as in 1.1.0+labels.3.';
comment on column ops.topic_model.learnt_at is 'When it was learnt.';
comment on column ops.topic_model.learnt_by is 'By whom: the database user of the session.';
comment on column ops.topic_model.classifier_version is 'The classifier it was learnt for; by another one it is not used.';
comment on column ops.topic_model.labels is 'From how many labels, the newest of each article.';
comment on column ops.topic_model.last_label is 'The newest label it knows, in news.label.';
comment on column ops.topic_model.right_before is 'For how many of them the shipped weights'' first topic is the label.';
comment on column ops.topic_model.right_after is 'For how many it is by corrections learnt from the other articles'' labels.';
comment on column ops.topic_model.looked_at is 'At how many articles without a label it was looked.';
comment on column ops.topic_model.changed is 'How many of those would have another first topic.';
comment on column ops.topic_model.in_use is 'Whether the classifiers use it: one at most. Set it by ''ingest train use''.';
comment on column ops.topic_model.used_since is 'When it was last taken into use.';
comment on column ops.topic_model.features is 'Hashes of the features, ascending, four bytes each, little-endian.';
comment on column ops.topic_model.weights is 'For each feature 17 weights, one a topic in the order of their codes, four bytes each, little-endian.';

do $$
declare
    may record;
begin
    for may in select * from (values
        ('ingest_writer',   'grant select on ops.topic_model to ingest_writer'),
        ('ingest_operator', 'grant select, insert on ops.topic_model to ingest_operator'),
        ('ingest_operator', 'grant update (in_use, used_since) on ops.topic_model to ingest_operator')) as g(role, statement)
    loop
        if exists (select from pg_roles where rolname = may.role) then
            execute may.statement;
        end if;
    end loop;
end
$$;
