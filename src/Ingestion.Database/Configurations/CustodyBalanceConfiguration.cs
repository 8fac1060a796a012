using Ingestion.Database.Entities;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ingestion.Database.Configurations;

internal sealed class CustodyBalanceConfiguration : IEntityTypeConfiguration<CustodyBalance>
{
    public void Configure(EntityTypeBuilder<CustodyBalance> builder)
    {
        builder.HasNoKey().ToView("custody_balance", SchemaName.Ops);
    }
}
