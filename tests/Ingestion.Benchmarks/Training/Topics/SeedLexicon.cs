namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>
/// Words and phrases that a topic is spoken of with, written for this project: the only teaching there is for weather, nearly the only
/// one for labour, and in most languages for ten topics of the seventeen.
/// </summary>
internal static class SeedLexicon
{
    /// <summary>Every phrase with its language and its topic's number (1 to 17).</summary>
    public static IEnumerable<(string Language, int Topic, string Phrase)> Read()
    {
        var assembly = typeof(SeedLexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Seeds.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var language = name.Split('.')[1];
            while (reader.ReadLine() is { } line)
            {
                if (line.Length < 3 || line[0] == '#') continue;
                if (!char.IsDigit(line[0]))
                {
                    language = line.Trim();
                    continue;
                }

                var topic = int.Parse(line.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture);
                foreach (var phrase in line[3..].Split([',', '،', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (language, topic, phrase);
            }
        }
    }
}
