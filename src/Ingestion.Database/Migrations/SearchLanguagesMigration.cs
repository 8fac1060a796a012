using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary><c>news.search</c> parses its query once a language and not twice an article.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.SearchLanguages)]
internal sealed class SearchLanguagesMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("SearchLanguages");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("SearchPlans");
}
