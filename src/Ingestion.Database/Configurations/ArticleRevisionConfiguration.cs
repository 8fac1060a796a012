using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ArticleRevisionConfiguration : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.ToTable("article_revision", SchemaName.News);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Links).HasColumnType("jsonb");
        builder.Property(row => row.FieldSources).HasColumnType("jsonb");
        builder.Property(row => row.SearchConfig).HasColumnType("regconfig");
        builder.Property(row => row.ContentAt).ValueGeneratedOnAddOrUpdate();
        builder.Property(row => row.UrlKey).ValueGeneratedOnAddOrUpdate();
        builder.Property(row => row.TitleKey).ValueGeneratedOnAddOrUpdate();
        builder.Property(row => row.Search).ValueGeneratedOnAddOrUpdate();
    }
}
