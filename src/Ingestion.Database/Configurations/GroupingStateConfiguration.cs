using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class GroupingStateConfiguration : IEntityTypeConfiguration<GroupingState>
{
    public void Configure(EntityTypeBuilder<GroupingState> builder)
    {
        builder.ToTable("grouping", SchemaName.Ops);
        builder.HasKey(row => row.Id);
    }
}
