using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class GroupingLagConfiguration : IEntityTypeConfiguration<GroupingLag>
{
    public void Configure(EntityTypeBuilder<GroupingLag> builder)
    {
        builder.HasNoKey().ToView("grouping_lag", SchemaName.Ops);
    }
}
