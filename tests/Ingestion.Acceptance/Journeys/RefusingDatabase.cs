using Ingestion.Acceptance.Chaos;

namespace Ingestion.Acceptance.Journeys;

/// <summary>A database that refuses every article by one cause, until it is mended: a group of failures.</summary>
internal static class RefusingDatabase
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(Repetitions.Of(90, 900));

    /// <summary>It refuses every article from now on.</summary>
    public static Task RefuseAsync(Service service, CancellationToken cancellationToken) => service.Rows.ExecuteAsync("""
        create function news.refuse_for_test() returns trigger language plpgsql as
        $$ begin raise exception 'refused by the test' using errcode = '23514'; end $$;
        create trigger refuse_for_test before insert on news.article_revision for each row execute function news.refuse_for_test();
        """, cancellationToken);

    /// <summary>Drops articles that the database refuses, and waits until they lie in the rejected folder.</summary>
    public static async Task PoisonAsync(Service service, int files, CancellationToken cancellationToken)
    {
        await RefuseAsync(service, cancellationToken);
        service.DropNumbered(0, files);
        await service.UntilSettledAsync(files, Patience, cancellationToken);
        (await service.Rows.CustodyAsync(cancellationToken)).ShouldBe($"quarantined={files}");
        Directory.EnumerateFiles(service.Rejected, "*.txt", SearchOption.AllDirectories).Count(file => !file.EndsWith(".reason.txt", StringComparison.Ordinal)).ShouldBe(files);
    }

    /// <summary>It refuses nothing any more.</summary>
    public static Task MendAsync(Service service, CancellationToken cancellationToken) => service.Rows.ExecuteAsync("drop trigger refuse_for_test on news.article_revision", cancellationToken);
}
