using System.Reflection;
using Ingestion.Database.Migrations;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Tests.Database.Migrations;

public sealed class KnownMigrationsTests
{
    [Fact]
    public void The_list_names_each_migration_there_is_in_order() =>
        KnownMigrations.InOrder.ShouldBe(
            typeof(KnownMigrations).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal));
}
