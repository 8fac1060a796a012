namespace Ingestion.Host.Dashboard.Views;

/// <summary>How well it is.</summary>
internal enum VerdictLevel
{
    /// <summary>Nothing to do.</summary>
    Well,

    /// <summary>Somebody should look at it some time.</summary>
    Look,

    /// <summary>It does not go on.</summary>
    Stuck,
}
