using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>Contents that were taken down leave a tombstone that the intake respects.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.Tombstone)]
internal sealed class TombstoneMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("Tombstone");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table ops.tombstone");
}
