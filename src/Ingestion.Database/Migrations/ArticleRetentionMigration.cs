using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>Months of articles can be dropped.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.ArticleRetention)]
internal sealed class ArticleRetentionMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("ArticleRetention");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop function ops.expire_month(timestamptz)");
}
