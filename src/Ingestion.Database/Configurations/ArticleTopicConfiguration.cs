using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ArticleTopicConfiguration : IEntityTypeConfiguration<ArticleTopic>
{
    public void Configure(EntityTypeBuilder<ArticleTopic> builder)
    {
        builder.ToTable("article_topic", SchemaName.News);
        builder.HasKey(row => new { row.RevisionId, row.Ordinal });
        builder.Property(row => row.RevisionId).ValueGeneratedNever();
        builder.Property(row => row.Ordinal).ValueGeneratedNever();
    }
}
