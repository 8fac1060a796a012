using System.Globalization;

namespace Ingestion.Acceptance.Chaos;

/// <summary>What one scenario came to: a row of the long run's table.</summary>
/// <param name="Scenario">What was done to the service, in a few words.</param>
/// <param name="Repetitions">How often it was done.</param>
/// <param name="WindowsHit">How often it really fell into the moment that it aims at; the same as <paramref name="Repetitions"/> where every try hits.</param>
/// <param name="Balance">What went in and what came out.</param>
/// <param name="Recovery">The longest time from the fault's end to work going on again; null where nothing stops.</param>
internal sealed record ChaosRow(string Scenario, int Repetitions, int WindowsHit, ChaosBalance Balance, TimeSpan? Recovery)
{
    /// <summary>The names of the columns, as two lines of Markdown.</summary>
    public const string Head =
        "| scenario | repetitions | windows hit | files in | rows out | lost | doubled | quarantined (planted) | time to recover |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |";

    /// <summary>The row as a line of Markdown.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Scenario} | {Repetitions} | {WindowsHit} | {Balance.FilesIn} | {Balance.RowsOut} | {Balance.Lost} | {Balance.Doubled} | {Balance.Quarantined} ({Balance.Planted}) | {(Recovery is { } time ? $"{time.TotalSeconds:0.0} s" : "–")} |");
}
