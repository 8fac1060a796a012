using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class StuckFileConfiguration : IEntityTypeConfiguration<StuckFile>
{
    public void Configure(EntityTypeBuilder<StuckFile> builder)
    {
        builder.HasNoKey().ToView("stuck", SchemaName.Ops);
    }
}
