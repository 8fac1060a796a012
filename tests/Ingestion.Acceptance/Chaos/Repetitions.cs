namespace Ingestion.Acceptance.Chaos;

/// <summary>How often, and how much: a short form for every run of the tests, the whole of it with <c>tests/run --long</c>.</summary>
internal static class Repetitions
{
    /// <summary>Whether the long forms were asked for.</summary>
    public static bool Long => Environment.GetEnvironmentVariable("INGESTION_LONG") == "1";

    /// <summary>Skips a scenario whose short form would show little that the others do not: every run of the tests must stay a matter of minutes.</summary>
    public static void OnlyInTheLongRun() => Assert.SkipUnless(Long, "for the long run: tests/run --long");

    /// <summary>The figure for this run.</summary>
    public static int Of(int shortRun, int longRun) => Long ? longRun : shortRun;
}
