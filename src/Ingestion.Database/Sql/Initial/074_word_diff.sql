-- The longest common subsequence of two lists, by dynamic programming between what they begin and end alike with (Hunt and McIlroy 1976 tell
-- why the rest is small). Lists whose difference is larger than the limit are not compared: old out, new in.
create function ops.sequence_diff(old text[], new text[]) returns table (place integer, change text, item text)
    language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
    old_n  integer := coalesce(cardinality(old), 0);
    new_n  integer := coalesce(cardinality(new), 0);
    alike  integer := 0;
    ending integer := 0;
    n      integer;
    m      integer;
    width  integer;
    best   integer[];
    i      integer;
    j      integer;
    at     integer := 0;
begin
    while alike < least(old_n, new_n) and old[alike + 1] = new[alike + 1] loop alike := alike + 1; end loop;
    while ending < least(old_n, new_n) - alike and old[old_n - ending] = new[new_n - ending] loop ending := ending + 1; end loop;
    for i in 1 .. alike loop
        at := at + 1; place := at; change := '='; item := old[i]; return next;
    end loop;
    n := old_n - alike - ending;
    m := new_n - alike - ending;
    width := m + 1;
    if n::bigint * m <= 250000 and n > 0 and m > 0 then
        -- best[i, j]: the longest common part of what follows i and j.
        best := array_fill(0, array[(n + 1) * width]);
        for i in reverse n - 1 .. 0 loop
            for j in reverse m - 1 .. 0 loop
                best[i * width + j + 1] := case when old[alike + i + 1] = new[alike + j + 1] then best[(i + 1) * width + j + 2] + 1
                    else greatest(best[(i + 1) * width + j + 1], best[i * width + j + 2]) end;
            end loop;
        end loop;
        i := 0;
        j := 0;
        while i < n or j < m loop
            at := at + 1;
            place := at;
            if i < n and j < m and old[alike + i + 1] = new[alike + j + 1] then
                change := '='; item := old[alike + i + 1]; i := i + 1; j := j + 1;
            elsif i < n and (j = m or best[(i + 1) * width + j + 1] >= best[i * width + j + 2]) then
                change := '-'; item := old[alike + i + 1]; i := i + 1;
            else
                change := '+'; item := new[alike + j + 1]; j := j + 1;
            end if;
            return next;
        end loop;
    else
        for i in 1 .. n loop
            at := at + 1; place := at; change := '-'; item := old[alike + i]; return next;
        end loop;
        for j in 1 .. m loop
            at := at + 1; place := at; change := '+'; item := new[alike + j]; return next;
        end loop;
    end if;
    for i in 1 .. ending loop
        at := at + 1; place := at; change := '='; item := old[old_n - ending + i]; return next;
    end loop;
end
$$;
comment on function ops.sequence_diff(text[], text[]) is 'How one list becomes another: = stays, - goes, + comes, in order. Differences of more than 250,000 pairs are given whole.';

create function news.word_diff(old text, new text) returns table (place integer, change text, words text)
    language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
    step    record;
    gone    text[] := '{}';
    come    text[] := '{}';
    at      integer := 0;
begin
    -- Paragraphs first, then the words of those that changed: a long text is compared in little time.
    for step in
        select d.change as c, d.item as paragraph from ops.sequence_diff(string_to_array(old, E'\n'), string_to_array(new, E'\n')) d
        union all select '=', null -- the end
    loop
        if step.c = '-' then
            gone := gone || step.paragraph;
        elsif step.c = '+' then
            come := come || step.paragraph;
        else
            if cardinality(gone) + cardinality(come) > 0 then
                for change, words in
                    select w.change, string_agg(w.item, ' ' order by w.place)
                    from (select d.*, d.place - row_number() over (partition by d.change order by d.place) as run
                          from ops.sequence_diff(regexp_split_to_array(array_to_string(gone, E'\n'), '\s+'),
                                                 regexp_split_to_array(array_to_string(come, E'\n'), '\s+')) d
                          where d.item <> '') w
                    group by w.change, w.run order by min(w.place)
                loop
                    at := at + 1; place := at; return next;
                end loop;
                gone := '{}';
                come := '{}';
            end if;
            if step.paragraph is not null then
                at := at + 1; place := at; change := '='; words := step.paragraph; return next;
            end if;
        end if;
    end loop;
end
$$;
comment on function news.word_diff(text, text) is 'How one text becomes another, in words: = stays, - goes, + comes, in order.';

create view news.revision as
select r.article_id, row_number() over w as number, r.id as revision_id, lag(r.id) over w as previous_id, r.content_at, r.is_current, r.source, r.title, r.file_id, r.stored_at
from news.article_revision r
window w as (partition by r.article_id order by r.content_at, r.found_at, r.id);
comment on view news.revision is 'The history of every article: its texts in the order they were written. Ask by article_id; news.changes tells what changed.';
comment on column news.revision.number is 'Place in the order of writing, from 1.';
comment on column news.revision.revision_id is 'The text''s id, in news.article_revision.';
comment on column news.revision.previous_id is 'The text before it; null for the first.';

create function news.changes(article uuid) returns table (number bigint, content_at timestamptz, place integer, change text, words text)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select v.number, v.content_at, d.place, d.change, d.words
    from (select row_number() over w as number, r.content_at, r.title, r.body, lag(r.title) over w as old_title, lag(r.body) over w as old_body
          from news.article_revision r where r.article_id = article
          window w as (order by r.content_at, r.found_at, r.id)) v
    cross join lateral news.word_diff(coalesce(v.old_title || E'\n', '') || v.old_body, coalesce(v.title || E'\n', '') || v.body) d
    where v.number > 1 and d.change <> '='
    order by v.number, d.place
$$;
comment on function news.changes(uuid) is 'What was taken out (-) and put in (+) by each later text of an article, title included.';
