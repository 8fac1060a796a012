using Ingestion.Testing;

[assembly: AssemblyFixture(typeof(ServersFixture))]
