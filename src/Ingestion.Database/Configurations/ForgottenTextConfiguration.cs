using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ForgottenTextConfiguration : IEntityTypeConfiguration<ForgottenText>
{
    public void Configure(EntityTypeBuilder<ForgottenText> builder)
    {
        builder.ToTable("forgotten_text", SchemaName.Ops);
        builder.HasKey(row => row.Key);
    }
}
