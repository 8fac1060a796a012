namespace Ingestion.Watcher.Stability;

/// <summary>Whether a file has come to rest.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Wait">For <see cref="SettleVerdict.Wait"/>, after how long to look again; else zero.</param>
internal readonly record struct SettleDecision(SettleVerdict Verdict, TimeSpan Wait)
{
    /// <summary>Settled in our own sight.</summary>
    internal static readonly SettleDecision Settled = new(SettleVerdict.Settled, TimeSpan.Zero);

    /// <summary>Settled by the file's own times.</summary>
    internal static SettleDecision ByItsTimes(TimeSpan wait) => new(SettleVerdict.SettledByItsTimes, wait);

    /// <summary>Not yet.</summary>
    internal static SettleDecision LookAgain(TimeSpan wait) => new(SettleVerdict.Wait, wait);
}
