using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary><c>news.search</c> is planned anew for each call.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.SearchPlans)]
internal sealed class SearchPlansMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("SearchPlans");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "alter function news.search(text, text, timestamptz, timestamptz, text, text, text, integer, integer, integer) reset plan_cache_mode");
}
