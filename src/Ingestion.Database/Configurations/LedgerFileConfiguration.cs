using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class LedgerFileConfiguration : IEntityTypeConfiguration<LedgerFile>
{
    public void Configure(EntityTypeBuilder<LedgerFile> builder)
    {
        builder.ToTable("file", SchemaName.Ops);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
