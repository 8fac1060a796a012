using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class SourceLineConfiguration : IEntityTypeConfiguration<SourceLine>
{
    public void Configure(EntityTypeBuilder<SourceLine> builder)
    {
        builder.ToTable("source_line", SchemaName.Ops);
        builder.HasKey(row => new { row.Source, row.ArticleId });
    }
}
