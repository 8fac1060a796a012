using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ContentOwnerConfiguration : IEntityTypeConfiguration<ContentOwner>
{
    public void Configure(EntityTypeBuilder<ContentOwner> builder)
    {
        builder.ToTable("content", SchemaName.Ops);
        builder.HasKey(row => row.Sha256);
    }
}
