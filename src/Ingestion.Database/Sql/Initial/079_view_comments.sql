-- A view's column means what the table's column of that name means.
do $$
declare
    target record;
begin
    for target in
        select v.view_name, a.attname, col_description(b.attrelid, b.attnum) as meaning
        from (values ('news.article', 'news.article_revision'), ('news.mention', 'news.article_entity'), ('news.mention', 'news.entity'),
                     ('news.revision', 'news.article_revision'))
             as v(view_name, base_name)
        join pg_attribute a on a.attrelid = v.view_name::regclass and a.attnum > 0
        join pg_attribute b on b.attrelid = v.base_name::regclass and b.attname = a.attname
        where col_description(a.attrelid, a.attnum) is null
    loop
        execute format('comment on column %s.%I is %L', target.view_name, target.attname, target.meaning);
    end loop;
end
$$;
