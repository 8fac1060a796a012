using System.Runtime.CompilerServices;

namespace Ingestion.Tests;

/// <summary>
/// Compares a text with the approved one beside the test. A difference is a decision, not an accident: look at it, then run the test with
/// INGESTION_APPROVE=1 to write it down.
/// </summary>
internal static class Approved
{
    public static void ShouldMatch(string actual, string name, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Approved", name);
        if (Environment.GetEnvironmentVariable("INGESTION_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual.ReplaceLineEndings("\n").TrimEnd() + "\n");
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing: run with INGESTION_APPROVE=1 and commit it");
        actual.ReplaceLineEndings("\n").TrimEnd().ShouldBe(File.ReadAllText(path).TrimEnd(), $"differs from {path}; INGESTION_APPROVE=1 writes the new text");
    }
}
