using Ingestion.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Tests.Database;

public sealed class DatabaseServicesTests
{
    private const string Address = "Host=127.0.0.1;Database=none";

    [Fact]
    public void A_worker_gets_nothing_of_ef_core() => OfEntityFramework(new ServiceCollection().AddIngestionDatabase(Address)).ShouldBeEmpty();

    [Fact]
    public void Who_makes_the_schema_gets_contexts() => OfEntityFramework(new ServiceCollection().AddIngestionSchema(Address)).ShouldNotBeEmpty();

    // The services themselves, and what those that are made by their type ask for.
    private static IEnumerable<string> OfEntityFramework(IServiceCollection services) =>
        services.SelectMany(service => new[] { service.ServiceType, service.ImplementationType }
                .OfType<Type>()
                .SelectMany(type => type.GetConstructors().SelectMany(made => made.GetParameters().Select(asked => asked.ParameterType)).Append(type)))
            .Select(type => type.Assembly.GetName().Name!)
            .Where(name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
}
