using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>A takedown finds all duplicates by an index, keeps its texts away in whatever file they come, and is not forgotten before its bytes are gone.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.TakedownReach)]
internal sealed class TakedownReachMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("TakedownReach");

    /// <inheritdoc/>
    // The later ops.remove_traces names the table that goes.
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop function ops.remove_traces(timestamptz, integer); drop index ops.file_without_article");
        migrationBuilder.RunScripts("Retention");
        migrationBuilder.Sql("drop table ops.forgotten_text; drop index ops.file_duplicate");
    }
}
