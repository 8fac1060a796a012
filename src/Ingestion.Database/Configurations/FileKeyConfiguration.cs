using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class FileKeyConfiguration : IEntityTypeConfiguration<FileKey>
{
    public void Configure(EntityTypeBuilder<FileKey> builder)
    {
        builder.ToTable("file_key", SchemaName.Ops);
        builder.HasKey(row => row.Key);
    }
}
