using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class FailureCauseConfiguration : IEntityTypeConfiguration<FailureCause>
{
    public void Configure(EntityTypeBuilder<FailureCause> builder)
    {
        builder.HasNoKey().ToView("failure_cause", SchemaName.Ops);
    }
}
