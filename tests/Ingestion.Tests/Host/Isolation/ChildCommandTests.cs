using Ingestion.Host.Isolation;
using Ingestion.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Ingestion.Tests.Host.Isolation;

public sealed class ChildCommandTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["ConnectionStrings:Postgres"] = "Host=db;Password=secret-1",
        ["Dashboard:Token"] = "secret-2",
        ["Cleaner:MinWords"] = "3",
    };

    [Fact]
    public void A_child_gets_its_stages_settings_and_no_secret()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__RabbitMq", "amqp://user:secret-3@broker");
        try
        {
            var environment = Command(1024).For("clean").Environment;
            environment["Cleaner__MinWords"].ShouldBe("3");
            environment.Keys.ShouldContain("PATH");
            environment.Values.ShouldAllBe(value => !value!.Contains("secret", StringComparison.Ordinal));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ConnectionStrings__RabbitMq", null);
        }
    }

    [Fact]
    public void Its_objects_and_its_address_space_are_limited()
    {
        var start = Command(512).For("clean");
        start.Environment["DOTNET_GCHeapHardLimit"].ShouldBe("20000000");
        start.ArgumentList[2].ShouldBe(((512 + 3072) * 1024).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static ChildCommand Command(int memory) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build(), Options.Create(new MessagingOptions { SuspectMemory = memory }));
}
