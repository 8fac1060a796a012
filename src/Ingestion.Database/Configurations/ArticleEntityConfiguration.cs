using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ArticleEntityConfiguration : IEntityTypeConfiguration<ArticleEntity>
{
    public void Configure(EntityTypeBuilder<ArticleEntity> builder)
    {
        builder.ToTable("article_entity", SchemaName.News);
        builder.HasKey(row => new { row.RevisionId, row.Ordinal });
        builder.Property(row => row.RevisionId).ValueGeneratedNever();
        builder.Property(row => row.Ordinal).ValueGeneratedNever();
    }
}
