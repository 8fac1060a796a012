namespace Ingestion.Tests.Cleaner.Golden;

/// <summary>The golden articles: twenty inputs in ten languages, written for this project, each with what must come of it.</summary>
internal static class GoldenFolder
{
    /// <summary>Where they are.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "tests", "Ingestion.Tests", "Cleaner", "Golden");

    /// <summary>The inputs of one ending.</summary>
    public static IReadOnlyList<string> Names(params string[] endings) =>
        [.. Directory.GetFiles(Path).Where(f => endings.Contains(System.IO.Path.GetExtension(f))).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
