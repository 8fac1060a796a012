namespace Ingestion.Host.Commands;

/// <summary>What <c>ingest</c> ends with.</summary>
public static class ExitStatus
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some inputs were rejected or something failed; each is named on standard error.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong; nothing was done.</summary>
    public const int BadUsage = 2;
}
