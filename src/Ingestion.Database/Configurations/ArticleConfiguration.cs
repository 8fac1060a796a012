using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasNoKey().ToView("article", SchemaName.News);
        builder.Property(row => row.Links).HasColumnType("jsonb");
        builder.Property(row => row.SearchConfig).HasColumnType("regconfig");
    }
}
