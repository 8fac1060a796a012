using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>Statistics of a month are gathered as often as they change, and of columns that somebody asks by.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.PartitionUpkeep)]
internal sealed class PartitionUpkeepMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("PartitionUpkeep");

    /// <inheritdoc/>
    // Called from ops.make_partition: taking it away would leave that broken. What was set on the partitions suits every version.
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "create or replace function ops.tend_partition(part regclass) returns void language sql set search_path = pg_catalog, pg_temp as ''");
}
