using System.CommandLine;

namespace Ingestion.Benchmarks.Speed;

/// <summary><c>speed clean|html|classify|cores</c>: what one core does of a stage, and two of a folder, without servers.</summary>
internal static class SpeedCommand
{
    public static Command Create() => new("speed", "Times one stage on one core, or a folder on two against one.") { CleaningSpeed.Create(), ReadabilitySpeed.Create(), ClassifyingSpeed.Create(), ScalingSpeed.Create() };
}
