using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class FailureConfiguration : IEntityTypeConfiguration<Failure>
{
    public void Configure(EntityTypeBuilder<Failure> builder)
    {
        builder.ToTable("failure", SchemaName.Ops);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
