namespace Ingestion.Host.FaultInjection;

/// <summary>
/// The faults that a chaos test asks this process to have, from the environment variable <see cref="Variable"/>; without it nothing of this
/// folder is registered. No configuration file and no command line can set it: whoever sets the environment of a process can end it anyhow.
/// </summary>
internal sealed record FaultPlan
{
    /// <summary>Faults parted by <c>;</c>, each <c>POINT:ARGUMENT</c>.</summary>
    public const string Variable = "INGESTION_FAULT";

    private const string AfterCommit = "persister-after-commit";

    /// <summary>
    /// <c>persister-after-commit:N</c>: the process kills itself at every Nth message of the persister (counted from the start of the process,
    /// 1 or more), when its rows are committed and before it is acknowledged; null for never.
    /// </summary>
    public int? KillAfterCommits { get; private init; }

    /// <summary>Reads the variable's text; null when it is not set.</summary>
    /// <exception cref="FormatException">Not such a list; the text says what one looks like.</exception>
    public static FaultPlan? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return text.Split(';', StringSplitOptions.RemoveEmptyEntries).Aggregate(new FaultPlan(), With);
    }

    private static FaultPlan With(FaultPlan plan, string fault)
    {
        var parts = fault.Split(':', 2);
        return parts switch
        {
            [AfterCommit, var count] when int.TryParse(count, out var every) && every > 0 => plan with { KillAfterCommits = every },
            _ => throw new FormatException($"{Variable}: '{fault}' is no fault; write {AfterCommit}:N"),
        };
    }
}
