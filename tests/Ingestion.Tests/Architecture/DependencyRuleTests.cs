using System.Xml.Linq;

namespace Ingestion.Tests.Architecture;

/// <summary>The dependency rule of src/README.md, asserted on the project files and the sources.</summary>
public sealed class DependencyRuleTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    public static TheoryData<string, string[]> AllowedProjects => new()
    {
        { "Contracts", [] },
        { "Watcher", ["Contracts"] },
        { "Cleaner", ["Contracts", "Messaging"] },
        { "Classifier", ["Contracts", "Messaging"] },
        { "Persister", ["Contracts", "Database", "Messaging"] },
        { "Database", ["Contracts"] },
        { "Messaging", ["Contracts"] },
        { "Host", ["Watcher", "Cleaner", "Classifier", "Persister", "Database", "Messaging"] },
    };

    [Theory]
    [MemberData(nameof(AllowedProjects))]
    public void A_project_references_only_what_the_rule_allows(string project, string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(Source, $"Ingestion.{project}", $"Ingestion.{project}.csproj"));
        var referenced = file.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value).Replace("Ingestion.", "", StringComparison.Ordinal));
        referenced.Except(allowed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Cleaner")]
    [InlineData("Classifier")]
    [InlineData("Persister")]
    public void Only_consumers_touch_messaging(string stage)
    {
        var guilty = SourcesOf(stage).Where(f => !f.EndsWith("Consumer.cs", StringComparison.Ordinal)).Where(f => Mentions(f, "MassTransit", "Ingestion.Messaging"));
        guilty.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Cleaner")]
    [InlineData("Classifier")]
    public void A_pure_core_knows_no_database_no_clock_and_no_disk(string stage)
    {
        var guilty = SourcesOf(stage).Where(f => !f.EndsWith("Consumer.cs", StringComparison.Ordinal))
            .Where(f => Mentions(f, "EntityFrameworkCore", "Npgsql", "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "TimeProvider", "File.Read", "File.Open", "Directory."));
        guilty.ShouldBeEmpty();
    }

    [Fact]
    public void Only_messaging_configures_the_bus()
    {
        var guilty = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("Ingestion.Messaging", StringComparison.Ordinal) && !IsBuilt(f))
            .Where(f => Mentions(f, "UsingRabbitMq", "UsingInMemory", "ReceiveEndpoint("));
        guilty.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_asks_the_wall_clock()
    {
        var guilty = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f))
            .Where(f => Mentions(f, "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"));
        guilty.ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var guilty = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f)).Where(f => File.ReadLines(f).Count() > 400);
        guilty.ShouldBeEmpty();
    }

    private static IEnumerable<string> SourcesOf(string stage) =>
        Directory.EnumerateFiles(Path.Combine(Source, $"Ingestion.{stage}"), "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f));

    private static bool IsBuilt(string file) => file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal);

    private static bool Mentions(string file, params string[] words)
    {
        var code = File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal));
        return code.Any(line => words.Any(word => Begins(line, word)));
    }

    /// <summary>Whether the word stands in the line as the begin of a name: <c>File.Open</c> is not in <c>LexiconFile.Open</c>.</summary>
    private static bool Begins(string line, string word)
    {
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(line[at - 1])) return true;
        return false;
    }
}
