using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>A failure that a person archives keeps what that person wrote.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.FailureNote)]
internal sealed class FailureNoteMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("FailureNote");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table ops.failure drop column note");
}
