using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>A month that is dropped leaves groups and counts that are right, labels follow their articles, and what is retried is not stuck at once.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.MonthsAndGroups)]
internal sealed class MonthsAndGroupsMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("MonthsAndGroups");

    /// <inheritdoc/>
    // Functions and a view of the same names, arguments and columns, which every earlier version can work with.
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
