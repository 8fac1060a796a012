namespace Ingestion.Database.Migrations;

/// <summary>
/// The migrations this program holds. Their names stand here and not only on their classes, because the schema gate asks for them at each start, and looking through the classes would
/// load EF Core with them.
/// </summary>
internal static class KnownMigrations
{
    /// <summary>Names <see cref="InitialMigration"/>.</summary>
    public const string Initial = "20261122120000_Initial";

    /// <summary>Names <see cref="FailureNoteMigration"/>.</summary>
    public const string FailureNote = "20261124101000_FailureNote";

    /// <summary>Names <see cref="TombstoneMigration"/>.</summary>
    public const string Tombstone = "20261124102000_Tombstone";

    /// <summary>Names <see cref="BundlesMigration"/>.</summary>
    public const string Bundles = "20261124103000_Bundles";

    /// <summary>Names <see cref="SourceProfilesMigration"/>.</summary>
    public const string SourceProfiles = "20261124131500_SourceProfiles";

    /// <summary>Names <see cref="RetentionMigration"/>.</summary>
    public const string Retention = "20261124140000_Retention";

    /// <summary>Names <see cref="TopicModelMigration"/>.</summary>
    public const string TopicModel = "20261128220000_TopicModel";

    /// <summary>Names <see cref="SearchPlansMigration"/>.</summary>
    public const string SearchPlans = "20261129013000_SearchPlans";

    /// <summary>Names <see cref="ArticleRetentionMigration"/>.</summary>
    public const string ArticleRetention = "20261129020000_ArticleRetention";

    /// <summary>Names <see cref="SearchLanguagesMigration"/>.</summary>
    public const string SearchLanguages = "20261129180000_SearchLanguages";

    /// <summary>Names <see cref="SignatureIndexesMigration"/>.</summary>
    public const string SignatureIndexes = "20261130140000_SignatureIndexes";

    /// <summary>Names <see cref="PartitionUpkeepMigration"/>.</summary>
    public const string PartitionUpkeep = "20261201013000_PartitionUpkeep";

    /// <summary>Names <see cref="TakedownReachMigration"/>.</summary>
    public const string TakedownReach = "20261201020000_TakedownReach";

    /// <summary>Names <see cref="MonthsAndGroupsMigration"/>.</summary>
    public const string MonthsAndGroups = "20261201030000_MonthsAndGroups";

    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
        [Initial, FailureNote, Tombstone, Bundles, SourceProfiles, Retention, TopicModel, SearchPlans, ArticleRetention, SearchLanguages, SignatureIndexes,
            PartitionUpkeep, TakedownReach, MonthsAndGroups];
}
