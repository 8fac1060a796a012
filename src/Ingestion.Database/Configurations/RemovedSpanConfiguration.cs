using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class RemovedSpanConfiguration : IEntityTypeConfiguration<RemovedSpan>
{
    public void Configure(EntityTypeBuilder<RemovedSpan> builder)
    {
        builder.HasNoKey().ToView("removed_span", SchemaName.News);
    }
}
