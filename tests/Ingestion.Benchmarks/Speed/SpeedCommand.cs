using System.CommandLine;

namespace Ingestion.Benchmarks.Speed;

/// <summary><c>speed clean|html|classify</c>: what one core does of a stage, without servers.</summary>
internal static class SpeedCommand
{
    public static Command Create() => new("speed", "Times one stage on one core.") { CleaningSpeed.Create(), ReadabilitySpeed.Create(), ClassifyingSpeed.Create() };
}
