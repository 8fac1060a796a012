using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class QueuedTextConfiguration : IEntityTypeConfiguration<QueuedText>
{
    public void Configure(EntityTypeBuilder<QueuedText> builder)
    {
        builder.ToTable("grouping_queue", SchemaName.Ops);
        builder.HasKey(row => row.RevisionId);
    }
}
