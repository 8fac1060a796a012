using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class CommonShingleConfiguration : IEntityTypeConfiguration<CommonShingle>
{
    public void Configure(EntityTypeBuilder<CommonShingle> builder)
    {
        builder.ToTable("common_shingle", SchemaName.Ops);
        builder.HasKey(row => row.Hash);
    }
}
