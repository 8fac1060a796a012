using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;

namespace Ingestion.Database;

/// <summary>
/// The schema as a model: for reads, and to hold the database against (<see cref="SchemaGate"/>). The hot paths of the ledger and the
/// persister speak SQL and COPY.
/// </summary>
/// <param name="options">Where and how to connect.</param>
public sealed class IngestionDbContext(DbContextOptions<IngestionDbContext> options) : DbContext(options)
{
    /// <summary><c>ops.file</c>.</summary>
    public DbSet<LedgerFile> Files => Set<LedgerFile>();

    /// <summary><c>ops.file_key</c>.</summary>
    public DbSet<FileKey> FileKeys => Set<FileKey>();

    /// <summary><c>ops.content</c>.</summary>
    public DbSet<ContentOwner> ContentOwners => Set<ContentOwner>();

    /// <summary><c>ops.failure</c>.</summary>
    public DbSet<Failure> Failures => Set<Failure>();

    /// <summary><c>ops.tombstone</c>.</summary>
    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    /// <summary><c>ops.forgotten_text</c>.</summary>
    public DbSet<ForgottenText> ForgottenTexts => Set<ForgottenText>();

    /// <summary><c>ops.probe</c>.</summary>
    public DbSet<Probe> Probes => Set<Probe>();

    /// <summary><c>ops.custody_balance</c>.</summary>
    public DbSet<CustodyBalance> CustodyBalances => Set<CustodyBalance>();

    /// <summary><c>news.source</c>.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary><c>news.article_revision</c>.</summary>
    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();

    /// <summary><c>news.topic</c>.</summary>
    public DbSet<Topic> Topics => Set<Topic>();

    /// <summary><c>news.article_topic</c>.</summary>
    public DbSet<ArticleTopic> ArticleTopics => Set<ArticleTopic>();

    /// <summary><c>news.entity</c>.</summary>
    public DbSet<Entity> Entities => Set<Entity>();

    /// <summary><c>news.article_entity</c>.</summary>
    public DbSet<ArticleEntity> ArticleEntities => Set<ArticleEntity>();

    /// <summary><c>news.quotation</c>.</summary>
    public DbSet<Quotation> Quotations => Set<Quotation>();

    /// <summary><c>news.quantity</c>.</summary>
    public DbSet<Quantity> Quantities => Set<Quantity>();

    /// <summary><c>news.date_mention</c>.</summary>
    public DbSet<DateMention> DateMentions => Set<DateMention>();

    /// <summary><c>news.article</c>.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary><c>news.mention</c>.</summary>
    public DbSet<Mention> Mentions => Set<Mention>();

    /// <summary><c>news.removed_span</c>.</summary>
    public DbSet<RemovedSpan> RemovedSpans => Set<RemovedSpan>();

    /// <summary><c>ops.grouping_queue</c>.</summary>
    public DbSet<QueuedText> QueuedTexts => Set<QueuedText>();

    /// <summary><c>ops.grouping</c>.</summary>
    public DbSet<GroupingState> GroupingStates => Set<GroupingState>();

    /// <summary><c>ops.grouping_lag</c>.</summary>
    public DbSet<GroupingLag> GroupingLags => Set<GroupingLag>();

    /// <summary><c>ops.signature</c>.</summary>
    public DbSet<Signature> Signatures => Set<Signature>();

    /// <summary><c>ops.common_shingle</c>.</summary>
    public DbSet<CommonShingle> CommonShingles => Set<CommonShingle>();

    /// <summary><c>news.sameness</c>.</summary>
    public DbSet<Sameness> Samenesses => Set<Sameness>();

    /// <summary><c>news.reprint</c>.</summary>
    public DbSet<Reprint> Reprints => Set<Reprint>();

    /// <summary><c>news.story</c>.</summary>
    public DbSet<Story> Stories => Set<Story>();

    /// <summary><c>news.daily_count</c>.</summary>
    public DbSet<DailyCount> DailyCounts => Set<DailyCount>();

    /// <summary><c>ops.source_line</c>.</summary>
    public DbSet<SourceLine> SourceLines => Set<SourceLine>();

    /// <summary><c>ops.source_profile</c>.</summary>
    public DbSet<SourceProfileSnapshot> SourceProfiles => Set<SourceProfileSnapshot>();

    /// <summary><c>ops.profile_cursor</c>.</summary>
    public DbSet<ProfileCursor> ProfileCursors => Set<ProfileCursor>();

    /// <summary><c>news.label</c>.</summary>
    public DbSet<Label> Labels => Set<Label>();

    /// <summary><c>ops.topic_model</c>.</summary>
    public DbSet<TopicModel> TopicModels => Set<TopicModel>();

    /// <summary><c>news.revision</c>.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary><c>ops.failure_cause</c>.</summary>
    public DbSet<FailureCause> FailureCauses => Set<FailureCause>();

    /// <summary><c>ops.stuck</c>.</summary>
    public DbSet<StuckFile> StuckFiles => Set<StuckFile>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IngestionDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
    }
}
