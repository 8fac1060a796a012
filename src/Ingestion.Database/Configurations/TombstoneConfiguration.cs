using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class TombstoneConfiguration : IEntityTypeConfiguration<Tombstone>
{
    public void Configure(EntityTypeBuilder<Tombstone> builder)
    {
        builder.ToTable("tombstone", SchemaName.Ops);
        builder.HasKey(row => row.Sha256);
    }
}
