using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>The indexes by which texts are grouped enter each text at once.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.SignatureIndexes)]
internal sealed class SignatureIndexesMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("SignatureIndexes");

    /// <inheritdoc/>
    // Called from ops.keep_partitions: taking it away would leave that broken. The indexes stay as they are, which every version can work with.
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace function ops.enter_signatures_at_once() returns integer language sql set search_path = pg_catalog, pg_temp as 'select 0'
        """);
}
