using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class ProfileCursorConfiguration : IEntityTypeConfiguration<ProfileCursor>
{
    public void Configure(EntityTypeBuilder<ProfileCursor> builder)
    {
        builder.ToTable("profile_cursor", SchemaName.Ops);
        builder.HasKey(row => row.Id);
    }
}
