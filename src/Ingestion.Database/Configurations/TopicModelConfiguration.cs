using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class TopicModelConfiguration : IEntityTypeConfiguration<TopicModel>
{
    public void Configure(EntityTypeBuilder<TopicModel> builder)
    {
        builder.ToTable("topic_model", SchemaName.Ops);
        builder.HasKey(row => row.Id);
    }
}
