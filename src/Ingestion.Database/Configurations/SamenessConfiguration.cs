using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class SamenessConfiguration : IEntityTypeConfiguration<Sameness>
{
    public void Configure(EntityTypeBuilder<Sameness> builder)
    {
        builder.ToTable("sameness", SchemaName.News);
        builder.HasKey(row => new { row.First, row.Second });
    }
}
