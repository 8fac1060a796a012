using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>The schema as it was born. The scripts are SQL because PostgreSQL's partitions, views and comments have no other words.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.Initial)]
internal sealed class InitialMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("Initial");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The first migration is not undone: drop the database instead.");
}
