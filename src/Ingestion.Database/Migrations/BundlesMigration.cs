using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>Bundles: how many entries a file had, the indexes that find what is left to do, and a stricter proof of 'expanded'.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.Bundles)]
internal sealed class BundlesMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("Bundles");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("A bundle's entries would lose their bundle: restore a backup instead.");
}
