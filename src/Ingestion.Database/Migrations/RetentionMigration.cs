using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>What the ledger need not remember for good can be removed.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.Retention)]
internal sealed class RetentionMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("Retention");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop function ops.remove_traces(timestamptz, integer); drop index ops.file_without_article");
}
