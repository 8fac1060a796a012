using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>What <c>ingest train</c> learns from people's labels.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.TopicModel)]
internal sealed class TopicModelMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("TopicModel");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table ops.topic_model");
}
