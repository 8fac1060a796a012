using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database.Migrations;

/// <summary>What is learnt of each source's furniture: its newest articles' lines, and the snapshots that the cleaner gets.</summary>
[DbContext(typeof(IngestionDbContext))]
[Migration(KnownMigrations.SourceProfiles)]
internal sealed class SourceProfilesMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RunScripts("SourceProfiles");

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop table ops.source_line, ops.source_profile, ops.profile_cursor; drop sequence ops.profile_version");
}
