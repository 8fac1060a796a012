using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class SourceProfileSnapshotConfiguration : IEntityTypeConfiguration<SourceProfileSnapshot>
{
    public void Configure(EntityTypeBuilder<SourceProfileSnapshot> builder)
    {
        builder.ToTable("source_profile", SchemaName.Ops);
        builder.HasKey(row => row.Source);
    }
}
