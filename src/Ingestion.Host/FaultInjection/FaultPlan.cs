using System.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Stages;

namespace Ingestion.Host.FaultInjection;

/// <summary>
/// The faults that a chaos test asks this process to have, from the environment variable <see cref="Variable"/>; without it nothing of this
/// folder is registered. No configuration file and no command line can set it: whoever sets the environment of a process can end it anyhow.
/// </summary>
/// <param name="Text">The variable's text.</param>
internal sealed record FaultPlan(string Text)
{
    /// <summary>Faults parted by <c>;</c>, each <c>POINT:ARGUMENT</c>.</summary>
    public const string Variable = "INGESTION_FAULT";

    private const string AfterCommit = "persister-after-commit";

    /// <summary>
    /// <c>persister-after-commit:N</c>: the process kills itself at every Nth message of the persister (counted from the start of the process,
    /// 1 or more), when its rows are committed and before it is acknowledged; null for never.
    /// </summary>
    public int? KillAfterCommits { get; private init; }

    /// <summary><c>STAGE-KIND:TEXT</c>, such as <c>clean-crash:TEXT</c> or <c>classify-hang:TEXT</c>: what articles that hold TEXT do.</summary>
    public IReadOnlyList<StageFault> StageFaults { get; private init; } = [];

    /// <summary>The plan of this process's environment, or null.</summary>
    /// <exception cref="FormatException">The variable cannot be read.</exception>
    public static FaultPlan? OfEnvironment() => Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Reads the variable's text; null when it is not set.</summary>
    /// <exception cref="FormatException">Not such a list; the text says what one looks like.</exception>
    public static FaultPlan? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return text.Split(';', StringSplitOptions.RemoveEmptyEntries).Aggregate(new FaultPlan(text), With);
    }

    /// <summary>The cleaner, with its faults where there is a plan.</summary>
    public static IPureStage<CleaningTask, CleaningResult> Around(FaultPlan? plan, IPureStage<CleaningTask, CleaningResult> cleaner) =>
        plan is null ? cleaner : new FaultyStage<CleaningTask, CleaningResult>(cleaner, plan.Of("clean"), (task, text) => task.File.Bytes.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    /// <summary>The classifier, with its faults where there is a plan.</summary>
    public static IPureStage<ClassifyingTask, IReadOnlyList<Classification>> Around(FaultPlan? plan, IPureStage<ClassifyingTask, IReadOnlyList<Classification>> classifier) =>
        plan is null ? classifier : new FaultyStage<ClassifyingTask, IReadOnlyList<Classification>>(
            classifier, plan.Of("classify"), (task, text) => task.Articles.Any(article => article.Body.Contains(text, StringComparison.Ordinal)));

    private List<StageFault> Of(string stage) => [.. StageFaults.Where(fault => fault.Stage == stage)];

    private static FaultPlan With(FaultPlan plan, string fault)
    {
        var parts = fault.Split(':', 2);
        return parts switch
        {
            [AfterCommit, var count] when int.TryParse(count, out var every) && every > 0 => plan with { KillAfterCommits = every },
            [var point, { Length: > 0 } text] when StageFaultOf(point, text) is { } planted => plan with { StageFaults = [.. plan.StageFaults, planted] },
            _ => throw new FormatException($"{Variable}: '{fault}' is no fault; write {AfterCommit}:N, or clean-crash:TEXT (clean or classify; crash, hang or exhaust)"),
        };
    }

    private static StageFault? StageFaultOf(string point, string text) => point.Split('-') switch
    {
        ["clean" or "classify", "crash" or "hang" or "exhaust"] and [var stage, var kind] => new(stage, Enum.Parse<StageFaultKind>(kind, ignoreCase: true), text),
        _ => null,
    };
}
