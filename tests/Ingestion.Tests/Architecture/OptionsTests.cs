using System.Reflection;

namespace Ingestion.Tests.Architecture;

/// <summary>The line about an option that does not exist names its section by the name of its type, and the README as where they all stand (OneLine).</summary>
public sealed class OptionsTests
{
    private static readonly List<Type> Types = [.. new[] { typeof(Ingestion.Watcher.WatcherOptions), typeof(Ingestion.Cleaner.CleanerOptions), typeof(Ingestion.Classifier.ClassifierOptions), typeof(Ingestion.Persister.PersisterServices), typeof(Ingestion.Database.DatabaseServices), typeof(Ingestion.Messaging.MessagingOptions), typeof(Ingestion.Host.Worker) }
        .SelectMany(type => type.Assembly.GetTypes()).Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } field && field.FieldType == typeof(string))];

    [Fact]
    public void A_type_of_options_is_named_after_its_section()
    {
        Types.Count.ShouldBeGreaterThan(10);
        Types.ShouldAllBe(type => type.Name == SectionOf(type) + "Options");
    }

    // Cause: the line about a bad option sends people to the README's table, in which a dozen were missing.
    [Fact]
    public void The_README_tells_of_every_option()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var missing =
            from type in Types
            from property in type.GetProperties()
            where property.CanWrite && !rows.Exists(row => row.Contains($"`{SectionOf(type)}:{property.Name}`") || (row.StartsWith($"| `{SectionOf(type)}:", StringComparison.Ordinal) && row.Contains($"`{property.Name}`")))
            select $"{SectionOf(type)}:{property.Name}";

        missing.ShouldBeEmpty();
    }

    private static string SectionOf(Type type) => (string)type.GetField("Section")!.GetRawConstantValue()!;
}
