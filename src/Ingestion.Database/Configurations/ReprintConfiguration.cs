using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ReprintConfiguration : IEntityTypeConfiguration<Reprint>
{
    public void Configure(EntityTypeBuilder<Reprint> builder)
    {
        builder.ToTable("reprint", SchemaName.News);
        builder.HasKey(row => row.ArticleId);
    }
}
