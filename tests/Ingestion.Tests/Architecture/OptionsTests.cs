using System.Reflection;

namespace Ingestion.Tests.Architecture;

/// <summary>The line about an option that does not exist names its section by the name of its type (OneLine).</summary>
public sealed class OptionsTests
{
    [Fact]
    public void A_type_of_options_is_named_after_its_section()
    {
        var types = new[] { typeof(Ingestion.Watcher.WatcherOptions), typeof(Ingestion.Cleaner.CleanerOptions), typeof(Ingestion.Classifier.ClassifierOptions), typeof(Ingestion.Persister.PersisterServices), typeof(Ingestion.Database.DatabaseServices), typeof(Ingestion.Messaging.MessagingOptions), typeof(Ingestion.Host.Worker) }
            .SelectMany(type => type.Assembly.GetTypes()).Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } field && field.FieldType == typeof(string)).ToList();
        types.Count.ShouldBeGreaterThan(10);
        types.ShouldAllBe(type => type.Name == (string)type.GetField("Section")!.GetRawConstantValue()! + "Options");
    }
}
