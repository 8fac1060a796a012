namespace Ingestion.Database.Schema;

/// <summary>The schemas of the database.</summary>
internal static class SchemaName
{
    /// <summary>What analysts read.</summary>
    public const string News = "news";

    /// <summary>What operators and the service need.</summary>
    public const string Ops = "ops";

    /// <summary>EF Core's record of applied migrations, in <see cref="Ops"/>.</summary>
    public const string MigrationTable = "migration";
}
