create table news.label (
    id          bigint      not null generated always as identity,
    article_id  uuid        not null,
    topic       text        not null,
    note        text,
    labelled_by text        not null default session_user,
    labelled_at timestamptz not null default now(),
    constraint label_pkey primary key (id),
    constraint label_topic foreign key (topic) references news.topic (code)
);
create index label_article on news.label (article_id, labelled_at);
comment on table news.label is 'Corrections by people: the topic an article really has. A plain insert of article_id and topic will do; ingest train learns from them.';
comment on column news.label.id is 'Number of the label.';
comment on column news.label.article_id is 'The article, in news.article.';
comment on column news.label.topic is 'The right topic, in news.topic.';
comment on column news.label.note is 'Anything worth saying about it.';
comment on column news.label.labelled_by is 'Who said so: the user of the session, set by the database.';
comment on column news.label.labelled_at is 'When, set by the database.';

-- Runs with the owner's rights: a labeller may insert and nothing else, and cannot look up the article.
create function news.check_label() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from news.article_revision r where r.article_id = new.article_id) then
        raise exception 'There is no article %', new.article_id using errcode = 'foreign_key_violation', hint = 'article_id is a column of news.article.';
    end if;
    new.labelled_by := session_user;
    new.labelled_at := now();
    return new;
end
$$;
comment on function news.check_label() is 'Sees to it that a label names an article that is there, and who made it.';
create trigger label_checked before insert on news.label for each row execute function news.check_label();
